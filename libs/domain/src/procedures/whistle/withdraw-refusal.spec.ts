import { at } from '@tiaokuai/testing';
import { act, CONTACT, due, stages, status } from '../../../test/procedures/whistle/whistle.fixture.js';
import { offered, PAIR_AT, refuses } from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import { whistle } from './whistle.procedure.js';

const SJ_REFUSED = PAIR_AT.called().and(refuses('09-17 10:30', 'sj'));

describe('Withdrawing a refusal', () => {
  it('lets the clocks run on, and the unit owes what it owed', () => {
    // Refused at the end of Thursday: the street has until Friday noon to answer.
    const refused = PAIR_AT.called().and(refuses('09-17 17:00', 'sj'));
    const withdrawn = refused.and(act('09-18 09:00', 'sj.deptOfficer', 'withdrawRefusal'));
    expect(stages(withdrawn)).toEqual(['zf called', 'sj called']);
    expect(due(withdrawn.state, 'whistle.arrive', 'sj')).toBe('09-20 17:30');
    expect(due(withdrawn.state, 'whistle.result', 'sj')).toBe('09-24 17:30');
    expect(status(withdrawn.state, 'whistle.answerRefusal', 'sj')).toBe('cancelled');
    expect(withdrawn.state.participations[1]?.refusal?.status).toBe('withdrawn');
    const acknowledged = withdrawn.and(act('09-18 09:10', 'sj.deptOfficer', 'acknowledge', CONTACT));
    expect(stages(acknowledged)[1]).toBe('sj acknowledged');
  });

  it('while in dispute ends the dispute that was reported back', () => {
    const linked = SJ_REFUSED.and(
      act('09-17 11:00', 'wj.streetDeputy', 'contestRefusal', { unit: 'sj', reason: '主责', basis: '清单' }),
      act('09-17 11:01', 'engine', 'linkCase', { caseId: 'dispute-1', kind: 'dispute', about: 'sj' }),
      act('09-17 14:00', 'sj.deptOfficer', 'withdrawRefusal'),
    );
    const advanced = linked.reactions.flatMap(([, each]) => (each.does === 'advance' ? [each] : []));
    expect(advanced).toContainEqual(
      expect.objectContaining({
        caseId: 'dispute-1',
        command: expect.objectContaining({ name: 'withdraw' }) as unknown,
      }),
    );
    expect(stages(linked)[1]).toBe('sj called');
  });

  it('before the dispute has said which case it is, takes its ground, and ends it where it is open already', () => {
    const contest = { unit: 'sj', reason: '主责', basis: '清单' };
    const contested = SJ_REFUSED.and(act('09-17 11:00', 'wj.streetDeputy', 'contestRefusal', contest));
    const withdrawal = act('09-17 11:01', 'sj.deptOfficer', 'withdrawRefusal');
    expect(contested.and(withdrawal).reactions).toContainEqual([
      'RefusalWithdrawn',
      expect.objectContaining({ does: 'endOpened', opening: { kind: 'dispute', key: 'dispute:sj' } }),
    ]);
    const { events, state } = contested.when(withdrawal);
    const event = { ...events[0], recordedAt: at('09-17 11:01') } as never;
    const isAnnulled = (key: string) =>
      whistle.annuls(contested.state, event, state, { kind: 'dispute', key } as never);
    expect(['dispute:sj', 'dispute:zf'].map(isAnnulled)).toEqual([true, false]);
    const uncontested = SJ_REFUSED.and(act('09-17 11:00', 'sj.deptOfficer', 'withdrawRefusal'));
    expect(uncontested.reactions.filter(([, { does }]) => does === 'endOpened')).toEqual([]);
  });

  it('is offered to every post of the unit that refused', () => {
    expect(offered(PAIR_AT.refused(), 'withdrawRefusal')).toEqual(['sj.*']);
  });
});

import { act, CONTACT, due, stages, status } from '../../../test/procedures/whistle/whistle.fixture.js';
import { offered, PAIR_AT, refuses } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const SJ_REFUSED = PAIR_AT.called().and(refuses('09-17 10:30', 'sj'));

describe('Withdrawing a refusal', () => {
  it('lets the clocks run on, and the unit owes what it owed', () => {
    const withdrawn = SJ_REFUSED.and(act('09-18 09:00', 'sj.deptOfficer', 'withdrawRefusal'));
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

  it('is offered to every post of the unit that refused', () => {
    expect(offered(PAIR_AT.refused(), 'withdrawRefusal')).toEqual(['sj.*']);
  });
});

import { seenOf } from '../../case/sight.js';
import {
  act,
  blownAt,
  DISTRICT,
  due,
  EMERGENCY,
  PAIR,
  rejectionOf,
  sheet,
  stages,
  status,
  story,
  who,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import { offered, PAIR_AT, suggests } from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import { sentNamed } from '../../../test/procedures/handover.fixture.js';
import type { SharedEvent } from '../../case/case.events.js';
import { isEventOf } from '../../kernel/event-definition.js';
import { RefusalRecorded } from './refuse.js';
import { whistle } from './whistle.procedure.js';
import type { WhistleState } from './whistle.state.js';

const BASIS = { itemCode: 'JP-03', deputy: 'p-hj-deptDeputy-1' };
const takes = (time: string, by = 'hj', changed: object = {}) =>
  act(time, `${by}.deptOfficer`, 'takeOver', {
    ...{ from: 'zf', ...BASIS, deputy: `p-${by}-deptDeputy-1` },
    ...changed,
  });
/** The lead of two says that it is hj's, on Thursday at 10:30. */
const REFUSED = PAIR_AT.called().and(suggests('09-17 10:30', 'zf', 'hj'));
const TO_SJ = PAIR_AT.called().and(suggests('09-17 10:30', 'zf', 'sj'));

describe('Taking over what another refused', () => {
  it('brings the unit in with full clocks and the lead; who refused goes, and the street has nothing to answer', () => {
    const taken = REFUSED.when(takes('09-17 10:40'));
    taken.then([
      ['TaskTakenOver', { unit: 'hj', from: 'zf', task: '查处占道经营', releaseAfterWork: false }],
      ['ObligationMet', { id: 'answerRefusal:zf:1', late: false }],
      ['ThreadOpened', { unit: 'hj', source: 'takenOver', refusableUntil: 'never' }],
      ['ObligationStarted', { id: 'arrive:hj:1' }],
      ['ObligationStarted', { id: 'result:hj:1' }],
      ['ThreadAcknowledged', { unit: 'hj' }],
      ['LeadChanged', { from: 'zf', to: 'hj' }],
      ['ThreadReleased', { unit: 'zf', reason: 'takenOver' }],
      ['ObligationCancelled', { id: 'refuse:zf:1' }],
      ['ObligationCancelled', { id: 'arrive:zf:1' }],
      ['ObligationCancelled', { id: 'result:zf:1' }],
      ['ObligationCancelled', { id: 'contestedMax:zf:1' }],
    ]);
    expect(due(taken.state, 'whistle.arrive', 'hj')).toBe('09-18 17:30');
    expect(due(taken.state, 'whistle.result', 'hj')).toBe('09-23 17:30');
  });

  it('tells the street, opens no dispute, and calls nobody', () => {
    const { reactions } = REFUSED.and(takes('09-17 10:40'));
    const told = reactions
      .slice(REFUSED.reactions.length)
      .flatMap(([, each]) => (each.does === 'notify' ? [`${each.key} ${each.unit}`] : [each.does]));
    expect(told).toEqual(['takenOver:zf wj', 'count', 'lead hj', 'released zf']);
  });

  it('by a unit that is there already goes beside its own task, in the time it has', () => {
    const taken = TO_SJ.when(takes('09-17 10:40', 'sj', { itemCode: 'JP-08' }));
    taken.then([
      ['TaskTakenOver', { unit: 'sj', from: 'zf' }],
      ['ObligationMet', { id: 'answerRefusal:zf:1' }],
      ['ObligationCancelled', { id: 'refuse:sj:1' }],
      ['ThreadAcknowledged', { unit: 'sj' }],
      ['ObligationMet', { id: 'acknowledge:sj:1' }],
      ['LeadChanged', { from: 'zf', to: 'sj' }],
      ['ThreadReleased', { unit: 'zf' }],
      ...['refuse:zf:1', 'arrive:zf:1', 'result:zf:1', 'contestedMax:zf:1'].map(
        (id) => ['ObligationCancelled', { id }] as const,
      ),
    ]);
    expect(due(taken.state, 'whistle.result', 'sj')).toBe('09-23 17:30');
    const facts = whistle.facts(taken.state).filter(({ key }) => key === 'thread.sj.takenOver');
    expect(facts).toMatchObject([{ value: '查处占道经营' }]);
  });

  it('is not to be taken back: who took over cannot refuse any more', () => {
    const refusal = { ground: 'notStatutoryDuty', unknownUnit: '说不清', citation: { itemCode: 'JP-01' } };
    for (const [before, unit] of [
      [REFUSED.and(takes('09-17 10:40')), 'hj'],
      [TO_SJ.and(takes('09-17 10:40', 'sj', { itemCode: 'JP-08' })), 'sj'],
    ] as const)
      expect(
        rejectionOf(before, '09-17 10:45', `${unit}.deptOfficer`, 'refuse', {
          ...refusal,
          deputy: `p-${unit}-deptDeputy-1`,
        }),
      ).toBe('WHISTLE.REFUSAL_TOO_LATE');
  });

  it('in an emergency leaves who refused at work until it is done', () => {
    const reserved = story(
      act('06-19 22:42', 'wj.streetOfficer', 'draft', sheet({ ...EMERGENCY, ...PAIR })),
      act('06-19 22:44', 'wj.streetDispatcher', 'blowNow'),
      suggests('06-19 22:50', 'zf', 'hj'),
    );
    const { state } = reserved.and(takes('06-19 22:51'));
    expect(stages({ state })).toEqual(['zf called', 'sj called', 'hj acknowledged']);
    expect([state.leadUnit, state.participations[0]?.releaseAfterWork]).toEqual(['hj', true]);
    expect(due(state, 'whistle.arrive', 'hj')).toBe('06-19 23:21');
    expect(due(state, 'whistle.preliminary', 'hj')).toBe('06-20 00:51');
    const told = reserved.reactions.flatMap(([, each]) =>
      each.does === 'notify' && each.key === 'suggested:zf' ? each.posts : [],
    );
    expect(told).toContain('deptHead');
  });

  it('of an urgent call and of key work ends what their units owed besides', () => {
    const urgent = story(...blownAt('09-17 09:10', { ...PAIR, urgency: 'urgent' })).and(
      suggests('09-17 09:20', 'zf', 'hj'),
      takes('09-17 09:25'),
    );
    expect(status(urgent.state, 'whistle.preliminary', 'zf')).toBe('cancelled');
    const keyWork = story(...blownAt('09-17 09:10', { ...PAIR, type: 'keyWork' })).and(
      suggests('09-17 10:30', 'zf', 'hj'),
      takes('09-17 10:40'),
    );
    expect(status(keyWork.state, 'whistle.plan', 'zf')).toBe('cancelled');
    expect(due(keyWork.state, 'whistle.plan', 'hj')).toBe('09-23 17:30');
  });

  it('lets an interim lead go', () => {
    const named = REFUSED.and(
      act('09-17 10:35', 'zhzx.centreDeputy', 'designateInterimLead', {
        ...{ unit: 'sj', tasks: '先行处置', reason: '不得无人处置', thread: 'zf' },
      }),
    );
    expect(status(named.and(takes('09-17 10:40')).state, 'case.interim', 'sj')).toBe('cancelled');
  });

  it.each([
    ['by no item and no power', { itemCode: undefined }, 'WHISTLE.NEEDS_BASIS itemCode'],
    ['by an item that names another', { itemCode: 'JP-08' }, 'WHISTLE.NEEDS_BASIS itemCode'],
    ['by an unknown item', { itemCode: 'JP-99' }, 'LIST.ITEM_UNKNOWN itemCode'],
    [
      'by what the street itself leads',
      { itemCode: 'JP-06', powerBasis: '法' },
      'WHISTLE.WITHIN_OWN_POWER itemCode',
    ],
    ['without a deputy of its own', { deputy: 'p-zf-deptDeputy-1' }, 'CASE.FIELD_INVALID deputy'],
  ])('is rejected %s', (_case, changed, expected) => {
    const payload = { from: 'zf', ...BASIS, ...changed };
    expect(rejectionOf(REFUSED, '09-17 10:40', 'hj.deptOfficer', 'takeOver', payload)).toBe(expected);
  });

  it('is possible while the refusal is open, and for who does not refuse himself', () => {
    const takeOver = { from: 'zf', ...BASIS };
    const contested = REFUSED.and(
      act('09-17 10:35', 'wj.streetDeputy', 'contestRefusal', { unit: 'zf', reason: '主责', basis: '清单' }),
    );
    expect(rejectionOf(contested, '09-17 10:40', 'hj.deptOfficer', 'takeOver', takeOver)).toBe(
      'CASE.STAGE_FORBIDS',
    );
    const both = TO_SJ.and(suggests('09-17 10:35', 'sj', 'zf'));
    expect(rejectionOf(both, '09-17 10:40', 'sj.deptOfficer', 'takeOver', takeOver)).toBe(
      'ACTOR.POST_FORBIDS',
    );
    expect(rejectionOf(REFUSED, '09-17 10:40', 'yq.streetHead', 'takeOver', takeOver)).toBe(
      'CASE.NOT_A_PARTY',
    );
  });

  it('is the to-do of every post of the unit that is named, which sees the case', () => {
    expect(offered(REFUSED, 'takeOver', '09-17 10:40')).toEqual(['hj.*']);
    expect(whistle.duties(REFUSED.state)).toContainEqual({
      ...{ unit: 'hj', posts: [], command: 'takeOver', about: 'zf' },
    });
    const context = DISTRICT.context('2026-09-17T10:40:00.000+08:00', who('hj.deptOfficer'));
    expect(seenOf(whistle, REFUSED.state, context)).toBe('all');
    const answered = REFUSED.and(act('09-17 10:40', 'zf.deptHead', 'withdrawRefusal'));
    expect(answered.state.parties).toContainEqual({ unit: 'hj', role: 'other', live: false });
    expect(whistle.duties(answered.state).map(({ command }) => command)).not.toContain('takeOver');
  });
});

describe('The unit that a refusal names', () => {
  const contested = REFUSED.and(
    act('09-17 10:40', 'wj.streetDeputy', 'contestRefusal', { unit: 'zf', reason: '主责', basis: '清单' }),
  );

  it('is a party of the dispute, with nothing of its own in question', () => {
    const [opened] = sentNamed(contested, 'openNegotiation');
    expect(opened?.command.payload).toMatchObject({ parties: ['zf', 'wj', 'hj'], heard: ['hj'] });
    expect(contested.state.parties).toContainEqual({ unit: 'hj', role: 'other', live: true });
  });

  it('of a refusal recorded before units were heard stays outside', () => {
    const former = REFUSED.events.map((event) => {
      if (!isEventOf(RefusalRecorded, event)) return event;
      const { suggested: _heard, ...payload } = event.payload;
      return { ...event, payload };
    });
    const state = former.reduce<WhistleState>(
      (before, event) => whistle.evolve(before, event as SharedEvent),
      whistle.initial('the-case'),
    );
    expect(state.participations[0]?.refusal).toMatchObject({ suggestedUnit: 'hj', status: 'open' });
    expect(state.parties.map(({ unit }) => unit)).not.toContain('hj');
    expect(whistle.duties(state).map(({ command }) => command)).not.toContain('takeOver');
  });

  it('is nobody new where it is the caller, which answers the refusal anyway', () => {
    const toStreet = PAIR_AT.called().and(suggests('09-17 10:30', 'zf', 'wj'));
    expect(toStreet.state.participations[0]?.refusal).toMatchObject({ suggestedUnit: 'wj' });
    expect(toStreet.state.participations[0]?.refusal?.suggested).toBeUndefined();
  });

  it('is heard although no call reaches it, and then cannot take over', () => {
    const toOffice = PAIR_AT.called().and(suggests('09-17 10:30', 'zf', 'yq'));
    expect(toOffice.state.participations[0]?.refusal?.suggested).toEqual({ unit: 'yq', mayTakeOver: false });
    expect(offered(toOffice, 'takeOver', '09-17 10:40')).toEqual([]);
  });
});

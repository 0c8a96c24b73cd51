import { given } from '@tiaokuai/testing';
import {
  decidingThen,
  districtWithout,
  recordedBefore,
} from '../../../test/procedures/whistle/recorded-before.fixture.js';
import {
  act,
  blownAt,
  due,
  faults,
  sheet,
  status,
  story,
  told,
  who,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import { DEPUTIES, offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import { whistle } from './whistle.procedure.js';

const pending = (changed: object) => story(...blownAt('09-17 09:10', changed).slice(0, 2));

describe('Approving a call', () => {
  it('begins the time to blow it', () => {
    pending({})
      .when(act('09-17 08:50', 'wj.streetDeputy', 'approve'))
      .then([
        'WhistleApproved',
        ['ObligationMet', { id: 'approve:case:1', late: false }],
        ['ObligationStarted', { id: 'blow:case:1', ownerPosts: ['streetDispatcher'] }],
      ]);
    // 08:30 to 17:30 with the noon break counts; two working hours from 08:50.
    expect(due(PAIR_AT.approved().state, 'whistle.blow')).toBe('09-17 10:50');
  });

  it.each([
    ['citizenDemand', 'ordinary', DEPUTIES],
    ['citizenDemand', 'urgent', DEPUTIES],
    ['keyWork', 'ordinary', ['wj.streetHead']],
    ['jointEnforcement', 'urgent', ['wj.streetHead']],
  ] as const)('of the type %s and urgency %s is for %s', (type, urgency, approvers) => {
    expect(offered(pending({ type, urgency }), 'approve', '09-17 08:50')).toEqual(approvers);
  });

  it('left undone is a fault of the caller; every leader of the street is told and may act, nobody else hears of it', () => {
    const asked = pending({ type: 'keyWork' }).until('09-18 17:30');
    expect(faults(asked)).toEqual(['wj whistle.approve.elapsed']);
    expect(told(asked)).toEqual(['wj streetHead', 'wj streetDeputy']);
    expect(asked.state.stage).toBe('approvalPending');
    expect(offered(asked, 'approve', '09-20 09:00')).toEqual(DEPUTIES);
    asked
      .when(act('09-20 09:00', 'wj.streetDeputy', 'approve'))
      .then(['WhistleApproved', ['ObligationMet', { late: true }], 'ObligationStarted']);
  });

  it('is for each of several heads', () => {
    const [first, second] = [1, 2].map((n) => who('wj.streetHead', n));
    expect(first).not.toEqual(second);
    for (const each of [first, second])
      expect(pending({ type: 'keyWork' }).offersTo(each ?? who('wj.streetHead'), '09-17 08:50')).toContain(
        'approve',
      );
  });

  it('that was asked for while only the head approved stays with him, and passes to the command centre', () => {
    const before = recordedBefore(pending({}), {
      fields: ['standIn'],
      instead: { 'whistle.approve': { ownerPosts: ['streetHead'] } },
    });
    const approving = (time: string, by: string): string => decidingThen(before, time, by, 'approve');
    expect(approving('09-17 09:00', 'wj.streetDeputy')).toBe('ACTOR.POST_FORBIDS');
    expect(approving('09-17 09:00', 'wj.streetHead')).toBe('accepted');
    expect(approving('09-17 09:00', 'zhzx.centreDeputy')).toBe('ACTOR.POST_FORBIDS');
    expect(approving('09-20 09:00', 'zhzx.centreDeputy')).toBe('accepted');
    expect(approving('09-20 09:00', 'wj.streetDeputy')).toBe('ACTOR.POST_FORBIDS');
  });

  it('by a table of limits that knows no time to blow in starts none', () => {
    const old = given(whistle, districtWithout('whistle.blow'), ...blownAt('09-17 09:10'));
    expect(old.state.stage).toBe('blown');
    expect(status(old.state, 'whistle.blow')).toBeUndefined();
  });

  it('of another caller passes to the leaders of its office', () => {
    const call = sheet({ level: 'district', streets: ['wj', 'yq'] });
    const asked = story(
      act('09-17 08:40', 'zhzx.dispatcher', 'draft', call),
      act('09-17 08:41', 'zhzx.dispatcher', 'submitForApproval'),
    );
    expect(offered(asked, 'approve', '09-17 08:50')).toEqual(['zhzx.centreHead']);
    expect(offered(asked, 'approve', '09-20 09:00')).toEqual(['zhzx.centreHead', 'zhzx.centreDeputy']);
  });
});

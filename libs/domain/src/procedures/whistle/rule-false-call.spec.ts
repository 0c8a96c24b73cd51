import { at } from '@tiaokuai/testing';
import { verdicts } from '../../../test/two-names.fixture.js';
import { act, DISTRICT, faults, told, who } from '../../../test/procedures/whistle/whistle.fixture.js';
import { ALONE_AT, offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import { whistle } from './whistle.procedure.js';

const claim = act('09-17 11:00', 'zf.deptOfficer', 'claimFalseCall', {
  reason: '现场无摊位',
  evidence: [{ note: '照片' }],
});
const claimed = ALONE_AT.arrived().and(claim);
const rule = (falseCall: boolean) =>
  claimed.when(
    act('09-17 14:00', 'jdzx.verifier', 'ruleFalseCall', { unit: 'zf', falseCall, reason: '核查' }),
  );

describe('Ruling on a false call', () => {
  it('that was one ends the whistle with a fault of the caller', () => {
    const ruled = rule(true);
    ruled.then([
      ['FalseCallRuled', { falseCall: true }],
      ['ObligationMet', { id: 'ruleFalseCall:zf:1' }],
      ['FaultRecorded', { unit: 'wj', kind: 'whistle.falseCall' }],
      ['ObligationCancelled', { id: 'result:zf:1' }],
      ['ObligationCancelled', { id: 'contestArrival:zf:1' }],
      ['WhistleCancelled', { falseCall: true }],
    ]);
    expect(ruled.state.outcome).toBe('falseCall');
  });

  it('is not for who claimed it, from whatever post', () => {
    const ruling = { name: 'ruleFalseCall', payload: { unit: 'zf', falseCall: true, reason: '核查' } };
    const people = ['p-zf-deptOfficer-1', 'p-jdzx-verifier-1'];
    const contexts = people.map((person) =>
      DISTRICT.context(at('09-18 10:00'), { ...who('jdzx.verifier'), person }),
    );
    expect(verdicts(whistle, claimed.state, ruling, contexts)).toEqual([
      'CASE.SELF_VERIFICATION',
      'accepted',
    ]);
  });

  it('that was none changes nothing else', () => {
    rule(false).then(['FalseCallRuled', ['ObligationMet', { late: false }]]);
  });

  it('left undone is a fault of the supervision centre; its head is told and may rule', () => {
    const unruled = ALONE_AT.arrived().and(
      act('09-17 10:30', 'zf.deptOfficer', 'claimFalseCall', {
        reason: '现场无摊位',
        evidence: [{ note: '照片' }],
      }),
    );
    const silent = unruled.until('09-20 17:30');
    expect(faults(silent)).toEqual(['jdzx whistle.ruleFalseCall.elapsed']);
    expect(told(silent)).toContain('jdzx supervisionHead');
    const ruling = { unit: 'zf', falseCall: false, reason: '确有摊位' };
    unruled
      .when(act('09-18 09:00', 'jdzx.supervisionHead', 'ruleFalseCall', ruling))
      .then('ACTOR.POST_FORBIDS');
    silent
      .when(act('09-21 09:00', 'jdzx.supervisionHead', 'ruleFalseCall', ruling))
      .then(['FalseCallRuled', ['ObligationMet', { late: true }]]);
  });

  it('is offered to a verifier', () => {
    expect(offered(PAIR_AT.claimed(), 'ruleFalseCall')).toEqual(['jdzx.verifier']);
  });
});

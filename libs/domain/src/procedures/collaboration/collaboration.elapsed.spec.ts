import { propertiesOf } from '../../kernel/properties.js';
import {
  accepted,
  act,
  clocks,
  collab,
  declined,
  requested,
  resultIn,
  signedIn,
  TO_ACCEPTED,
  TO_CONFIRMED,
  TO_DECLINED,
  TO_RESULT,
  TO_SIGNED_IN,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

const types = ({ events }: { readonly events: readonly { readonly type: string }[] }, n: number) =>
  events.slice(-n).map(({ type }) => type);

describe('A limit of the collaboration that passes', () => {
  it('signIn: a fault, word to the head; it is still owed and may be done late', () => {
    const passed = collab(requested()).until('09-17 11:00');
    expect(passed.state.faults).toMatchObject([{ unit: 'hj', kind: 'collaboration.signIn.elapsed' }]);
    expect(
      passed.reactions
        .filter(([type]) => type === 'ObligationElapsed')
        .map(([, each]) => each.does === 'notify' && [each.key, each.posts.join()]),
    ).toEqual([
      ['reminder', 'deptDeputy'],
      ['head', 'deptHead'],
    ]);
    passed
      .when(act('09-17 11:30', 'hj.deptOfficer', 'signIn', { personName: '李四' }))
      .then(['SignedIn', ['ObligationMet', { late: true }], 'ObligationStarted']);
  });

  it('decide: silence accepts, with a fault, and the work is owed from that very instant', () => {
    const passed = collab(...TO_SIGNED_IN).until('09-21 09:00');
    expect(types(passed, 4)).toEqual([
      'ObligationElapsed',
      'FaultRecorded',
      'AcceptedBySilence',
      'ObligationStarted',
    ]);
    expect(passed.events.at(-1)).toMatchObject({ effectiveAt: '2026-09-18T17:30:00.000+08:00' });
    expect(passed.state).toMatchObject({ stage: 'inProgress', accepted: 'bySilence' });
    expect(clocks(passed)['result hj']).toBe('09-24 17:30 running');
    passed.when({ ...declined(), at: '09-21 09:00' }).then('CASE.STAGE_FORBIDS');
  });

  it('supplement: the request lapses, with a fault of the requester', () => {
    const passed = collab(
      requested(),
      signedIn,
      act('09-17 15:00', 'hj.deptOfficer', 'requestSupplement', { missing: ['照片'] }),
    ).until('09-22 17:30');
    expect(passed.state).toMatchObject({
      ...{ stage: 'lapsed', over: true, outcome: 'lapsed' },
      faults: [{ unit: 'yq', kind: 'collaboration.supplement.elapsed' }],
    });
  });

  it('answerDecline: the decline counts as accepted', () => {
    const passed = collab(...TO_DECLINED).until('09-22 17:30');
    expect(types(passed, 4)).toEqual([
      'ObligationElapsed',
      'FaultRecorded',
      'DeclineAccepted',
      'CollaborationClosed',
    ]);
    expect(passed.state.outcome).toBe('declinedAccepted');
  });

  it('result: white order at amber, yellow when due; done late it is met late', () => {
    const passed = collab(...TO_ACCEPTED).until('09-23 17:30');
    const orders = passed.reactions.flatMap(([type, each]) =>
      each.does === 'open' ? [[type, propertiesOf(each.command.payload)['colour']]] : [],
    );
    // The white order stands: it rises by itself.
    expect(orders).toEqual([['ObligationDueSoon', 'white']]);
    passed
      .when({ ...resultIn, at: '09-24 09:00' })
      .then(['ResultSubmitted', ['ObligationMet', { late: true }], 'ObligationStarted']);
  });

  it('rework: yellow order', () => {
    const passed = collab(
      ...[requested(), signedIn, accepted, { ...resultIn, at: '09-18 09:00' }],
      act('09-18 15:00', 'yq.streetOfficer', 'returnForRework', { reason: '缺少数据' }),
    ).until('09-24 17:30');
    expect(passed.reactions.findLast(([, { does }]) => does === 'open')?.[1]).toMatchObject({
      kind: 'supervisionOrder',
      command: { payload: { colour: 'yellow', unit: 'hj' } },
    });
  });

  it('confirm: a fault of the requester; the result stands, and a verifier may confirm it', () => {
    const passed = collab(...TO_RESULT).until('09-24 17:30');
    expect(passed.state).toMatchObject({
      ...{ stage: 'resultIn' },
      faults: [{ unit: 'yq', kind: 'collaboration.confirm.elapsed' }],
    });
    expect(clocks(passed)['result hj']).toBe('09-23 17:30 met');
    passed
      .when(act('09-25 09:00', 'jdzx.verifier', 'confirmResult', { score: 4 }))
      .then(['ResultConfirmed', ['ObligationMet', { late: true }], 'ObligationStarted']);
  });

  it('notify: a fault, and closing stays refused', () => {
    const passed = collab(...TO_CONFIRMED).until('09-24 17:30');
    expect(passed.state.faults).toMatchObject([{ unit: 'hj', kind: 'collaboration.notify.elapsed' }]);
    passed.when(act('09-25 09:00', 'yq.streetOfficer', 'close')).then('CASE.NOTIFICATION_MISSING');
  });
});

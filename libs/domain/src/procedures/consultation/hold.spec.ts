import { given } from '@tiaokuai/testing';
import { snapshotOf } from '../../case/case.snapshot.js';
import { carriedOut, sentBy } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  ALL,
  BOTH_CONFIRM,
  came,
  clocks,
  CONFIRMED,
  confirms,
  consult,
  convened,
  CONVENOR_ALONE,
  district,
  held,
  proposed,
} from '../../../test/procedures/consultation/consultation.fixture.js';
import { supervisionOrder } from '../supervision-order/supervision-order.procedure.js';

const open = consult(...CONFIRMED);

describe('Holding the meeting', () => {
  it('is rejected before its time, and with strangers', () => {
    open.when(held(ALL, '09-18 13:59')).then('CLOCK.NOT_YET_DUE');
    open.when(held(came('ga.deptHead'))).then('CASE.FIELD_INVALID');
    open.when(held({ present: [{ unit: 'hj', person: 'p-yq-streetHead-1' }] })).then('CASE.FIELD_INVALID');
  });

  it('takes every required invitee, by whom it named or by somebody of deputy rank', () => {
    expect(open.and(held()).state.stage).toBe('held');
    expect(open.and(held(came('hj.deptDeputy', 'yq.streetHead'))).state.stage).toBe('held');
    expect(open.and(held(came('hj.liaisonA', 'yq.streetHead'))).state.stage).toBe('noQuorum');
    expect(clocks(open.and(held()))).toMatchObject({
      'hold zf': '09-21 17:30 met',
      'minutes zf': '09-21 17:30 running',
    });
  });

  it('in writing counts whoever recorded a position', () => {
    const position = (unit: string, post: string) =>
      act('09-17 12:00', `${unit}.${post}`, 'recordPosition', { position: 'agree' });
    const written = consult(proposed({ mode: 'written' }), convened(), position('hj', 'deptOfficer'));
    expect(written.and(held({ present: [] })).state.stage).toBe('noQuorum');
    expect(written.and(position('yq', 'streetOfficer'), held({ present: [] })).state.stage).toBe('held');
  });

  it('without quorum has it convened anew; the second time it goes up, with orders on who stayed away', () => {
    const once = open.and(held(came('yq.streetOfficer')));
    expect(once.state).toMatchObject({ stage: 'noQuorum', withoutQuorum: 1 });
    expect(once.state.faults.map(({ kind }) => kind)).toEqual(['consultation.reply.elapsed']);
    expect(clocks(once)).toMatchObject({
      'convene zf': '09-20 17:30 running',
      'hold zf': '09-22 17:30 running',
    });
    const again = once.and(
      { ...convened({ when: '2026-09-21T14:00:00.000+08:00' }), at: '09-18 15:00' },
      { ...confirms('hj', 'deptOfficer'), at: '09-18 16:00' },
      { ...confirms('yq', 'streetOfficer'), at: '09-18 16:00' },
      held(came('yq.streetOfficer'), '09-21 14:00'),
    );
    expect(again.state.stage).toBe('escalated');
    expect(again.state.faults.at(-1)).toMatchObject({
      ...{ unit: 'hj', kind: 'consultation.absent', obligationId: 'reply:hj:2' },
    });
    expect(
      again.reactions.filter(([type]) => type === 'FaultRecorded').map(([, each]) => each),
    ).toMatchObject([
      {
        kind: 'supervisionOrder',
        command: {
          payload: {
            ...{ unit: 'hj', colour: 'yellow' },
            obligationRef: { caseId: 'the-case', obligationId: 'reply:hj:2' },
          },
        },
      },
    ]);
    expect(again.reactions.findLast(([type]) => type === 'NoQuorum')?.[1]).toMatchObject({ unit: 'zfb' });
  });

  it('brings a yellow order on who promised to come and stayed away twice, though the case is over', () => {
    const failed = consult(
      ...[proposed(), convened(), ...BOTH_CONFIRM, held(came('yq.streetOfficer'))],
      { ...convened({ when: '2026-09-21T14:00:00.000+08:00' }), at: '09-18 15:00' },
      { ...confirms('hj', 'deptOfficer'), at: '09-18 16:00' },
      { ...confirms('yq', 'streetOfficer'), at: '09-18 16:00' },
      held(came('yq.streetOfficer'), '09-21 14:00'),
    );
    const issue = sentBy(failed).find((each) => each.does === 'open' && each.kind === 'supervisionOrder');
    const order = given(supervisionOrder, district, {
      ...carriedOut('09-21 14:00', issue),
      about: snapshotOf(failed.state),
    });
    expect(order.state).toMatchObject({ stage: 'yellow', unit: 'hj', points: -1, done: false });
  });

  it('is the convenor’s', () => {
    expectVerdicts(consult(...CONFIRMED), held(), CONVENOR_ALONE);
  });
});

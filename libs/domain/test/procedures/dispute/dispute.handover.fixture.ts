import { type Act, given, type Story } from '@tiaokuai/testing';
import { snapshotOf } from '../../../src/case/case.snapshot.js';
import { dispute } from '../../../src/procedures/dispute/dispute.procedure.js';
import type { DisputeState } from '../../../src/procedures/dispute/dispute.state.js';
import type { WhistleState } from '../../../src/procedures/whistle/whistle.state.js';
import { carriedOut, type Sent, sentNamed } from '../handover.fixture.js';
import { act, ALONE, blownAt, DISTRICT, story, who } from '../whistle/whistle.fixture.js';

export const allCarriedOut = (at: string, reactions: readonly Sent[]): readonly Act[] =>
  reactions.map((each) => carriedOut(at, each));

export const REFUSAL = {
  ground: 'notStatutoryDuty',
  unknownUnit: '三定方案未写明',
  citation: { itemCode: 'JP-03' },
  deputy: 'p-zf-deptDeputy-1',
};
/** A call of zf alone, which refuses; the street contests it. */
export const REFUSED = story(
  ...blownAt('09-17 09:10', ALONE),
  act('09-17 10:00', 'zf.deptOfficer', 'refuse', REFUSAL),
  act('09-17 11:00', 'wj.streetDeputy', 'contestRefusal', { unit: 'zf', reason: '主责', basis: '清单' }),
);
/** The dispute that this opens. */
export const OPENED: Story<DisputeState> = given(dispute, DISTRICT, {
  ...carriedOut('09-17 11:00', sentNamed(REFUSED, 'openNegotiation')[0]),
  about: snapshotOf(REFUSED.state),
});
/** The whistle, once it knows its dispute. */
export const LINKED = REFUSED.and(
  carriedOut('09-17 11:00', sentNamed(OPENED, 'linkCase')[0], { caseId: 'the-dispute' }),
);

/** What became of the limits of zf. */
export const owes = (of: Story<WhistleState>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.values(of.state.obligations).flatMap(({ key, thread, status }) =>
      thread === 'zf' && (key === 'whistle.arrive' || key === 'whistle.result') ? [[key, status]] : [],
    ),
  );
export const stageOf = (of: Story<WhistleState>, unit: string): string | undefined =>
  of.state.participations.find((each) => each.unit === unit)?.stage;
export const STREET = who('wj.streetDeputy');
export const COORDINATOR = who('bb.staffingOfficer');

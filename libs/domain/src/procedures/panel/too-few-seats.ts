import { type Decision } from '../../case/case.decision.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { obligationsOf } from '../../case/case.state.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { theOnly } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { numberFor } from '../../reference/limits/limits.js';
import { event } from './panel.builders.js';
import { tellOfTooFew } from './panel.notifications.js';
import { askChair, type ChairClock } from './panel.obligations.js';
import { presiding, sitByAppointment } from './panel.seats.js';
import { isSeated, type PanelState, type Seat } from './panel.state.js';

/** Fewer seats are left than may decide: the district leader does. */
export const SeatsTooFew = event<{ readonly seated: number; readonly leader: string }>({
  type: 'SeatsTooFew',
  label: { zh: '可出席席位不足，由区领导决定', en: 'Too few seats are left: the district leader decides' },
  schemaVersion: 1,
  fold: (_state, { payload: { leader } }) => ({ tooFew: true, leader }),
  reactions: ({ inForce }) => tellOfTooFew(inForce),
});

/** The district leadership that decides where fewer appointed seats are left than `panel.leastSeats`. */
export function leaderFor(
  seats: readonly Seat[],
  { limits, directory }: InForce,
): string | Rejection | undefined {
  if (!sitByAppointment({ seats })) return undefined;
  const least = numberFor(limits, 'panel.leastSeats');
  if (isRejection(least)) return least;
  return seats.filter(isSeated).length < least ? theOnly(directory, 'districtLeadership')?.id : undefined;
}

const OF_THE_CHAIR: readonly ChairClock[] = ['panel.openEvidence', 'panel.determine'];

/** A seat was left: whoever leads the panel on from now has the full time for what still runs. */
export function followSeats(decision: Decision<PanelState>): void {
  const { seats, tooFew } = decision.state;
  const leader = leaderFor(seats, decision.inForce);
  if (isRejection(leader)) return decision.reject(leader);
  if (leader !== undefined && tooFew !== true)
    decision.record(SeatsTooFew, { seated: seats.filter(isSeated).length, leader });
  const { unit } = presiding(decision.state);
  for (const key of OF_THE_CHAIR) {
    const isOthers = obligationsOf(decision.state).some(
      (each) => each.key === key && each.status === 'running' && each.ownerUnit !== unit,
    );
    if (!isOthers) continue;
    cancelObligations(decision, 'chairPassed', (each) => each.key === key);
    askChair(decision, key);
  }
}

import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { type InForce } from '../../reference/in-force.js';
import { numberFor } from '../../reference/limits/limits.js';
import { ALL_SEATS, sitByAppointment } from './panel.seats.js';
import { isSeated, type PanelState } from './panel.state.js';

interface Needed {
  /** How many seats must be present. */
  readonly quorum: number;
  /** How many must hold the same lead. */
  readonly majority: number;
}

/**
 * What the table asks of five seats (`panel.quorum`, `panel.majority`). Of appointed seats those that are filled are the
 * base: their share of it, for the majority more than half of them in any event.
 */
export function neededOf(state: PanelState, { limits }: InForce): Needed | Rejection {
  const quorum = numberFor(limits, 'panel.quorum');
  if (isRejection(quorum)) return quorum;
  const majority = numberFor(limits, 'panel.majority');
  if (isRejection(majority)) return majority;
  if (!sitByAppointment(state)) return { quorum, majority };
  const seated = state.seats.filter(isSeated).length;
  const share = (ofAll: number): number => Math.ceil((ofAll * seated) / ALL_SEATS);
  return { quorum: share(quorum), majority: Math.max(Math.floor(seated / 2) + 1, share(majority)) };
}

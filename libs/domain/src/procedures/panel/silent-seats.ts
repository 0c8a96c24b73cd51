import { type Decision } from '../../case/case.decision.js';
import { isRejection } from '../../kernel/rejection.js';
import { event } from './panel.builders.js';
import { closeRound, endRound, finding, limitRound } from './panel.counting.js';
import { hasVoted, type PanelState } from './panel.state.js';

/** Present, and had not voted when the time had passed: they count as not present in this round. */
export const SeatsSilent = event<{ readonly round: number; readonly seats: readonly string[] }>({
  type: 'SeatsSilent',
  label: { zh: '逾期未表决，本轮按未到会计', en: 'Seats had not voted in time: not present in this round' },
  schemaVersion: 1,
  fold: ({ seats: all }, { payload: { round, seats } }) => ({
    seats: all.map((each) => (seats.includes(each.unit) ? { ...each, present: false, silent: round } : each)),
  }),
});

function passOver(decision: Decision<PanelState>): void {
  const { state } = decision;
  const seats = state.seats
    .filter(({ unit, present }) => present && !hasVoted(state, unit))
    .map(({ unit }) => unit);
  if (seats.length > 0) decision.record(SeatsSilent, { round: state.round, seats });
}

/** Is there a round that silence can hold up? */
function isVoting({ strict, stage, deadlocked, tooFew }: PanelState): boolean {
  return strict === true && stage === 'deliberating' && !deadlocked && tooFew !== true;
}

/**
 * The time to determine has passed: nobody waits for the silent any more. Where they are missing to the quorum, they and
 * their substitutes have one more limited time to vote.
 */
export function passSilentSeats(decision: Decision<PanelState>): void {
  if (!isVoting(decision.state)) return;
  const { round } = decision.state;
  passOver(decision);
  closeRound(decision);
  if (decision.state.round === round && !decision.state.deadlocked && isRejection(finding(decision)))
    limitRound(decision);
}

/** That time has passed too: a round that came to nothing is over. */
export function endSilentRound(decision: Decision<PanelState>): void {
  if (!isVoting(decision.state)) return;
  passOver(decision);
  if (isRejection(finding(decision))) endRound(decision);
}

import { type Decision } from '../../case/case.decision.js';
import { cancelObligations, openObligation } from '../../case/obligation/obligation.end.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './panel.rejections.js';
import { theOnly } from '../../reference/directory/directory.posts.js';
import { numberFor } from '../../reference/limits/limits.js';
import { type InForce } from '../../reference/in-force.js';
import { neededOf } from './needed.js';
import { event } from './panel.builders.js';
import { tellOfDeadlock, tellOfRound } from './panel.notifications.js';
import { askChair } from './panel.obligations.js';
import { type Determination, hasVoted, isSilent, type PanelState, type Vote } from './panel.state.js';

type Found = Omit<Determination, 'text'>;

/**
 * Every seat present has voted, and no lead has the majority. `last`: there is no further round. `leader`: no item names a
 * lead either, so this district leadership decides.
 */
export const RoundClosed = event<{
  readonly round: number;
  readonly last: boolean;
  readonly leader?: string;
}>({
  type: 'RoundClosed',
  label: { zh: '本轮未形成多数', en: 'A round ended without a majority' },
  schemaVersion: 1,
  // Whoever kept silent is awaited anew in the next round.
  fold: ({ seats }, { payload: { round, last, leader } }) => ({
    round: last ? round : round + 1,
    deadlocked: last,
    leader,
    seats: seats.map(({ silent, ...each }) => (silent === round ? { ...each, present: true } : each)),
  }),
  reactions({ event: { payload }, after, inForce }) {
    if (!payload.last) return tellOfRound(after, inForce);
    return payload.leader === undefined ? [] : tellOfDeadlock(inForce);
  },
});

function unitsIn(votes: readonly Vote[], least: number): readonly string[] {
  const named = [...new Set(votes.flatMap(({ assists }) => assists))];
  return named.filter((unit) => votes.filter(({ assists }) => assists.includes(unit)).length >= least);
}

/** Votes are equal; a lead needs `panel.majority` of the five, or as many of those seated. Who assists is what more than half of those hold. */
function byMajority({ votes, round }: PanelState, majority: number): Found | undefined {
  const cast = votes.filter((each) => each.round === round);
  const lead = cast
    .map((each) => each.lead)
    .find((unit, _n, all) => all.filter((each) => each === unit).length >= majority);
  if (lead === undefined) return undefined;
  const agreeing = cast.filter((each) => each.lead === lead);
  const moreThanHalf = Math.floor(agreeing.length / 2) + 1;
  const basis = agreeing.flatMap((each) => each.basis);
  const words = new Map(basis.map((each) => [JSON.stringify(each), each]));
  return {
    way: 'majority',
    lead,
    assists: unitsIn(agreeing, moreThanHalf),
    basis: [...words.values()],
    unlisted: agreeing.filter(({ unlisted }) => unlisted).length >= moreThanHalf,
  };
}

/** What nobody claims stays with the item's lead (兜底), one who is in the matter first. */
function byResidualDuty({ itemCodes, disputants }: PanelState, { list }: InForce): Found | undefined {
  const items = itemCodes.flatMap((code) => list.items[code] ?? []);
  const leads = items.flatMap(({ leads }) => leads.map(({ unit }) => unit));
  const lead = leads.find((unit) => disputants.includes(unit)) ?? leads[0];
  const item = items.find((each) => each.leads.some(({ unit }) => unit === lead));
  if (lead === undefined || item === undefined) return undefined;
  return { way: 'residual', lead, assists: [], basis: [{ itemCode: item.code }], unlisted: false };
}

/** What the panel holds now; QUORUM_MISSING or NO_MAJORITY where it holds nothing yet. */
export function finding({ state, inForce }: Decision<PanelState>): Found | Rejection {
  const needed = neededOf(state, inForce);
  if (isRejection(needed)) return needed;
  // After the last round nothing hangs on who came; before it was awaited otherwise, it did.
  const counts = state.strict !== true || !state.deadlocked;
  if (counts && state.seats.filter(({ present }) => present).length < needed.quorum)
    return reject('PANEL.QUORUM_MISSING');
  if (!state.deadlocked) return byMajority(state, needed.majority) ?? reject('PANEL.NO_MAJORITY');
  const { leaderDecision } = state;
  const decided: Found | undefined = leaderDecision && {
    way: 'leader',
    lead: leaderDecision.lead,
    assists: leaderDecision.assists,
    basis: leaderDecision.basis,
    unlisted: true,
  };
  return byResidualDuty(state, inForce) ?? decided ?? reject('PANEL.NO_MAJORITY');
}

/**
 * Once everybody present has voted and no lead has the majority, the next round begins, or there is none. While silent
 * seats are missing to the quorum they may still vote.
 */
export function closeRound(decision: Decision<PanelState>): void {
  const { state, inForce } = decision;
  const present = state.seats.filter((each) => each.present);
  if (state.stage !== 'deliberating' || state.deadlocked || state.tooFew || present.length === 0) return;
  const needed = neededOf(state, inForce);
  if (isRejection(needed)) return decision.reject(needed);
  const isOut = present.every(({ unit }) => hasVoted(state, unit));
  if (!isOut || byMajority(state, needed.majority) !== undefined) return;
  if (present.length < needed.quorum && state.seats.some((each) => isSilent(state, each))) return;
  endRound(decision);
}

/** Ends a round that came to nothing; how many there are is `panel.rounds`. */
export function endRound(decision: Decision<PanelState>): void {
  const { state, inForce } = decision;
  const rounds = numberFor(inForce.limits, 'panel.rounds');
  if (isRejection(rounds)) return decision.reject(rounds);
  const last = state.round >= rounds;
  const unclaimed = last && byResidualDuty(state, inForce) === undefined;
  const leader = unclaimed ? theOnly(inForce.directory, 'districtLeadership')?.id : undefined;
  decision.record(RoundClosed, { round: state.round, last, ...(leader === undefined ? {} : { leader }) });
  cancelObligations(decision, 'roundClosed', ({ key }) => key === 'panel.round');
  if (!last) limitRound(decision);
}

/** A round that begins, or goes on, after the time to determine has passed has a time of its own, so that silence ends it. */
export function limitRound(decision: Decision<PanelState>): void {
  const { state } = decision;
  const isLate = openObligation(state, { key: 'panel.determine' })?.status === 'elapsed';
  if (state.strict === true && isLate) askChair(decision, 'panel.round');
}

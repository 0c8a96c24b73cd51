import { variantsOf } from '../../case/people-wait.js';
import type { Decision } from '../../case/case.decision.js';
import { cancelObligations, meetObligation } from '../../case/obligation/obligation.end.js';
import { type ObligationSpec, startObligation } from '../../case/obligation/obligation.start.js';
import type { CivilDate, Instant } from '../../kernel/instant.js';
import type { PostCode } from '../../kernel/post.js';
import { isRejection } from '../../kernel/rejection.js';
import { limitFor } from '../../reference/limits/limits.js';
import { reject } from './whistle.rejections.js';
import { theOnly } from '../../reference/directory/directory.posts.js';
import { CALLER_POSTS, decidersOfStreet, onTheSpot } from './whistle.caller.js';
import { CLOCKS, type OwnedBy, type WhistleClock, type WhistleClockRow } from './whistle.clocks.js';
import { goesByPlan, participationOf, type WhistleState } from './whistle.state.js';

interface Owner {
  readonly ownerUnit: string;
  readonly ownerPosts: readonly PostCode[];
}

/** Accepting passes to a verifier when the calling side worked on it too, and for what the command centre called. */
export function onlyVerifierAccepts(state: WhistleState): boolean {
  return state.streetHandled || state.calling.kind === 'district';
}

function ownerOf(by: OwnedBy, state: WhistleState, unit: string, verifiers: string | undefined): Owner {
  const { office, kind } = state.calling;
  const posts = CALLER_POSTS[kind];
  switch (by) {
    case 'approver':
      return { ownerUnit: office, ownerPosts: decidersOfStreet(state.calling, state) ?? [posts.approve] };
    case 'blower':
      return { ownerUnit: office, ownerPosts: [posts.blow] };
    case 'closer':
      return { ownerUnit: office, ownerPosts: decidersOfStreet(state.calling, state) ?? [posts.head] };
    case 'officeOfficer': {
      const { office: spot, kind: spotKind } = onTheSpot(state.calling).at(-1) ?? state.calling;
      return { ownerUnit: spot, ownerPosts: [CALLER_POSTS[spotKind].officer] };
    }
    case 'officeDeputy':
      return { ownerUnit: office, ownerPosts: [posts.deputy] };
    case 'participant':
      return { ownerUnit: unit, ownerPosts: [] };
    case 'lead':
      return { ownerUnit: state.leadUnit ?? '', ownerPosts: [] };
    case 'verifier':
      return { ownerUnit: verifiers ?? '', ownerPosts: ['verifier'] };
    case 'accepter':
      return onlyVerifierAccepts(state)
        ? { ownerUnit: verifiers ?? '', ownerPosts: ['verifier'] }
        : { ownerUnit: office, ownerPosts: [posts.officer] };
  }
}

interface Particulars {
  /** The unit whose participation it belongs to. */
  readonly unit?: string;
  readonly promised?: CivilDate;
}

/** The column of the limits: key work has its own at ordinary urgency, otherwise the urgency's applies. */
function column(state: WhistleState): string {
  return goesByPlan(state) ? 'keyWork' : state.urgency;
}

/** What is worked on the spot: counted from the appointment, so that no order comes before anybody was due there. */
const ON_THE_SPOT: readonly WhistleClock[] = ['whistle.preliminary', 'whistle.result'];

function countsFrom(
  key: WhistleClock,
  { type, appointment }: WhistleState,
  at: Instant,
): Pick<ObligationSpec, 'countsFrom'> {
  const liesAhead = type === 'jointEnforcement' && appointment !== undefined && appointment > at;
  return liesAhead && ON_THE_SPOT.includes(key) ? { countsFrom: appointment } : {};
}

/**
 * Which row of the limits gives the length. Joint enforcement arrives at the appointment if one is made and lies ahead,
 * else within minutes; an appointment that has passed binds nobody who is called later. A returned plan is owed again
 * in a shorter time.
 */
function lengthOf(
  key: WhistleClock,
  state: WhistleState,
  { unit, promised }: Particulars,
  at: Instant,
): Pick<ObligationSpec, 'variants' | 'agreed'> {
  if (key === 'whistle.arrive' && state.type === 'jointEnforcement') {
    const { appointment } = state;
    return appointment !== undefined && appointment > at
      ? { variants: ['appointment'], agreed: { unit: 'agreed', instant: appointment } }
      : { variants: ['jointEnforcement'] };
  }
  if (key === 'whistle.answerRefusal')
    return { variants: [...variantsOf({ ...state, urgency: column(state) }), state.urgency] };
  const again = key === 'whistle.plan' && participationOf(state, unit ?? '')?.plan?.status === 'returned';
  const variants = [again ? 'returned' : column(state)];
  return promised === undefined ? { variants } : { variants, agreed: { unit: 'agreed', date: promised } };
}

/** Who owes what for how long; the calendar and the limits in force make the due instant of it. */
export function obligationSpec(
  { state, at, inForce }: Decision<WhistleState>,
  key: WhistleClock,
  particulars: Particulars = {},
): ObligationSpec {
  const { unit } = particulars;
  const { ownedBy, standIn }: WhistleClockRow = CLOCKS[key];
  const verifiers = theOnly(inForce.directory, 'supervisionCentre')?.id;
  return {
    key,
    ...ownerOf(ownedBy, state, unit ?? '', verifiers),
    ...(unit === undefined ? {} : { thread: unit, itemCode: participationOf(state, unit)?.itemCode }),
    ...lengthOf(key, state, particulars, at),
    ...countsFrom(key, state, at),
    emergency: state.urgency === 'emergency',
    ...(standIn === undefined ? {} : { standIn }),
  };
}

/** Does the table in force know this limit? A district's table of before a rule goes on by the rule of then. */
export function hasLimit({ state, inForce }: Decision<WhistleState>, key: WhistleClock): boolean {
  return !isRejection(limitFor(inForce.limits, key, { variants: [column(state)] }));
}

/** Starts a clock. A district without a supervision centre has nobody to verify, and is told so. */
export function start(
  decision: Decision<WhistleState>,
  key: WhistleClock,
  particulars: Particulars = {},
): void {
  const spec = obligationSpec(decision, key, particulars);
  if (spec.ownerUnit === '')
    return decision.reject(reject('ACTOR.POST_NOT_HELD', undefined, { posts: spec.ownerPosts }));
  startObligation(decision, spec);
}

export function meet(decision: Decision<WhistleState>, key: WhistleClock, unit?: string): void {
  meetObligation(decision, { key, thread: unit });
}

/** Ends these clocks of a unit's participation unmet; what has elapsed stays elapsed. */
export function cancel(
  decision: Decision<WhistleState>,
  keys: readonly WhistleClock[],
  unit: string,
  reason: string,
): void {
  const named: readonly string[] = keys;
  cancelObligations(decision, reason, ({ key, thread }) => thread === unit && named.includes(key));
}

import type { InForce } from '../../reference/in-force.js';
import type { Colour } from '../../case/case.orders.js';
import { deputyPostsOf, headPostsOf, theOnly } from '../../reference/directory/who.js';
import { cancelObligations, meetObligation } from '../../case/obligation/obligation.end.js';
import type { Obligation } from '../../kernel/obligation.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { isRejection } from '../../kernel/rejection.js';
import { pointsOf, rectifyLength } from './supervision-order.lengths.js';
import type { Authority } from './supervision-order.events.js';
import type { OrderDecision } from './supervision-order.rule.js';
import { nextColour } from './supervision-order.state.js';

/** Whom a colour is copied to: yellow to the department above, red to the discipline commission too. */
export function copiesOf(unit: string, colour: Colour, { directory }: InForce): readonly string[] {
  if (colour === 'white') return [];
  const above = directory.units[unit]?.businessParent ?? directory.units[unit]?.parent;
  const discipline = colour === 'red' ? theOnly(directory, 'disciplineCommission')?.id : undefined;
  const leader = colour === 'red' ? theOnly(directory, 'districtLeadership')?.id : undefined;
  const copies = [above, discipline, leader].filter((each) => each !== undefined);
  // The district's leaders stand directly above its departments.
  return [...new Set(copies)];
}

/** What a colour begins with: signing, putting right (or only the reply, where that is done), and in red the interview. */
export function startColour(decision: OrderDecision): void {
  const { unit, colour, done } = decision.state;
  if (colour === undefined) return;
  if (colour === 'white' && isPastDue(decision) && !decision.state.onlyAssists)
    return raise(decision, 'yellow');
  const { directory } = decision.inForce;
  const owner = directory.units[unit];
  const ownerPosts = colour === 'red' ? headPostsOf(owner) : deputyPostsOf(owner);
  startObligation(decision, { key: 'order.sign', ownerUnit: unit, ownerPosts, variants: [colour] });
  startRectify(decision);
  if (done) afterAct(decision);
  const leader = theOnly(directory, 'districtLeadership')?.id;
  if (colour === 'red' && leader !== undefined && !decision.state.interviewed)
    startObligation(decision, {
      key: 'order.interview',
      ownerUnit: leader,
      ownerPosts: ['districtLeader'],
      variants: [colour],
    });
}

function isPastDue({ state, at }: OrderDecision): boolean {
  return state.about !== undefined && state.about.dueAt <= at;
}

/** White runs to the original due instant; yellow and red have a length of their own. */
export function startRectify(decision: OrderDecision): void {
  const { unit, colour, about } = decision.state;
  if (colour === undefined || about === undefined) return;
  const order = { key: 'order.rectify', ownerUnit: unit };
  if (colour === 'white') {
    if (isPastDue(decision)) return raise(decision, 'yellow');
    return startObligation(decision, {
      ...order,
      variants: [colour],
      agreed: { unit: 'agreed', instant: about.dueAt },
    });
  }
  const clock = rectifyLength(colour, about.clock, decision.inForce.limits);
  if (isRejection(clock)) return decision.reject(clock);
  startObligation(decision, {
    ...order,
    like: { clock, class: 'substantive', extensionGrade: 'none', mark: 'P' },
  });
}

/** What was owed is done, late: that is put right, and the unit still explains itself in writing. */
export function afterAct(decision: OrderDecision): void {
  const { unit, colour, reply } = decision.state;
  meetObligation(decision, { key: 'order.rectify' });
  if (colour === undefined || colour === 'white' || reply !== undefined) return;
  startObligation(decision, { key: 'order.reply', ownerUnit: unit, variants: [colour] });
}

const OF_THE_COLOUR = ['order.sign', 'order.rectify', 'order.reply', 'order.judge'];

/** The colour rises and begins anew. In red, and for a street that only assists, there is nothing above. */
export function raise(decision: OrderDecision, colour: Colour): void {
  const { unit, colour: from, onlyAssists } = decision.state;
  if (from === undefined || onlyAssists) return;
  const points = pointsOf(colour, decision.inForce.limits);
  if (isRejection(points)) return decision.reject(points);
  cancelObligations(decision, 'orderRaised', ({ key }) => OF_THE_COLOUR.includes(key));
  const copies = copiesOf(unit, colour, decision.inForce);
  decision.record('OrderRaised', { from, colour, points, copies });
  startColour(decision);
}

const REPLIES_THAT_RAISE = 2;

/** A reply failed, or none came in time: put right anew in the colour's length; the second one raises. */
export function failReply(decision: OrderDecision, reason: string, bySilence: boolean): void {
  const { colour, rejected } = decision.state;
  if (colour === undefined) return;
  const n = rejected + 1;
  decision.record('ReplyRejected', { n, reason, bySilence });
  const above = nextColour(colour);
  if (n >= REPLIES_THAT_RAISE && above !== undefined && !decision.state.onlyAssists)
    return raise(decision, above);
  if (!decision.state.held) startRectify(decision);
}

/** Ends the episode without guilt: what it had cost is given back by an event of its own. */
export function cancelOrder(
  decision: OrderDecision,
  payload: { readonly reason: string; readonly authority: Authority; readonly basis?: string },
): void {
  const { unit, points } = decision.state;
  decision.record('OrderCancelled', payload);
  if (points !== 0) decision.record('PointsReversed', { unit, points: -points });
}

/** What follows when one of these passes, beyond fault and reminder (clock table of domain.md 4.4). */
export function elapseOrder(decision: OrderDecision, passed: Obligation): void {
  const { colour, unit } = decision.state;
  switch (passed.key) {
    case 'order.sign':
      return decision.record('OrderSigned', { deemed: true });
    case 'order.reply':
      return failReply(decision, '逾期未回复', true);
    case 'order.rectify': {
      const above = colour === undefined ? undefined : nextColour(colour);
      if (above !== undefined) return raise(decision, above);
      if (!decision.state.redOverdue) decision.record('RedOverdue', { unit });
    }
  }
}

import type { Decision } from '../../case/case.decision.js';
import type { Colour } from '../../kernel/contracts/supervision-order.contract.js';
import { obligationsOf, type Party } from '../../case/case.state.js';
import { cancelObligations, meetObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { isOpen, type Obligations } from '../../kernel/obligation.js';
import { isRejection } from '../../kernel/rejection.js';
import { deputyPostsOf, headPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import { event } from './supervision-order.builders.js';
import { pointsOf, rectifyLength } from './supervision-order.lengths.js';
import { tellOfColour, tellOfFailedReply } from './supervision-order.notifications.js';
import { isLightWhite, nextColour, type SupervisionOrderState } from './supervision-order.state.js';
import { countRed } from './three-reds.js';

export const OrderRaised = event<{
  readonly from: Colour;
  readonly colour: Colour;
  readonly points: number;
  readonly copies: readonly string[];
  /** What was missed in the lower colour and is owed in the new one instead; orders of before went on owing both. */
  readonly replaces?: readonly string[];
}>({
  type: 'OrderRaised',
  label: { zh: '督办升级', en: 'The order rose' },
  schemaVersion: 1,
  fold: ({ parties, obligations }, { payload: { colour, points, copies, replaces = [] } }) => ({
    ...{ stage: colour, colour, points },
    ...{ signed: 'no', reply: undefined, rejected: 0 },
    parties: withCopies(parties, copies),
    obligations: withReplaced(obligations, replaces),
  }),
  reactions: ({ after, event: { payload }, inForce }) => [
    ...tellOfColour(after, payload.copies, inForce),
    ...countRed(after, after.colour),
  ],
});

/** `n`: how many failed in this colour. `bySilence`: none came in time. */
export const ReplyRejected = event<{
  readonly n: number;
  readonly reason: string;
  readonly bySilence: boolean;
}>({
  type: 'ReplyRejected',
  label: { zh: '整改回复未通过', en: 'The reply failed' },
  schemaVersion: 1,
  fold: (_state, { payload: { n } }) => ({ reply: undefined, rejected: n }),
  reactions: ({ after, inForce }) => tellOfFailedReply(after, inForce),
});

function withReplaced(all: Obligations, replaced: readonly string[]): Obligations {
  return Object.fromEntries(
    Object.entries(all).map(([id, owed]) => [id, replaced.includes(id) ? { ...owed, replaced: true } : owed]),
  );
}

export function withCopies(parties: readonly Party[], copies: readonly string[]): readonly Party[] {
  const added = copies.filter((unit) => !parties.some((each) => each.unit === unit));
  return [...parties, ...added.map((unit): Party => ({ unit, role: 'copy', live: true }))];
}

/**
 * Whom a colour is copied to: yellow to both superiors of a dispatched body, a department's or street's own to nobody
 * further; red to the discipline commission and the district's leaders too.
 */
export function copiesOf(unit: string, colour: Colour, { directory }: InForce): readonly string[] {
  if (colour === 'white') return [];
  const { businessParent, dailyManager } = directory.units[unit] ?? {};
  const inRed = (['disciplineCommission', 'districtLeadership'] as const).map(
    (kind) => theOnly(directory, kind)?.id,
  );
  const copies = [businessParent, dailyManager, ...(colour === 'red' ? inRed : [])];
  return copies.flatMap((each) => (each === undefined || each === unit ? [] : [each]));
}

/** What a colour begins with: signing, putting right (or only the reply, where that is done), and in red the interview. */
export function startColour(decision: Decision<SupervisionOrderState>): void {
  const { unit, colour, done } = decision.state;
  if (colour === undefined) return;
  if (colour === 'white' && isPastDue(decision) && !decision.state.onlyAssists)
    return raise(decision, 'yellow');
  const { directory } = decision.inForce;
  const owner = directory.units[unit];
  const byDeputy = isLightWhite(decision.state) ? [] : deputyPostsOf(owner);
  const ownerPosts = colour === 'red' ? headPostsOf(owner) : byDeputy;
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

function isPastDue({ state, at }: Decision<SupervisionOrderState>): boolean {
  return state.about !== undefined && state.about.dueAt <= at;
}

/** White runs to the original due instant; yellow and red have a length of their own. */
export function startRectify(decision: Decision<SupervisionOrderState>): void {
  const { unit, colour, about } = decision.state;
  if (colour === undefined || about === undefined) return;
  const order = { key: isLightWhite(decision.state) ? 'order.white' : 'order.rectify', ownerUnit: unit };
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
export function afterAct(decision: Decision<SupervisionOrderState>): void {
  const { unit, colour, reply } = decision.state;
  meetObligation(decision, { key: 'order.rectify' });
  if (colour === undefined || colour === 'white' || reply !== undefined) return;
  startObligation(decision, { key: 'order.reply', ownerUnit: unit, variants: [colour] });
}

const OF_THE_COLOUR = ['order.sign', 'order.white', 'order.rectify', 'order.reply', 'order.judge'];

/**
 * The colour rises and begins anew: what the lower one asked for is owed in the new one alone. In red, and for a street
 * that only assists, there is nothing above.
 */
export function raise(decision: Decision<SupervisionOrderState>, colour: Colour): void {
  const { unit, colour: from, onlyAssists } = decision.state;
  if (from === undefined || onlyAssists) return;
  const points = pointsOf(colour, decision.inForce.limits);
  if (isRejection(points)) return decision.reject(points);
  cancelObligations(decision, 'orderRaised', ({ key }) => OF_THE_COLOUR.includes(key));
  const replaces = obligationsOf(decision.state)
    .filter((each) => OF_THE_COLOUR.includes(each.key) && isOpen(each))
    .map(({ id }) => id);
  const copies = copiesOf(unit, colour, decision.inForce);
  decision.record(OrderRaised, { from, colour, points, copies, replaces });
  startColour(decision);
}

const REPLIES_THAT_RAISE = 2;

/** A reply failed, or none came in time: put right anew in the colour's length; the second one raises. */
export function failReply(
  decision: Decision<SupervisionOrderState>,
  reason: string,
  bySilence: boolean,
): void {
  const { colour, rejected } = decision.state;
  if (colour === undefined) return;
  const n = rejected + 1;
  decision.record(ReplyRejected, { n, reason, bySilence });
  const above = nextColour(colour);
  if (n >= REPLIES_THAT_RAISE && above !== undefined && !decision.state.onlyAssists)
    return raise(decision, above);
  if (!decision.state.held) startRectify(decision);
}

import type { Decision } from '../../case/case.decision.js';
import { notify } from '../../case/notify-unit.js';
import type { Colour } from '../../kernel/contracts/supervision-order.contract.js';
import type { Party } from '../../case/case.state.js';
import { cancelObligations, meetObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import type { Reaction } from '../../kernel/reaction.js';
import { isRejection } from '../../kernel/rejection.js';
import { deputyPostsOf, headPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import { event } from './supervision-order.command.js';
import { COLOUR_LABELS } from './supervision-order.labels.js';
import { pointsOf, rectifyLength } from './supervision-order.lengths.js';
import { nextColour, type SupervisionOrderState } from './supervision-order.state.js';
import { countRed } from './three-reds.js';

export const OrderRaised = event<{
  readonly from: Colour;
  readonly colour: Colour;
  readonly points: number;
  readonly copies: readonly string[];
}>({
  type: 'OrderRaised',
  label: { zh: '督办升级', en: 'The order rose' },
  schemaVersion: 1,
  fold: ({ parties }, { payload: { colour, points, copies } }) => ({
    ...{ stage: colour, colour, points },
    ...{ signed: 'no', reply: undefined, rejected: 0 },
    parties: withCopies(parties, copies),
  }),
  reactions: ({ after, event: { payload }, inForce }) => [
    ...notifyOfColour(after, payload.copies, inForce),
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
  reactions: ({ after, inForce }) => [
    notify('rejected', after.unit, deputyPostsOf(inForce.directory.units[after.unit]), {
      zh: '整改回复未通过，请重新整改',
      en: 'The reply failed: put it right anew',
    }),
  ],
});

export function withCopies(parties: readonly Party[], copies: readonly string[]): readonly Party[] {
  const added = copies.filter((unit) => !parties.some((each) => each.unit === unit));
  return [...parties, ...added.map((unit): Party => ({ unit, role: 'copy', live: true }))];
}

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
export function startColour(decision: Decision<SupervisionOrderState>): void {
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

function isPastDue({ state, at }: Decision<SupervisionOrderState>): boolean {
  return state.about !== undefined && state.about.dueAt <= at;
}

/** White runs to the original due instant; yellow and red have a length of their own. */
export function startRectify(decision: Decision<SupervisionOrderState>): void {
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
export function afterAct(decision: Decision<SupervisionOrderState>): void {
  const { unit, colour, reply } = decision.state;
  meetObligation(decision, { key: 'order.rectify' });
  if (colour === undefined || colour === 'white' || reply !== undefined) return;
  startObligation(decision, { key: 'order.reply', ownerUnit: unit, variants: [colour] });
}

const OF_THE_COLOUR = ['order.sign', 'order.rectify', 'order.reply', 'order.judge'];

/** The colour rises and begins anew. In red, and for a street that only assists, there is nothing above. */
export function raise(decision: Decision<SupervisionOrderState>, colour: Colour): void {
  const { unit, colour: from, onlyAssists } = decision.state;
  if (from === undefined || onlyAssists) return;
  const points = pointsOf(colour, decision.inForce.limits);
  if (isRejection(points)) return decision.reject(points);
  cancelObligations(decision, 'orderRaised', ({ key }) => OF_THE_COLOUR.includes(key));
  const copies = copiesOf(unit, colour, decision.inForce);
  decision.record(OrderRaised, { from, colour, points, copies });
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

/** The unit is told of every colour, in red its head; those who get a copy read it. */
export function notifyOfColour(
  state: SupervisionOrderState,
  copies: readonly string[],
  { directory }: InForce,
): readonly Reaction[] {
  const { colour, unit } = state;
  if (colour === undefined) return [];
  const { zh, en } = COLOUR_LABELS[colour];
  const posts = colour === 'red' ? headPostsOf(directory.units[unit]) : deputyPostsOf(directory.units[unit]);
  const about = { zh: `${zh}督办单：请签收并整改`, en: `${en} order: sign it and put it right` };
  const copied = { zh: `抄送${zh}督办单`, en: `Copy of a ${en.toLowerCase()} order` };
  return [
    notify(`order:${colour}`, unit, posts, about),
    ...copies.map((each) => notify(`copy:${colour}:${each}`, each, [], copied)),
  ];
}

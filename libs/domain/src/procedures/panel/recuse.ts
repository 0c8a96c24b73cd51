import { type Decision } from '../../case/case.decision.js';
import { withDoer } from '../../case/case.state.js';
import { notPermitted } from '../../case/permissions.js';
import { isSameDoer } from '../../kernel/doer.js';
import { fields, text } from '../../kernel/form.js';
import { PANEL_POSTS } from '../../kernel/post.js';
import { holdersOf } from '../../reference/directory/directory.posts.js';
import { reject } from './panel.rejections.js';
import { command, event } from './panel.builders.js';
import { closeRound, RoundClosed } from './panel.counting.js';
import { BEFORE_THE_DETERMINATION, seatOf, seatUnits, withSeat } from './panel.seats.js';
import { seat } from './panel.shared-fields.js';
import { hasVoted, isSeated, type PanelState, seatNamed } from './panel.state.js';
import { followSeats, SeatsTooFew } from './too-few-seats.js';

interface Recusal {
  readonly seat: string;
  readonly person: string;
  readonly reason: string;
  /** Nobody is left who may sit on it. */
  readonly empty?: true;
}

const SeatRecused = event<Recusal>({
  type: 'SeatRecused',
  label: { zh: '成员回避', en: 'A seat recused itself' },
  schemaVersion: 1,
  fold: (state, { payload: { seat: unit, empty }, actor }) =>
    withSeat(state, unit, ({ appointed, recused, recusedPosts = [], present }) => ({
      recused: withDoer(recused, actor),
      substitute: undefined,
      // The other one who is appointed comes in his place.
      present: present && appointed === true && empty !== true,
      ...(appointed === true ? { recusedPosts: [...recusedPosts, actor.post] } : {}),
      ...(empty === true ? { empty } : {}),
    })),
});

/** Is nobody left on an appointed seat once this actor is out? Of others somebody may always be called in. */
function leavesEmpty({ state, inForce, at, context }: Decision<PanelState>, unit: string): boolean {
  const { appointed, recused = [], recusedPosts = [] } = seatNamed(state, unit) ?? {};
  const out = [...recusedPosts, context.actor.post];
  const left = PANEL_POSTS.filter((post) => !out.includes(post)).flatMap((post) =>
    holdersOf(inForce.directory, unit, post, at),
  );
  const doers = [...recused, context.actor];
  return appointed === true && left.every((person) => doers.some((each) => isSameDoer(each, { person })));
}

/** Whoever sits on it, before it votes in this round. A member is followed by the substitute appointed beside him. */
export const recuse = command({
  name: 'recuse',
  label: { zh: '回避', en: 'Recuse' },
  form: fields({ seat, reason: text({ zh: '回避理由', en: 'Reason' }, { max: 500 }) }),
  stages: BEFORE_THE_DETERMINATION,
  target: { field: 'seat', candidates: seatUnits },
  permits(state, { actor }, unit) {
    const own = seatOf(state, actor);
    if (own === undefined || own.unit !== unit || !isSeated(own)) return notPermitted(state, actor);
    return hasVoted(state, unit) ? reject('PANEL.VOTED_ALREADY') : undefined;
  },
  declares: {
    who: { zh: '席位成员或其代行人', en: 'who sits on the seat' },
    by: 'anyPost',
    starts: ['panel.openEvidence', 'panel.determine', 'panel.round'],
    cancels: ['panel.openEvidence', 'panel.determine', 'panel.round'],
    records: [SeatRecused, SeatsTooFew, RoundClosed],
    rejects: ['PANEL.VOTED_ALREADY'],
  },
  decide(decision, payload) {
    const { person } = decision.context.actor;
    const empty = leavesEmpty(decision, payload.seat);
    decision.record(SeatRecused, { ...payload, person, ...(empty ? { empty } : {}) });
    followSeats(decision);
    closeRound(decision);
  },
});

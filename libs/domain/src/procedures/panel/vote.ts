import { basis } from '../../case/citation/citation.list.js';
import { notPermitted } from '../../case/permissions.js';
import { fields, flag, optional } from '../../kernel/form.js';
import { reject } from './panel.rejections.js';
import { namingRejection } from './naming.js';
import { command, event } from './panel.builders.js';
import { closeRound, RoundClosed } from './panel.counting.js';
import { bySeat } from './panel.permits.js';
import { seatOf, withSeat } from './panel.seats.js';
import { assists, lead } from '../../case/ruling/ruling.fields.js';
import { reason } from './panel.shared-fields.js';
import { hasVoted, isSilent, seatNamed, type Vote } from './panel.state.js';
import { isUnheard } from './statements.js';

const SeatVoted = event<Vote>({
  type: 'SeatVoted',
  label: { zh: '成员表决', en: 'A seat voted' },
  schemaVersion: 1,
  // Who was not awaited any more and votes after all is present again.
  fold: (state, { payload }) => ({
    votes: [...state.votes, payload],
    ...withSeat(state, payload.seat, ({ present, silent }) => ({
      present: present || silent === payload.round,
      silent: undefined,
    })),
  }),
});

/** One vote for each seat present in a round; what it says is nobody's to read before the determination is served. */
export const vote = command({
  name: 'vote',
  label: { zh: '表决', en: 'Vote' },
  form: fields({
    lead,
    assists,
    basis: optional(basis),
    unlisted: optional(flag({ zh: '属于清单外事项', en: 'It is not in the list' })),
    reason,
  }),
  stages: ['deliberating'],
  permits(state, context) {
    const { actor } = context;
    const rejection = bySeat(state, context);
    const seat = seatOf(state, actor);
    if (rejection !== undefined || seat === undefined) return rejection ?? notPermitted(state, actor);
    if (!(seat.present || isSilent(state, seat)) || state.deadlocked || state.tooFew === true)
      return reject('CASE.STAGE_FORBIDS', undefined, { present: seat.present, deadlocked: state.deadlocked });
    return hasVoted(state, seat.unit)
      ? reject('PANEL.VOTED_ALREADY', undefined, { round: state.round })
      : undefined;
  },
  declares: {
    who: { zh: '席位成员或其代行人', en: 'who sits on the seat' },
    by: 'anyPost',
    starts: ['panel.round'],
    cancels: ['panel.round'],
    records: [SeatVoted, RoundClosed],
    rejects: [
      'PANEL.SEAT_IS_PARTY',
      'PANEL.VOTED_ALREADY',
      'CASE.FIELD_INVALID',
      'GATE.BEYOND_ASSISTING_DUTY',
      'GATE.UNLISTED',
      'LIST.ITEM_NOT_IN_FORCE',
      'LIST.ITEM_UNKNOWN',
      'PANEL.BASIS_MISSING',
      'PANEL.LEAD_NOT_HEARD',
      'PANEL.ONE_LEAD',
    ],
  },
  decide(decision, { basis: citations = [], unlisted = false, ...rest }) {
    const { state, context } = decision;
    const cast = { ...rest, basis: citations, unlisted };
    const rejection = namingRejection(decision, cast);
    if (rejection !== undefined) return decision.reject(rejection);
    // Once it has voted it could not be heard any more, and nothing could be determined for it.
    if (seatNamed(state, cast.lead) !== undefined && isUnheard(state, cast.lead))
      return decision.reject(reject('PANEL.LEAD_NOT_HEARD', 'lead', { unit: cast.lead }));
    const seat = seatOf(state, context.actor)?.unit ?? context.actor.unit;
    decision.record(SeatVoted, { ...cast, seat, round: state.round });
    closeRound(decision);
  },
});

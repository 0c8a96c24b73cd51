import { withDoer } from '../../case/case.state.js';
import { notPermitted } from '../../case/permissions.js';
import { fields, text } from '../../kernel/form.js';
import { reject } from './panel.rejections.js';
import { command, event } from './panel.builders.js';
import { closeRound, RoundClosed } from './panel.counting.js';
import { BEFORE_THE_DETERMINATION, seatOf, seatUnits, withSeat } from './panel.seats.js';
import { seat } from './panel.shared-fields.js';
import { hasVoted, isSeated } from './panel.state.js';

const SeatRecused = event<{ readonly seat: string; readonly person: string; readonly reason: string }>({
  type: 'SeatRecused',
  label: { zh: '成员回避', en: 'A seat recused itself' },
  schemaVersion: 1,
  fold: (state, { payload: { seat: unit }, actor }) =>
    withSeat(state, unit, ({ recused }) => ({
      recused: withDoer(recused, actor),
      substitute: undefined,
      present: false,
    })),
});

/** Whoever sits on it, before it votes in this round. */
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
    records: [SeatRecused, RoundClosed],
    rejects: ['PANEL.VOTED_ALREADY'],
  },
  decide(decision, payload) {
    decision.record(SeatRecused, { ...payload, person: decision.context.actor.person });
    closeRound(decision);
  },
});

import { type Context } from '../../case/case.context.js';
import { notPermitted } from '../../case/permissions.js';
import { type Rejection } from '../../kernel/rejection.js';
import { type Declarations } from '../../kernel/rule.js';
import { reject } from './panel.rejections.js';
import { seatOf } from './panel.seats.js';
import { isSeated, type PanelState } from './panel.state.js';

type Permits = (state: PanelState, context: Context) => Rejection | undefined;

/** Whoever sits on this seat may act for it; SEAT_IS_PARTY where somebody else must. Nobody sits for somebody else. */
export const bySeat: Permits = (state, { actor }) => {
  const seat = seatOf(state, actor);
  if (seat === undefined || actor.onBehalfOf !== undefined) return notPermitted(state, actor);
  if (isSeated(seat)) return undefined;
  return seat.isParty
    ? reject('PANEL.SEAT_IS_PARTY', undefined, { seat: seat.unit })
    : notPermitted(state, actor);
};

/** The first seat chairs; a chair whose unit is in the matter is substituted like any other. */
export const byChair: Permits = (state, context) => {
  const seat = seatOf(state, context.actor);
  if (seat === undefined || seat.unit !== state.seats[0]?.unit) return notPermitted(state, context.actor);
  return bySeat(state, context);
};

/** How commands that `byChair` permits declare who may give them. */
export const CHAIR_ACTS: Pick<Declarations, 'who' | 'by'> = {
  who: { zh: '主席席位成员或其代行人', en: 'who sits on the chair’s seat' },
  by: 'anyPost',
};

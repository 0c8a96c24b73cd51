import { type Context } from '../../case/case.context.js';
import { leadsCentre, notPermitted, ownRequest } from '../../case/permissions.js';
import { type Rejection } from '../../kernel/rejection.js';
import { type Declarations } from '../../kernel/rule.js';
import { reject } from './panel.rejections.js';
import { chairOf, seatOf } from './panel.seats.js';
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

/**
 * The first seat chairs; without appointed members, a chair whose unit is in the matter is substituted like any other.
 * Once too few seats are left, the district leader leads the panel on.
 */
export const byChair: Permits = (state, context) => {
  const { actor } = context;
  if (state.tooFew === true) return actor.post === 'districtLeader' ? undefined : notPermitted(state, actor);
  const seat = seatOf(state, actor);
  if (seat === undefined || seat.unit !== chairOf(state)?.unit) return notPermitted(state, actor);
  return bySeat(state, context);
};

/** What takes seats that decide: not any more once the matter has passed to the district leader. */
export const byDecidingChair: Permits = (state, context) =>
  state.tooFew === true
    ? reject('CASE.STAGE_FORBIDS', undefined, { leader: state.leader })
    : byChair(state, context);

/** Whoever chairs decides what is docketed, and nobody what he asked for himself or what his own unit is a party of. */
export const decidesDocket: Permits = (state, context) => {
  const { actor } = context;
  if (!leadsCentre(context)) return notPermitted(state, actor);
  if (state.disputants.includes(actor.unit)) return reject('CASE.SELF_VERIFICATION');
  return state.openedBy === undefined ? undefined : ownRequest(state.openedBy, actor);
};

/** How commands that `decidesDocket` permits declare who may give them. */
export const DECIDES_DOCKET: Pick<Declarations, 'who' | 'by'> = {
  who: { zh: '指挥中心主要负责人或副职', en: 'head or deputy of the command centre' },
  by: ['centreDeputy', 'centreHead'],
};

/** How commands that `byChair` permits declare who may give them. */
export const CHAIR_ACTS: Pick<Declarations, 'who' | 'by'> = {
  who: {
    zh: '主席席位成员或其代行人；可出席席位不足的，分管区领导',
    en: 'who sits on the chair’s seat; once too few seats are left, the district leader',
  },
  by: 'anyPost',
};

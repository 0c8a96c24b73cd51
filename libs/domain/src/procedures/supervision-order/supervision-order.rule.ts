import { type Decision, ruleFor } from '../../case/case.decision.js';
import type { SharedEvent } from '../../case/case.events.js';
import type { OrderEvent } from './supervision-order.events.js';
import type { OrderState } from './supervision-order.state.js';

/** Everything that can stand in the stream of an order. */
export type AnyOrderEvent = OrderEvent | SharedEvent;
export type OrderDecision = Decision<OrderState, AnyOrderEvent>;

/** Writes one row of the command table. */
export const rule = ruleFor<OrderState, AnyOrderEvent>();

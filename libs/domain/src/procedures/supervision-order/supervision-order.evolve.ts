import { withHandler } from '../../case/case.evolve.js';
import type { Party } from '../../case/case.state.js';
import { assertNever } from '../../kernel/label.js';
import type { OrderEvent } from './supervision-order.events.js';
import type { OrderState } from './supervision-order.state.js';

function withCopies(parties: readonly Party[], copies: readonly string[]): readonly Party[] {
  const added = copies.filter((unit) => !parties.some((each) => each.unit === unit));
  return [...parties, ...added.map((unit): Party => ({ unit, role: 'copy', live: true }))];
}

/** Folds what happens to an order alone; what happens to any case is folded beside it. */
export function evolveOrder(state: OrderState, event: OrderEvent): OrderState {
  switch (event.type) {
    case 'OrderIssued': {
      const { copies, office, direct: _direct, ...issued } = event.payload;
      const lead: Party = { unit: issued.unit, role: 'lead', live: true };
      const judge: readonly Party[] =
        office === undefined || office === issued.unit ? [] : [{ unit: office, role: 'other', live: true }];
      return {
        ...state,
        ...issued,
        stage: issued.colour,
        leadUnit: issued.unit,
        openedAt: event.effectiveAt,
        openedBy: event.actor,
        parties: withCopies([lead, ...judge], copies),
      };
    }
    case 'OrderRaised': {
      const { colour, points, copies } = event.payload;
      return {
        ...state,
        ...{ stage: colour, colour, points },
        ...{ signed: 'no', reply: undefined, rejected: 0 },
        parties: withCopies(state.parties, copies),
      };
    }
    case 'OrderSigned':
      return { ...state, signed: event.payload.deemed ? 'deemed' : 'yes' };
    case 'ReplySubmitted': {
      const { evidence: _kept, ...reply } = event.payload;
      return { ...withHandler(state, event.actor.person), reply };
    }
    case 'ReplyRejected':
      return { ...state, reply: undefined, rejected: event.payload.n };
    case 'UnderlyingDone':
      return { ...state, done: true };
    case 'InterviewHeld':
      return { ...state, interviewed: true };
    case 'LadderHeld':
      return { ...state, held: true };
    case 'LadderResumed':
      return {
        ...state,
        held: false,
        ...(state.about ? { about: { ...state.about, dueAt: event.payload.dueAt } } : {}),
      };
    case 'RedOverdue':
      return { ...state, redOverdue: true };
    case 'OrderWrittenOff':
      return { ...state, stage: 'writtenOff', over: true, outcome: 'writtenOff' };
    case 'OrderCancelled':
      return { ...state, stage: 'cancelled', over: true, outcome: 'cancelled' };
    case 'PointsReversed':
      return { ...state, points: 0 };
    default:
      return assertNever(event);
  }
}

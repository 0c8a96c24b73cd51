import type { Decision } from '../../case/case.decision.js';
import { advance } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import { event } from './supervision-order.builders.js';
import type { AUTHORITIES } from './supervision-order.labels.js';
import { tellOfEnd } from './supervision-order.notifications.js';
import type { SupervisionOrderState } from './supervision-order.state.js';
import { countRed } from './three-reds.js';

/** On whose word an order is cancelled; `ended`: what it was about is not owed any more; `recomputed`: its limit was moved. */
export type Authority = keyof typeof AUTHORITIES | 'ended' | 'recomputed';

export const OrderWrittenOff = event<{
  readonly because: 'replyAccepted' | 'metInTime' | 'metLate' | 'headReported';
}>({
  type: 'OrderWrittenOff',
  label: { zh: '督办销号', en: 'The order was written off' },
  schemaVersion: 1,
  fold: () => ({ stage: 'writtenOff', over: true, outcome: 'writtenOff' }),
  reactions: ({ after }) => ended(after),
});

export const OrderCancelled = event<{
  readonly reason: string;
  readonly authority: Authority;
  readonly basis?: string;
}>({
  type: 'OrderCancelled',
  label: { zh: '督办撤销', en: 'The order was cancelled' },
  schemaVersion: 1,
  fold: () => ({ stage: 'cancelled', over: true, outcome: 'cancelled' }),
  reactions: ({ after }) => [...ended(after), ...countRed(after, after.colour, true)],
});

/** What the episode had cost is given back; what was charged stays in the log. */
export const PointsReversed = event<{ readonly unit: string; readonly points: number }>({
  type: 'PointsReversed',
  label: { zh: '撤回扣分', en: 'Points were given back' },
  schemaVersion: 1,
  fold: () => ({ points: 0 }),
  // An order that was written off keeps its ending; only its red counts no more.
  reactions: ({ after }) => (after.stage === 'writtenOff' ? countRed(after, after.colour, true) : []),
});

/** Ends the episode without guilt: what it had cost is given back by an event of its own. */
export function cancelOrder(
  decision: Decision<SupervisionOrderState>,
  payload: { readonly reason: string; readonly authority: Authority; readonly basis?: string },
): void {
  const { unit, points } = decision.state;
  decision.record(OrderCancelled, payload);
  if (points !== 0) decision.record(PointsReversed, { unit, points: -points });
}

/** The case it is about lets go of it, and the unit is told. */
export function ended(state: SupervisionOrderState): readonly Reaction[] {
  return [unlink(state), ...tellOfEnd(state)];
}

function unlink({ about, caseId }: SupervisionOrderState): Reaction {
  return advance(
    anyCase.endLink,
    { caseId },
    {
      key: 'unlink',
      caseId: about?.caseId ?? '',
      about: { zh: '督办单已办结', en: 'The order is over' },
    },
  );
}

import type { OpenReaction } from '../../kernel/reaction.js';
import { supervisionOrder } from '../../kernel/contracts/supervision-order.contract.js';

/** A case that began because of this one. */
export interface Link {
  readonly caseId: string;
  readonly kind: string;
  /** What of this case it is about: an obligation, a thread. */
  readonly about?: string;
  /** That case is over. */
  readonly ended?: true;
}

/** Supervision orders: at most one open one to an obligation. */
export const ORDER_KIND = supervisionOrder.issue.kind;

/** How an obligation's order is known among the reactions of its case. */
export function orderKey(obligationId: string): string {
  return `order:${obligationId}`;
}

/** The obligation that a reaction opens an order about. */
export function orderedFor({ kind, key }: OpenReaction): string | undefined {
  return kind === ORDER_KIND && key.startsWith(orderKey('')) ? key.slice(orderKey('').length) : undefined;
}

/** The open order about an obligation, if there is one. */
export function orderAbout(links: readonly Link[], obligationId: string): Link | undefined {
  return links.find(({ kind, about, ended }) => kind === ORDER_KIND && about === obligationId && !ended);
}

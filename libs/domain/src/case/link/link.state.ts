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

/** The open order about an obligation, if there is one. */
export function orderAbout(links: readonly Link[], obligationId: string): Link | undefined {
  return links.find(({ kind, about, ended }) => kind === ORDER_KIND && about === obligationId && !ended);
}

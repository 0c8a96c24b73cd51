import type { CaseEvent } from '../../kernel/event.js';
import type { Link } from './link.state.js';

export type LinkEvent =
  /** Another case says that it began because of this one: an order, a dispute, a notification. */
  | CaseEvent<'CaseLinked', Link>
  /** That other case is over: it need not hear of this one any more. */
  | CaseEvent<'CaseLinkEnded', { readonly caseId: string }>;

import type { CaseEvent } from '../event.js';
import type { Link } from './link.state.js';

/** Another case says that it began because of this one: an order, a dispute, a notification. */
export type LinkEvent = CaseEvent<'CaseLinked', Link>;

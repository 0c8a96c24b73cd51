import type { AssignmentEvent } from './assignment/assignment.events.js';
import type { CaseEvent } from '../kernel/event.js';
import type { ExtensionEvent } from './extension/extension.events.js';
import type { InterimEvent } from './interim/interim.events.js';
import type { LinkEvent } from './link/link.events.js';
import type { ObligationEvent } from '../kernel/obligation.events.js';
import type { RemarkEvent } from './remark/remark.events.js';
import type { SeriesEvent } from './series/series.events.js';
import type { ShelvingEvent } from './shelving/shelving.events.js';

export type FaultEvent = CaseEvent<
  'FaultRecorded',
  { readonly unit: string; readonly kind: string; readonly obligationId?: string }
>;

/** What can happen to any case, whatever its procedure. */
export type SharedEvent =
  | ObligationEvent
  | FaultEvent
  | RemarkEvent
  | ExtensionEvent
  | ShelvingEvent
  | InterimEvent
  | AssignmentEvent
  | LinkEvent
  | SeriesEvent;

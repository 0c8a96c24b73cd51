import type { AnyEvent } from '../kernel/event-definition.js';
import { PersonReassigned } from './assignment/assignment.events.js';
import type { Context } from './case.context.js';
import { FaultRecorded, FaultReversed } from './case.fault.js';
import { OpeningDropped } from './ending/ending.events.js';
import {
  ExtensionDenied,
  ExtensionGranted,
  ExtensionOpinionGiven,
  ExtensionOpinionMissed,
  ExtensionRequested,
  ExtensionReviewed,
  ExtensionUndecided,
} from './extension/extension.events.js';
import { InterimLeadNamed, InterimReported } from './interim/interim.events.js';
import { CaseLinked, CaseLinkEnded } from './link/link.events.js';
import { NumberAssigned } from './number/number.events.js';
import {
  ObligationCancelled,
  ObligationDueSoon,
  ObligationElapsed,
  ObligationExtended,
  ObligationMet,
  ObligationPaused,
  ObligationRecomputed,
  ObligationResumed,
  ObligationStarted,
} from './obligation/obligation.events.js';
import { AttachmentAdded, CommentAdded, Urged } from './remark/remark.events.js';
import { SeriesReached } from './series/series.events.js';
import { CaseResumed, CaseShelved, ShelvingDenied, ShelvingRequested } from './shelving/shelving.events.js';
import {
  ThreadResumed,
  ThreadShelved,
  ThreadShelvingDenied,
  ThreadShelvingRequested,
} from './shelving/thread-shelving.events.js';

/** What can happen to any case, by type. `SharedEvent` is made of it, so no list beside it can differ. */
export const SHARED_EVENTS = {
  ObligationStarted,
  ObligationDueSoon,
  ObligationMet,
  ObligationPaused,
  ObligationResumed,
  ObligationExtended,
  ObligationElapsed,
  ObligationCancelled,
  ObligationRecomputed,
  FaultRecorded,
  FaultReversed,
  CommentAdded,
  AttachmentAdded,
  Urged,
  ExtensionRequested,
  ExtensionOpinionGiven,
  ExtensionOpinionMissed,
  ExtensionReviewed,
  ExtensionGranted,
  ExtensionDenied,
  ExtensionUndecided,
  ShelvingRequested,
  CaseShelved,
  ShelvingDenied,
  CaseResumed,
  ThreadShelvingRequested,
  ThreadShelved,
  ThreadShelvingDenied,
  ThreadResumed,
  InterimLeadNamed,
  InterimReported,
  CaseLinked,
  CaseLinkEnded,
  OpeningDropped,
  SeriesReached,
  PersonReassigned,
  NumberAssigned,
};

/** A shared event, for the declaration of a command or a clock that may record it. */
export function sharedEvent(type: keyof typeof SHARED_EVENTS): AnyEvent<Context> {
  return SHARED_EVENTS[type];
}

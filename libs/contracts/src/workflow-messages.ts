/**
 * What crosses between the log's side and Temporal: ids, versions, instants and codes, never anything personal, because
 * Temporal keeps arguments, results and failures in plain text.
 */

/** The task queue every case workflow runs on. */
export const CASE_TASK_QUEUE = 'tiaokuai-cases';
/** Sent with start by the relay and by reconcile; the handler keeps the greatest version and does nothing else. */
export const RECORDED_SIGNAL = 'recorded';

/** Sent by reconcile when the store came back older than it was: the version is the stream's own, whatever was said before. */
export const REREAD_SIGNAL = 'reread';

export interface Recorded {
  readonly caseId: string;
  readonly version: number;
}

export interface CaseWorkflowInput {
  readonly caseId: string;
  /** The newest version known to have been recorded. */
  readonly recorded: number;
}

/** A reaction by name; its content stays in the store. */
export interface ReactionReference {
  readonly version: number;
  readonly key: string;
}

/** How far a case has come, after settling it. */
export interface CaseProgress {
  readonly version: number;
  readonly over: boolean;
  readonly stage: string;
  readonly street: string | null;
  /** By which people name the case; absent until it has one. */
  readonly number?: string;
  readonly departments: readonly string[];
  /** Not yet performed, in order. */
  readonly reactions: readonly ReactionReference[];
  /** RFC 3339; null when no clock runs. */
  readonly nextDue: string | null;
  /** How long to sleep by our own clock; null: until something is recorded (no clock runs, or time is simulated). */
  readonly waitMilliseconds: number | null;
  /** For people who look at Temporal's own screens: what is waited for, from whom, until when; codes and clock words. */
  readonly waitingFor: string;
}

/** The workflow type that carries one notice to one recipient. */
export const DELIVERY_WORKFLOW = 'deliveryWorkflow';

export interface DeliveryWorkflowInput {
  readonly deliveryId: string;
}

/** Where tasks are waiting, those of emergencies are taken before the others (Temporal's first level of five; others have the third). */
export function deliveryPriority({ emergency }: { emergency: boolean }): {
  priority?: { priorityKey: number };
} {
  return emergency ? { priority: { priorityKey: 1 } } : {};
}

/** One run for each time that it is begun, by itself or anew by hand. */
export function deliveryWorkflowId({ deliveryId, round }: { deliveryId: string; round: number }): string {
  return `delivery-${deliveryId}-${round}`;
}

/** The newest place of the log and the leaf that stands there, in hex; whoever remembers it sees that a store was put back. */
export interface LogMark {
  readonly index: number;
  readonly leaf: string;
}

/** What one sweep of reconcile found and mended. */
export interface ReconcileReport {
  /** As the sweep began; absent of an empty log. The next sweep compares. */
  readonly log?: LogMark;
  readonly openCases: number;
  readonly running: number;
  readonly mended: readonly { readonly caseId: string; readonly cause: 'noWorkflow' | 'behind' }[];
  /** Notifications on their way out of the house, and how many of them had no workflow. */
  readonly deliveries: { readonly waiting: number; readonly mended: number };
}

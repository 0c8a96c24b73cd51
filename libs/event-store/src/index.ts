export { appendEvents, notBefore, type Append, type Appended } from './append-events.js';
export { putAttachment, readAttachment, type Attachment } from './attachment.js';
export {
  CLOCK_CHANNEL,
  instantText,
  realClock,
  simulatedClock,
  type Clock,
  type SimulatedClock,
} from './clock.js';
export { beginAttempt, endAttempt, sendAgain, type Attempt, type DeliveryEnd } from './delivery-attempt.js';
export { deliveryStatuses, unitOfDelivery, type DeliveryStatus } from './delivery-status.js';
export {
  deliveryIdOf,
  queueDeliveries,
  readUndelivered,
  type Delivery,
  type Undelivered,
} from './delivery.js';
export { hasCases, noteJobStep, readJobSteps } from './one-shot-job.js';
export { eventIdOf, reactionIdOf } from './event-id.js';
export type { EventActor, EventPins, EventToAppend, LoggedEvent, StoredEvent } from './event.js';
export { listen } from './listen.js';
export { migrateStore } from './migrate-store.js';
export { markNotificationRead } from './mark-notification-read.js';
export { openPool, withRole, type Queryable, type StoreRole } from './open-pool.js';
export {
  markReactionPerformed,
  markReactionsHandled,
  readReactionProgress,
  type PerformedReaction,
  type ReactionProgress,
} from './reaction-progress.js';
export { readForCommand, type ReadForCommand } from './read-for-command.js';
export { logHead, logIndexOf, readLog } from './read-log.js';
export { readStream } from './read-stream.js';
export { runSequencer, type SequencerOptions } from './run-sequencer.js';
export { LOG_CHANNEL, sequenceLog, takeTerm } from './sequence-log.js';

export {
  accountIn,
  PROCESSES,
  withAccount,
  type Account,
  type Accounts,
  type ProcessName,
} from './account.js';
export { appendEvents, appendTogether, notBefore, type Append, type Appended } from './append-events.js';
export { bytesMoved, bytesToMove, noteAttachmentUses, putAttachment, readAttachment } from './attachment.js';
export {
  noteUpload,
  recordUpload,
  sweepUploads,
  uploadedBytes,
  uploadsOf,
  type Upload,
  type UploadedFile,
} from './upload.js';
export {
  CLOCK_CHANNEL,
  instantText,
  realClock,
  simulatedClock,
  type Clock,
  type SimulatedClock,
} from './clock.js';
export {
  beginAttempt,
  endAttempts,
  sendAgain,
  type Attempt,
  type DeliveryEnd,
  type EndedAttempt,
} from './delivery-attempt.js';
export { deliveryStatuses, unitOfDelivery, type DeliveryStatus } from './delivery-status.js';
export {
  deliveryById,
  deliveryIdOf,
  queueDeliveries,
  readUndelivered,
  type Delivery,
  type NewDelivery,
  type Undelivered,
} from './delivery.js';
export { endSession, hasEnded } from './ended-session.js';
export { hasCases, noteJobStep, readJobSteps } from './one-shot-job.js';
export { eventIdOf, reactionIdOf } from './event-id.js';
export type { EventActor, EventPins, EventToAppend, LoggedEvent, StoredEvent } from './event.js';
export { EventUnreadable } from './envelope.js';
export { listen } from './listen.js';
export { grantRights } from './grant-rights.js';
export { AccountsMissing, makeAccounts } from './make-accounts.js';
export { AccountRefused } from './missing-accounts.js';
export { migrateStore } from './migrate-store.js';
export { markNotificationRead } from './mark-notification-read.js';
export { openPool, readingOnly, withRole, type Queryable, type StoreRole } from './open-pool.js';
export {
  markReactionPerformed,
  markReactionsHandled,
  readReactionProgress,
  type PerformedReaction,
  type ReactionProgress,
} from './reaction-progress.js';
export { NONCE_BYTES, withNonce } from './nonce.js';
export { readForCommand, type ReadForCommand } from './read-for-command.js';
export { logHead, logIndexOf, logMark, readLog, readLoggedStream } from './read-log.js';
export { readCommands, type RecordedCommand } from './recorded-command.js';
export { readStream } from './read-stream.js';
export { streamVersion } from './stream-version.js';
export { endTurn, giveBackTurn, takeTurn, type TakenTurn } from './robot-turn.js';
export { runSequencer, type SequencerOptions } from './run-sequencer.js';
export { LOG_CHANNEL, sequenceLog, takeTerm } from './sequence-log.js';
export { versionsAt, type RecordedBy } from './versions-at.js';
export {
  askForVerification,
  beginVerification,
  endVerification,
  noteVerified,
  readVerification,
  type Verification,
  type VerificationCause,
  type VerificationState,
} from './verification.js';
export { LOG_ITSELF, type Fault, type RecordFault } from './verify-event.js';
export { firstOfEachStream, verifyBeyondLog, verifyLog, type VerifiedPiece } from './verify-log.js';

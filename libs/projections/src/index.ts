export { caseFamily } from './case-list/case-family.query.js';
export { CaseListRow } from './case-list/case-list.entity.js';
export {
  caseList,
  type CaseCount,
  type CaseFilter,
  type CasePage,
  type PageAsked,
} from './case-list/case-list.query.js';
export { isSeenUnder } from './case-list/seen-by.js';
export { panelsAbout } from './case-list/panels-about.query.js';
export { casesBeyondRecord } from './case-list/cases-beyond-record.query.js';
export { casesDue, casesToWatch, type CaseToWatch } from './case-list/cases-to-watch.query.js';
export { numbersOfCases } from './case-list/numbers-of-cases.query.js';
export { casesLeftToNumber, casesToNumber } from './case-list/cases-to-number.query.js';
export { casesLeftToSweep, casesToSweep, type CaseToSweep } from './case-list/cases-to-sweep.query.js';
export { DutyRow } from './duty/duty.entity.js';
export {
  inbox,
  type InboxItem,
  type InboxPage,
  type InboxQuery,
  type InboxTab,
  type InboxTile,
} from './duty/inbox.query.js';
export { HandledRow } from './handled/handled.entity.js';
export { districtKinds } from './log/district-kinds.js';
export {
  foldedCases,
  FoldFailure,
  type FoldedCase,
  type FoldedCases,
  type Kinds,
  type Step,
} from './log/folded-cases.js';
export {
  CALENDAR,
  CASES,
  DELIVERIES,
  findPosition,
  isDone,
  markDone,
  markStopped,
  movePosition,
  readLags,
  readPosition,
  RELAY,
  type Position,
  type Progress,
} from './log/position.js';
export { PROJECTION_VERSION } from './schema/projection-version.js';
export { casesProjection, type CasesProjection, type CasesProjectionOptions } from './log/project-cases.js';
export { waitFor, type WriteToken } from './log/wait-for.js';
export {
  notificationById,
  notificationsBetween,
  type NotificationOfCase,
} from './notification/outgoing-notifications.query.js';
export { followInForce } from './log/follow-in-force.js';
export { NotificationRow } from './notification/notification.entity.js';
export {
  isNotificationOf,
  notifications,
  type NotificationItem,
  type NotificationPage,
  type NotificationsQuery,
} from './notification/notifications.query.js';
export { unitLoad, type DueWithinHour, type UnitLoadCounts } from './obligation/unit-load.query.js';
export { migrateReadModels } from './schema/migrate-read-models.js';
export { openReadModels, type ReadSchema } from './schema/read-models.js';
export { rebuildReadModels } from './schema/rebuild-read-models.js';
export { readSettled, type Lists } from './settled/read-settled.js';
export { unreadableCases } from './unreadable/unreadable-cases.query.js';
export { settledCases, type SettledCase, type SettledCases } from './settled/settled-cases.js';

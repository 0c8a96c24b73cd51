export { caseFamily } from './case-list/case-family.query.js';
export { CaseListRow } from './case-list/case-list.entity.js';
export {
  caseList,
  type CaseCount,
  type CaseFilter,
  type CasePage,
  type PageAsked,
} from './case-list/case-list.query.js';
export { panelsAbout } from './case-list/panels-about.query.js';
export { casesPassed, casesToWatch, type CaseToWatch } from './case-list/cases-to-watch.query.js';
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
  CASES,
  DELIVERIES,
  findPosition,
  markStopped,
  movePosition,
  PROJECTION_VERSION,
  readLags,
  readPosition,
  RELAY,
  type Position,
  type Progress,
} from './log/position.js';
export { casesProjection, type CasesProjection, type CasesProjectionOptions } from './log/project-cases.js';
export { waitFor, type WriteToken } from './log/wait-for.js';
export { noticeById, noticesBetween, type NoticeOfCase } from './notice/outgoing-notices.query.js';
export { followInForce } from './log/references.js';
export { NoticeRow } from './notice/notice.entity.js';
export {
  isNoticeOf,
  notices,
  type NoticeItem,
  type NoticePage,
  type NoticesQuery,
} from './notice/notices.query.js';
export { unitLoad, type Soon, type UnitLoadCounts } from './obligation/unit-load.query.js';
export { migrateReadModels } from './schema/migrate-read-models.js';
export { openReadModels, type ReadSchema } from './schema/read-models.js';
export { rebuildReadModels } from './schema/rebuild-read-models.js';
export { readSettled, type Lists } from './settled/read-settled.js';
export { settledCases, type SettledCase, type SettledCases } from './settled/settled-cases.js';

import type { EventDescription } from '../kernel/event-definition.js';
import type { AnyEvent } from './case.decision.js';
import type { SharedEvent } from './case.events.js';

const said = (zh: string, en: string): EventDescription => ({ label: { zh, en }, schemaVersion: 1 });

/** What every shared event is called. Its keys are what `isSharedEvent` knows, so none can be forgotten here. */
export const SHARED_EVENTS: Readonly<Record<SharedEvent['type'], EventDescription>> = {
  ObligationStarted: said('开始计时', 'A limit started'),
  ObligationDueSoon: said('临近到期', 'A limit is near'),
  ObligationMet: said('按要求办结', 'What was owed was done'),
  ObligationPaused: said('暂停计时', 'A limit paused'),
  ObligationResumed: said('恢复计时', 'A limit resumed'),
  ObligationExtended: said('延长时限', 'A limit was extended'),
  ObligationElapsed: said('逾期', 'A limit passed'),
  ObligationCancelled: said('不再计时', 'A limit was cancelled'),
  ObligationRecomputed: said('按新放假通知重算时限', 'A limit was recomputed for a new holiday notice'),
  FaultRecorded: said('记录失责', 'A fault was recorded'),
  CommentAdded: { ...said('补充说明', 'A comment was added'), inner: true },
  AttachmentAdded: said('补充材料', 'Files were added'),
  Urged: said('催办', 'Urged'),
  ExtensionRequested: said('申请延期', 'An extension was asked for'),
  ExtensionReviewed: said('延期初审', 'The extension was reviewed'),
  ExtensionGranted: said('同意延期', 'The extension was granted'),
  ExtensionDenied: said('不同意延期', 'The extension was denied'),
  ExtensionUndecided: said('延期申请逾期未批', 'The extension was not decided in time'),
  ShelvingRequested: said('申请挂账', 'Shelving was asked for'),
  CaseShelved: said('挂账', 'The case was shelved'),
  ShelvingDenied: said('不同意挂账', 'Shelving was denied'),
  CaseResumed: said('恢复办理', 'The case was resumed'),
  InterimLeadNamed: said('指定临时牵头单位', 'An interim lead was named'),
  InterimReported: said('临时牵头单位反馈', 'The interim lead reported'),
  CaseLinked: said('关联案件', 'A case was linked'),
  CaseLinkEnded: said('关联案件办结', 'A linked case is over'),
  SeriesReached: said('多次发生', 'It happened again and again'),
  PersonReassigned: said('更换经办人', 'Another person took over'),
};

/** A shared event, for the declaration of a command or a clock that may record it. */
export function sharedEvent(type: SharedEvent['type']): AnyEvent {
  return { type, ...SHARED_EVENTS[type], fold: () => ({}) };
}

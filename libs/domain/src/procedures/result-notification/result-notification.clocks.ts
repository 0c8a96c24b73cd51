import type { Obligation } from '../../kernel/obligation.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import type { ClockDescription } from '../../kernel/procedure.js';
import type { NoticeDecision } from './result-notification.rule.js';
import { isReadyToFile } from './result-notification.state.js';

export const NOTICE_CLOCKS: Readonly<Record<string, ClockDescription>> = {
  'notice.send': { label: { zh: '发出结果通报', en: 'Send the notification' }, metBy: 'send' },
  'notice.read': { label: { zh: '阅知', en: 'Read it' }, metBy: 'markRead' },
  // One window for all recipients, kept by the sender: they may object, nobody must.
  'notice.objection': { label: { zh: '异议期', en: 'Objection period' }, whenPassed: 'window' },
  'notice.answer': { label: { zh: '答复异议', en: 'Answer the objection' }, metBy: 'answer' },
  // As long again as the time to read, before the unit's head hears of it.
  'notice.remindHead': { label: { zh: '提请负责人阅知', en: 'Word to the head' }, whenPassed: 'window' },
};

/** What follows when one of these passes, beyond fault, reminder or order (clock table of domain.md 3.4). */
export function elapseNotice(decision: NoticeDecision, passed: Obligation): void {
  if (passed.key === 'notice.read') {
    const unit = passed.thread ?? passed.ownerUnit;
    decision.record('NoticeDelivered', { unit });
    startObligation(decision, { key: 'notice.remindHead', ownerUnit: unit, thread: unit, like: passed });
  }
  if (isReadyToFile(decision.state)) decision.record('NoticeFiled', {});
}

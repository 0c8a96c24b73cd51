import {
  AS_ANOTHER,
  fromMirror,
  procedural,
  response,
  substantive,
  workingDays,
} from '../../kernel/usual-length.js';
import type { Decision } from '../../case/case.decision.js';
import type { ClockDefinition } from '../../case/case.clock.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import type { Obligation } from '../../kernel/obligation.js';
import { NoticeFiled } from './file-notice.js';
import { event } from './result-notification.builders.js';
import { isReadyToFile, reach, type ResultNotificationState } from './result-notification.state.js';

/** A recipient's time to read ran out: it counts as delivered, not as read. */
const NoticeDelivered = event<{ readonly unit: string }>({
  type: 'NoticeDelivered',
  label: { zh: '视为送达', en: 'It counts as delivered' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) => reach(state, unit, 'delivered'),
});

function deliver(decision: Decision<ResultNotificationState>, passed: Obligation): void {
  const unit = passed.thread ?? passed.ownerUnit;
  decision.record(NoticeDelivered, { unit });
  startObligation(decision, { key: 'notice.remindHead', ownerUnit: unit, thread: unit, like: passed });
  file(decision);
}

function file(decision: Decision<ResultNotificationState>): void {
  if (isReadyToFile(decision.state)) decision.record(NoticeFiled, {});
}

export const CLOCKS: Readonly<Record<string, ClockDefinition<ResultNotificationState>>> = {
  'notice.send': {
    label: { zh: '发出结果通报', en: 'Send the notification' },
    metBy: 'send',
    usually: [
      ...procedural({ permit: fromMirror('D5', workingDays(1)), penalty: fromMirror('D5', workingDays(5)) }),
      ...procedural(workingDays(3)),
    ],
  },
  'notice.read': {
    label: { zh: '阅知', en: 'Read it' },
    metBy: 'markRead',
    usually: response(workingDays(1)),
    whenElapsed: {
      starts: ['notice.remindHead'],
      // A dispute may hold up the reading until after the objection period; then nothing is awaited behind it.
      records: [NoticeDelivered, NoticeFiled],
      leadsTo: { sent: ['sent', 'read', 'filed'], answered: ['answered', 'filed'] },
      follow: deliver,
    },
  },
  // One window for all recipients, kept by the sender: they may object, nobody must.
  'notice.objection': {
    label: { zh: '异议期', en: 'Objection period' },
    usually: procedural(workingDays(5)),
    whenPassed: 'window',
    whenElapsed: {
      records: [NoticeFiled],
      leadsTo: { read: ['filed'], answered: ['answered', 'filed'] },
      follow: file,
    },
  },
  'notice.answer': {
    label: { zh: '答复异议', en: 'Answer the objection' },
    metBy: 'answer',
    usually: substantive(workingDays(5)),
  },
  // As long again as the time to read, before the unit's head hears of it.
  'notice.remindHead': {
    label: { zh: '提请负责人阅知', en: 'Word to the head' },
    usually: AS_ANOTHER,
    whenPassed: 'window',
  },
};

import type { Decision } from '../../case/case.decision.js';
import type { ClockDefinition } from '../../case/case.clock.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import type { Obligation } from '../../kernel/obligation.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import type { Reaction } from '../../kernel/reaction.js';
import { headPostsOf } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import { NoticeFiled } from './file-notice.js';
import { event } from './result-notification.command.js';
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
  'notice.send': { label: { zh: '发出结果通报', en: 'Send the notification' }, metBy: 'send' },
  'notice.read': {
    label: { zh: '阅知', en: 'Read it' },
    metBy: 'markRead',
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
    whenPassed: 'window',
    whenElapsed: {
      records: [NoticeFiled],
      leadsTo: { read: ['filed'], answered: ['answered', 'filed'] },
      follow: file,
    },
  },
  'notice.answer': { label: { zh: '答复异议', en: 'Answer the objection' }, metBy: 'answer' },
  // As long again as the time to read, before the unit's head hears of it.
  'notice.remindHead': { label: { zh: '提请负责人阅知', en: 'Word to the head' }, whenPassed: 'window' },
};

/** Whose time to read has passed is reminded: the liaisons first, then the head. */
export function remindReader(
  state: ResultNotificationState,
  obligationId: string,
  { directory }: InForce,
): readonly Reaction[] {
  const passed = state.obligations[obligationId];
  if (passed?.key !== 'notice.read' && passed?.key !== 'notice.remindHead') return [];
  const posts = passed.key === 'notice.read' ? LIAISON_POSTS : headPostsOf(directory.units[passed.ownerUnit]);
  const about = { zh: '请阅知处理结果通报', en: 'Please read the notification' };
  return [{ key: 'unread', does: 'notify', unit: passed.ownerUnit, posts, about, obligationId }];
}

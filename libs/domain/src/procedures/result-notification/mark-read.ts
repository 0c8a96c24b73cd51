import { cancelObligations, meetObligation } from '../../case/obligation/obligation.end.js';
import { NOT_A_PARTY, POST_FORBIDS } from '../../case/permissions.js';
import { nothing } from '../../kernel/form.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import { reject } from './result-notification.rejections.js';
import { HEAD_POSTS, heads } from '../../reference/directory/directory.posts.js';
import { fileIfReady } from './file-notice.js';
import { command, event } from './result-notification.builders.js';
import { isRecipient, reach } from './result-notification.state.js';

const NoticeRead = event<{ readonly unit: string }>({
  type: 'NoticeRead',
  label: { zh: '阅知', en: 'A recipient read it' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) => reach(state, unit, 'read'),
  reactions: ({ after }) => fileIfReady(after),
});

/** Also once everybody else was reached: what a recipient's clock ran out on may still be done late. */
export const markRead = command({
  name: 'markRead',
  label: { zh: '阅知', en: 'Mark as read' },
  form: nothing,
  stages: ['sent', 'read', 'objected', 'answered'],
  target: { candidates: (state) => state.recipients.map(({ unit }) => unit) },
  permits(state, { actor }, unit) {
    if (!isRecipient(state, unit)) return NOT_A_PARTY;
    const reads = LIAISON_POSTS.some((post) => post === actor.post) || heads(actor, unit);
    if (!reads) return POST_FORBIDS;
    const done = state.recipients.some((each) => each.unit === unit && each.reached === 'read');
    return done ? reject('CASE.STAGE_FORBIDS', undefined, { reached: 'read' }) : undefined;
  },
  declares: {
    who: { zh: '收到通报单位的联络员或负责人', en: 'a liaison or the head of a recipient' },
    by: [...LIAISON_POSTS, ...HEAD_POSTS],
    meets: ['notice.read'],
    leadsTo: { sent: ['sent', 'read'] },
    records: [NoticeRead],
    cancels: ['notice.remindHead'],
  },
  decide(decision, _payload, unit) {
    decision.record(NoticeRead, { unit });
    meetObligation(decision, { key: 'notice.read', thread: unit });
    cancelObligations(decision, 'read', ({ key, thread }) => key === 'notice.remindHead' && thread === unit);
  },
});

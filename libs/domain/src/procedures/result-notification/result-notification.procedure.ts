import { defineProcedure } from '../../case/define-procedure.js';
import { namedKeys, usualAudience } from '../../case/sight.js';
import type { Audience } from '../../kernel/audience.js';
import { namesOf } from '../../kernel/doer.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import type { Duty } from '../../kernel/procedure.js';
import { DEPUTY_POSTS, HEAD_POSTS } from '../../reference/directory/directory.posts.js';
import { answer } from './answer.js';
import { discard } from './discard.js';
import { draft, draftFacts } from './draft.js';
import { fileNotice } from './file-notice.js';
import { markRead } from './mark-read.js';
import { object, objectionFacts } from './object.js';
import { CLOCKS } from './result-notification.clocks.js';
import { OUTCOMES, STAGES } from './result-notification.labels.js';
import { tellReader } from './result-notification.notifications.js';
import { REJECTIONS } from './result-notification.rejections.js';
import { initialResultNotification, type ResultNotificationState } from './result-notification.state.js';
import { recipientFacts, send } from './send.js';

/** 处理结果通报: tells the other side what was decided, so that it can act. Its table is RULES.md beside this file. */
export const resultNotification = defineProcedure<ResultNotificationState>({
  kind: 'resultNotification',
  label: { zh: '处理结果通报', en: 'Result notification' },
  stages: STAGES,
  numbering: { word: '通', drafts: ['drafted'] },
  outcomes: OUTCOMES,
  commands: [draft, send, discard, markRead, object, answer, fileNotice],
  clocks: CLOCKS,
  rejections: REJECTIONS,
  initial: initialResultNotification,
  // One case is notified of by many documents, each once.
  likeness: ({ sender, aboutCaseId, type, reference }) => ({
    between: [sender],
    about: [aboutCaseId, type, reference],
  }),
  reactions: (_before, { type, payload }, after, inForce) =>
    type === 'ObligationElapsed' ? tellReader(after, payload.id, inForce) : [],
  duties: draftDuty,
  facts: (state) => [...draftFacts(state), ...recipientFacts(state), ...objectionFacts(state)],
  audience,
});

/** Where the case it is about measures the notification by its own clock, the draft waits without one. */
function draftDuty(state: ResultNotificationState): readonly Duty[] {
  const measured = Object.values(state.obligations).some(({ key }) => key === 'notice.send');
  if (state.stage !== 'drafted' || measured) return [];
  return [{ unit: state.sender, posts: [...DEPUTY_POSTS, ...HEAD_POSTS], command: 'send' }];
}

/** A sealed notification is for named posts: who leads sender and recipients, their liaisons, and who drafted it. */
function audience(state: ResultNotificationState): Audience {
  const usual = usualAudience(state);
  if (state.secrecy !== 'sealed') return usual;
  const posts = [...HEAD_POSTS, ...DEPUTY_POSTS, ...LIAISON_POSTS];
  return { ...usual, openTo: namedKeys(posts, namesOf(state.drafter)) };
}

import { headPostsOf } from '../../reference/directory/who.js';
import type { InForce } from '../../kernel/context.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import type { CaseEvent } from '../../kernel/event.js';
import type { SharedEvent } from '../../case/case.events.js';
import type { Reaction } from '../../kernel/procedure.js';
import type { NoticeEvent } from './result-notification.events.js';
import { isReadyToFile, type NoticeState } from './result-notification.state.js';

/** What a notice sets off elsewhere, beside the reminders and orders that any passed limit brings. */
export function noticeReactions(
  before: NoticeState,
  event: NoticeEvent | SharedEvent,
  after: NoticeState,
  inForce: InForce,
): readonly Reaction[] {
  switch (event.type) {
    case 'NoticeSent':
      return [linkNotification(after, event.payload.recipients)];
    case 'ObligationElapsed':
      return reminders(after, event.payload.id, inForce);
    case 'NoticeRead':
      return toFile(after);
    case 'NoticeAnswered':
      return [...afterAnswer(before, event, after), ...toFile(after)];
    default:
      return [];
  }
}

/**
 * ⚙ `linkNotification` on the case it is about, once per notice sent, with payload `{noticeCaseId, recipients}`.
 * `recipients`: every unit that has the notice, the sender among them, so that the case can check the street and its live
 * units against one list. The case may refuse it by stage: a notice sent before the result was in informs only.
 */
function linkNotification(state: NoticeState, recipients: readonly string[]): Reaction {
  return {
    key: 'linkNotification',
    does: 'advance',
    caseId: state.aboutCaseId,
    about: { zh: '处理结果已通报', en: 'The result was notified' },
    command: {
      name: 'linkNotification',
      payload: { noticeCaseId: state.caseId, recipients: [state.sender, ...recipients] },
    },
  };
}

function reminders(state: NoticeState, obligationId: string, { directory }: InForce): readonly Reaction[] {
  const passed = state.obligations[obligationId];
  if (passed?.key !== 'notice.read' && passed?.key !== 'notice.remindHead') return [];
  const posts = passed.key === 'notice.read' ? LIAISON_POSTS : headPostsOf(directory.units[passed.ownerUnit]);
  const about = { zh: '请阅知处理结果通报', en: 'Please read the notification' };
  return [{ key: 'unread', does: 'notify', unit: passed.ownerUnit, posts, about, obligationId }];
}

/** Somebody read or answered last, after the objection period: the engine files it. */
function toFile(state: NoticeState): readonly Reaction[] {
  if (!isReadyToFile(state)) return [];
  const about = { zh: '结果通报归档', en: 'File the notification' };
  const command = { name: 'fileNotice', payload: {} };
  return [{ key: 'file', does: 'advance', caseId: state.caseId, about, command }];
}

function afterAnswer(
  before: NoticeState,
  { payload }: Extract<NoticeEvent, CaseEvent<'NoticeAnswered'>>,
  after: NoticeState,
): readonly Reaction[] {
  if (payload.corrected) return [supersede(after, payload.text)];
  const objection = before.objections.find(({ unit, answered }) => unit === payload.unit && !answered);
  if (objection?.aboutDuty !== true) return [];
  return [
    {
      key: 'dispute',
      does: 'open',
      kind: 'dispute',
      about: { zh: '对处理结果中职责归属的异议', en: 'An objection about whose duty it is' },
      command: {
        name: 'openNegotiation',
        payload: {
          parties: [after.sender, objection.unit],
          issueKind: 'duty',
          issue: objection.reason,
          itemCodes: after.itemCodes,
          contested: [{ caseId: after.aboutCaseId }],
        },
      },
    },
  ];
}

/** A draft of the corrected notice; the sender's deputy sends it like any other. */
function supersede(state: NoticeState, content: string): Reaction {
  const { aboutCaseId, type, reference, secrecy, sender, caseId } = state;
  return {
    key: 'supersede',
    does: 'open',
    kind: 'resultNotification',
    about: { zh: '更正后的结果通报', en: 'The corrected notification' },
    command: {
      name: 'draft',
      payload: { aboutCaseId, type, reference, secrecy, content, sender, supersedes: caseId },
    },
  };
}

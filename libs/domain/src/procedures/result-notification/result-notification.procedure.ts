import { seesByDefault } from '../../case/visibility.js';
import type { Context } from '../../kernel/context.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/who.js';
import type { Duty, Fact } from '../../kernel/procedure.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { elapseNotice, NOTICE_CLOCKS } from './result-notification.clocks.js';
import { EVENTS, type NoticeEvent } from './result-notification.events.js';
import { evolveNotice } from './result-notification.evolve.js';
import { OUTCOMES, REACHED, REJECTIONS, SECRECY, STAGES, TYPES } from './result-notification.labels.js';
import { noticeReactions } from './result-notification.reactions.js';
import { RECEIVING_RULES } from './result-notification.receiving.js';
import { SENDING_RULES } from './result-notification.sending.js';
import { initialNotice, type NoticeState } from './result-notification.state.js';

function factsOfNotice(state: NoticeState): readonly Fact[] {
  const objections = state.objections.map((each, index): Fact => {
    const label = { zh: `异议 ${index + 1}`, en: `Objection ${index + 1}` };
    return { key: `objection.${index + 1}`, label, format: 'text', value: each.reason, thread: each.unit };
  });
  const recipients = state.recipients.map(({ unit, reached }): Fact => ({
    key: `recipient.${unit}`,
    label: { zh: '阅知情况', en: 'Read' },
    format: 'label',
    value: REACHED[reached],
    thread: unit,
  }));
  const sealed = state.secrecy === 'sealed';
  return [
    {
      key: 'type',
      label: { zh: '结果类型', en: 'Kind of result' },
      format: 'label',
      value: TYPES[state.type],
    },
    {
      key: 'reference',
      label: { zh: '文号', en: 'Document number' },
      format: 'text',
      value: state.reference,
    },
    {
      key: 'secrecy',
      label: { zh: '公开范围', en: 'Secrecy' },
      format: 'label',
      value: SECRECY[state.secrecy],
    },
    {
      key: 'content',
      label: { zh: '通报内容', en: 'Content' },
      format: sealed ? 'sealed' : 'text',
      value: state.content ?? null,
    },
    {
      key: 'followUp',
      label: { zh: '后续要求', en: 'To follow' },
      format: 'text',
      value: state.followUp ?? null,
    },
    ...recipients,
    ...objections,
  ];
}

/** Where the case it is about measures the notification by its own clock, the draft waits without one. */
function draftDuty(state: NoticeState): readonly Duty[] {
  const measured = Object.values(state.obligations).some(({ key }) => key === 'notice.send');
  if (state.stage !== 'drafted' || measured) return [];
  return [{ unit: state.sender, posts: [...DEPUTY_POSTS, ...HEAD_POSTS], command: 'send' }];
}

/** A sealed notice is for named posts: who leads sender and recipients, their liaisons, and who drafted it. */
function seesNotice(state: NoticeState, context: Context): 'all' | 'asParty' | 'nothing' {
  const { actor } = context;
  const byDefault = seesByDefault(state, context);
  if (state.secrecy !== 'sealed' || actor.post === 'engine') return byDefault;
  const named =
    leads(actor, actor.unit) ||
    LIAISON_POSTS.some((post) => post === actor.post) ||
    actor.person === state.drafter;
  return named ? byDefault : 'nothing';
}

/** Result notification (处理结果通报, domain.md 3.4): tells the other side what was decided, so that it can act. */
export const resultNotification = defineProcedure<NoticeState, NoticeEvent>({
  kind: 'resultNotification',
  label: { zh: '处理结果通报', en: 'Result notification' },
  stages: STAGES,
  outcomes: OUTCOMES,
  clocks: NOTICE_CLOCKS,
  events: EVENTS,
  rejections: REJECTIONS,
  rules: [...SENDING_RULES, ...RECEIVING_RULES],
  initial: initialNotice,
  evolve: evolveNotice,
  elapse: elapseNotice,
  reactions: noticeReactions,
  duties: draftDuty,
  facts: factsOfNotice,
  sees: seesNotice,
});

import { defineProcedure } from '../../case/define-procedure.js';
import { usualAudience } from '../../case/sight.js';
import type { Audience } from '../../kernel/audience.js';
import type { Duty, Fact } from '../../kernel/procedure.js';
import { DEPUTY_POSTS, HEAD_POSTS } from '../../reference/directory/directory.posts.js';
import { acceptReply } from './accept-reply.js';
import { close } from './close.js';
import { readdress } from './readdress.js';
import { receive } from './receive.js';
import { redirect } from './redirect.js';
import { rejectReply } from './reject-reply.js';
import { reply } from './reply.js';
import { reportImplementation } from './report-implementation.js';
import { suggest } from './suggest.js';
import { CLOCKS, orderReply } from './suggestion.clocks.js';
import { OUTCOMES, RECEIVED, STAGES, SUBJECTS, VERDICTS } from './suggestion.labels.js';
import { remindStreet, tellOwner } from './suggestion.notifications.js';
import { REJECTIONS } from './suggestion.rejections.js';
import { initialSuggestion, type SuggestionState } from './suggestion.state.js';
import { withdraw } from './withdraw.js';

/** 工作建议: asks another unit to change practice, rules or staffing; an answer is owed. Its table is RULES.md beside this file. */
export const suggestion = defineProcedure<SuggestionState>({
  kind: 'suggestion',
  label: { zh: '工作建议', en: 'Work suggestion' },
  stages: STAGES,
  numbering: { word: '建' },
  outcomes: OUTCOMES,
  commands: [
    suggest,
    readdress,
    withdraw,
    receive,
    redirect,
    reply,
    reportImplementation,
    acceptReply,
    rejectReply,
    close,
  ],
  clocks: CLOCKS,
  rejections: REJECTIONS,
  initial: initialSuggestion,
  likeness: ({ sender, addressee, itemCodes }) => ({ between: [sender, addressee], about: itemCodes }),
  // Silence after the first limit has an order of its own, and no street is ordered at all.
  orderColour: ({ toStreet }, { key }, byClass) =>
    toStreet || key === 'suggestion.reply' ? undefined : byClass,
  reactions(_before, { type, payload }, after, inForce) {
    if (type === 'ObligationStarted')
      return [...tellOwner(after, payload.id, CLOCKS), ...orderReply(after, payload.id, inForce)];
    return type === 'ObligationElapsed' ? remindStreet(after, payload.id, CLOCKS, inForce) : [];
  },
  duties: misdirectedDuty,
  facts,
  audience,
});

function facts(state: SuggestionState): readonly Fact[] {
  const { subject, text, rightUnit, received, reply, rejected, implemented, score } = state;
  const fact = (key: string, zh: string, en: string, format: Fact['format'], value: Fact['value']): Fact => ({
    ...{ key, format, value },
    label: { zh, en },
  });
  const steps = (reply?.plan ?? []).flatMap(({ action, agreedDate }, n) => {
    const done = implemented.includes(String(n + 1));
    return [
      fact(`step.${n + 1}`, `步骤 ${n + 1}`, `Step ${n + 1}`, 'text', action),
      fact(`step.${n + 1}.date`, `步骤 ${n + 1} 约定日期`, `Step ${n + 1}, agreed`, 'date', agreedDate),
      fact(`step.${n + 1}.done`, `步骤 ${n + 1} 已落实`, `Step ${n + 1}, done`, 'flag', done),
    ];
  });
  return [
    fact('sender', '建议单位', 'From', 'unit', state.sender),
    fact('addressee', '建议对象', 'To', 'unit', state.addressee),
    fact('subject', '类别', 'Subject', 'label', SUBJECTS[subject]),
    fact('text', '建议内容', 'What is suggested', 'text', text),
    fact('received', '接收情况', 'Received', 'label', RECEIVED[received]),
    fact('rightUnit', '应当办理的单位', 'Right unit', 'unit', rightUnit ?? null),
    fact('verdict', '采纳情况', 'Verdict', 'label', reply === undefined ? null : VERDICTS[reply.verdict]),
    fact('reason', '答复理由', 'Reason of the verdict', 'text', reply?.reason ?? null),
    fact('rejected', '退回次数', 'Rejected replies', 'count', rejected),
    fact('published', '已公开', 'Published', 'flag', state.published),
    fact('score', '评分', 'Score', 'count', score ?? null),
    ...steps,
  ];
}

/** What has no clock: the sender decides where a misdirected suggestion goes. */
function misdirectedDuty({ stage, sender }: SuggestionState): readonly Duty[] {
  return stage === 'misdirected'
    ? [{ unit: sender, posts: [...DEPUTY_POSTS, ...HEAD_POSTS], command: 'readdress' }]
    : [];
}

/** Adopted ones stand in the district's list, where every office may read them. */
function audience(state: SuggestionState): Audience {
  const { inFull, asParty } = usualAudience(state);
  return { inFull, asParty: state.published ? [...asParty, 'anyone'] : asParty };
}

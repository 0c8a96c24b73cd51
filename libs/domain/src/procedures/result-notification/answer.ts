import { meetObligation } from '../../case/obligation/obligation.end.js';
import { fields, flag, reference, text } from '../../kernel/form.js';
import { open } from '../../kernel/contract.js';
import { dispute } from '../../kernel/contracts/dispute.contract.js';
import { resultNotification } from '../../kernel/contracts/result-notification.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import { reject } from './result-notification.rejections.js';
import { fileIfReady } from './file-notice.js';
import { DEPUTY_POSTS, HEAD_POSTS } from '../../reference/directory/directory.posts.js';
import { command, event } from './result-notification.builders.js';
import { senderDeputy } from './result-notification.permits.js';
import { openObjection, type ResultNotificationState } from './result-notification.state.js';

const answerText = text({ zh: '答复内容', en: 'Answer' }, { max: 4000, widget: 'multiline' });

/**
 * The answer about a sealed notification may quote or correct it: `sealedText` is encrypted before it is appended. In
 * clear that is only in events of schema version 1.
 */
type Answered = { readonly unit: string; readonly corrected: boolean } & (
  { readonly text: string } | { readonly sealedText: string }
);

const NoticeAnswered = event<Answered>({
  type: 'NoticeAnswered',
  label: { zh: '答复异议', en: 'An objection was answered' },
  schemaVersion: 2,
  sealed: { sealedText: 'confidential' },
  fields: { sealedText: answerText },
  fold({ objections: before, stage }, { payload: { unit } }) {
    const objections = before.map((each) => (each.unit === unit ? { ...each, answered: true } : each));
    return { objections, stage: objections.every(({ answered }) => answered) ? 'answered' : stage };
  },
  reactions({ before, event: { payload }, after }) {
    const said = 'sealedText' in payload ? payload.sealedText : payload.text;
    if (payload.corrected) return [supersede(after, said), ...fileIfReady(after)];
    return [...disputeAboutDuty(before, payload.unit, after), ...fileIfReady(after)];
  },
});

/** Answered with no, an objection about whose duty it is becomes a dispute. */
function disputeAboutDuty(
  before: ResultNotificationState,
  unit: string,
  after: ResultNotificationState,
): readonly Reaction[] {
  const objection = before.objections.find((each) => each.unit === unit && !each.answered);
  if (objection?.aboutDuty !== true) return [];
  return [
    open(
      dispute.openNegotiation,
      {
        parties: [after.sender, objection.unit],
        issueKind: 'duty',
        issue: objection.reason,
        itemCodes: after.itemCodes,
        contested: [{ caseId: after.aboutCaseId }],
      },
      {
        key: 'dispute',
        about: { zh: '对处理结果中职责归属的异议', en: 'An objection about whose duty it is' },
      },
    ),
  ];
}

/**
 * A draft of the corrected notification; the sender's deputy sends it like any other. Sealed content stays sealed until
 * it is handed to the new case, which seals it anew under its own key.
 */
function supersede(state: ResultNotificationState, content: string): Reaction {
  const { aboutCaseId, type, reference: number, secrecy, sender, caseId } = state;
  return open(
    resultNotification.draft,
    { aboutCaseId, type, reference: number, secrecy, content, sender, supersedes: caseId },
    { key: 'supersede', about: { zh: '更正后的结果通报', en: 'The corrected notification' } },
  );
}

export const answer = command({
  name: 'answer',
  label: { zh: '答复异议', en: 'Answer an objection' },
  form: fields({
    unit: reference({ zh: '提出异议的单位', en: 'Unit that objected' }, 'unit'),
    text: answerText,
    corrected: flag({ zh: '更正通报', en: 'The notification is corrected' }),
  }),
  // Whatever its secrecy: the event says in clear what everybody may read.
  sealed: ['text'],
  stages: ['objected'],
  target: {
    field: 'unit',
    candidates: (state) => state.objections.filter(({ answered }) => !answered).map(({ unit }) => unit),
  },
  permits: (state, { actor }, unit) =>
    senderDeputy(state, actor) ??
    (openObjection(state, unit) === undefined ? reject('CASE.FIELD_INVALID', 'unit') : undefined),
  declares: {
    who: { zh: '通报单位副职或负责人', en: 'deputy or head of the sender' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: ['notice.answer'],
    leadsTo: { objected: ['objected', 'answered'] },
    records: [NoticeAnswered],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, { text: said, ...rest }, unit) {
    const isSealed = decision.state.secrecy === 'sealed';
    decision.record(NoticeAnswered, { ...rest, ...(isSealed ? { sealedText: said } : { text: said }) });
    meetObligation(decision, { key: 'notice.answer', about: unit });
  },
});

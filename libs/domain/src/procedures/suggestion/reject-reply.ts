import { meetObligation } from '../../case/obligation/obligation.end.js';
import { fields, flag, optional, text } from '../../kernel/form.js';
import { open } from '../../kernel/contract.js';
import { consultation } from '../../kernel/contracts/consultation.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import { reject } from './suggestion.rejections.js';
import { command, event } from './suggestion.builders.js';
import { SENDER_DEPUTY, senderDeputy } from './suggestion.permits.js';
import { startReply } from './suggestion.obligations.js';
import type { SuggestionState } from './suggestion.state.js';

const ReplyRejected = event<{
  readonly n: number;
  readonly reason: string;
  readonly consultation: boolean;
}>({
  type: 'ReplyRejected',
  label: { zh: '退回答复', en: 'The reply was rejected' },
  schemaVersion: 1,
  fold: ({ reply }, { payload: { n, consultation } }) =>
    consultation
      ? { rejected: n, stage: 'closed', over: true, outcome: reply?.verdict }
      : { rejected: n, stage: 'received', reply: undefined },
  reactions: ({ after, event: { payload } }) =>
    payload.consultation ? [proposeConsultation(after, payload.reason)] : [],
});

function proposeConsultation(
  { title, itemCodes, sender, addressee }: SuggestionState,
  reason: string,
): Reaction {
  return open(
    consultation.propose,
    {
      agenda: [title, reason.slice(0, 300)],
      itemCodes,
      invitees: [sender, addressee].map((unit) => ({ unit, required: true })),
      urgency: 'ordinary',
      mode: 'meeting',
    },
    {
      key: 'consultation',
      about: { zh: '答复再次退回，提请会商', en: 'A second reply was rejected: a consultation is proposed' },
    },
  );
}

/** Once it is answered anew; whoever rejects that too takes it to a consultation, and the suggestion ends. */
export const rejectReply = command({
  name: 'rejectReply',
  label: { zh: '退回答复', en: 'Reject the reply' },
  form: fields({
    reason: text({ zh: '理由', en: 'Reason' }, { max: 2000, widget: 'multiline' }),
    consultation: optional(flag({ zh: '提请会商', en: 'Ask for a consultation' })),
  }),
  stages: ['replied'],
  permits: senderDeputy,
  declares: {
    ...SENDER_DEPUTY,
    meets: ['suggestion.assessReply'],
    starts: ['suggestion.reply'],
    leadsTo: { replied: ['received', 'closed'] },
    records: [ReplyRejected],
    rejects: ['SUGGEST.REJECT_ONCE', 'CASE.FIELD_INVALID'],
  },
  decide(decision, { reason, consultation = false }) {
    const { rejected } = decision.state;
    if (rejected > 0 && !consultation) return decision.reject(reject('SUGGEST.REJECT_ONCE', 'consultation'));
    if (rejected === 0 && consultation) return decision.reject(reject('CASE.FIELD_INVALID', 'consultation'));
    meetObligation(decision, { key: 'suggestion.assessReply' });
    decision.record(ReplyRejected, { n: rejected + 1, reason, consultation });
    if (!consultation) startReply(decision);
  },
});

import { nothing } from '../../kernel/form.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { reject } from '../../kernel/rejection.js';
import { startImplementation, startReply } from './suggestion.clocks.js';
import * as forms from './suggestion.forms.js';
import { rule, senderDeputy } from './suggestion.rule.js';

/** What the sender does with the reply, and at the end. */

const acceptReply = rule({
  name: 'acceptReply',
  label: { zh: '认可答复', en: 'Accept the reply' },
  form: nothing,
  stages: ['replied'],
  permits: senderDeputy,
  decide(decision) {
    meetObligation(decision, { key: 'suggestion.assessReply' });
    decision.record('ReplyAccepted', { bySilence: false });
    startImplementation(decision);
  },
});

/** Once it is answered anew; whoever rejects that too takes it to a consultation, and the suggestion ends. */
const rejectReply = rule({
  name: 'rejectReply',
  label: { zh: '退回答复', en: 'Reject the reply' },
  form: forms.rejectReply,
  stages: ['replied'],
  permits: senderDeputy,
  decide(decision, { reason, consultation = false }) {
    const { rejected } = decision.state;
    if (rejected > 0 && !consultation) return decision.reject(reject('SUGGEST.REJECT_ONCE', 'consultation'));
    if (rejected === 0 && consultation) return decision.reject(reject('CASE.FIELD_INVALID', 'consultation'));
    meetObligation(decision, { key: 'suggestion.assessReply' });
    decision.record('ReplyRejected', { n: rejected + 1, reason, consultation });
    if (!consultation) startReply(decision);
  },
});

/** Steps whose limit has passed do not keep it open for ever: then it ends with the verdict, not as carried out. */
const close = rule({
  name: 'close',
  label: { zh: '办结', en: 'Close' },
  form: forms.close,
  stages: ['tracking'],
  permits: senderDeputy,
  decide(decision, payload) {
    const open = Object.values(decision.state.obligations).some(
      ({ key, status }) =>
        key === 'suggestion.implementation' && (status === 'running' || status === 'paused'),
    );
    if (open) return decision.reject(reject('SUGGEST.IMPLEMENTATION_OPEN'));
    meetObligation(decision, { key: 'suggestion.close' });
    decision.record('SuggestionClosed', { ...payload, bySilence: false });
  },
});

export const JUDGING_RULES = [acceptReply, rejectReply, close];

import { fields, text } from '../../kernel/form.js';
import { tellOfWithdrawal } from './suggestion.notifications.js';
import { command, event } from './suggestion.builders.js';
import { SENDER_DEPUTY, senderDeputy } from './suggestion.permits.js';

const SuggestionWithdrawn = event<{ readonly reason: string }>({
  type: 'SuggestionWithdrawn',
  label: { zh: '撤回工作建议', en: 'It was withdrawn' },
  schemaVersion: 1,
  fold: () => ({ stage: 'closed', over: true, outcome: 'withdrawn' }),
  reactions: ({ after }) => tellOfWithdrawal(after),
});

/** Also before anybody has said that it is misdirected, so that no suggestion hangs on a silent addressee. */
export const withdraw = command({
  name: 'withdraw',
  label: { zh: '撤回', en: 'Withdraw' },
  form: fields({ reason: text({ zh: '理由', en: 'Reason' }, { max: 2000, widget: 'multiline' }) }),
  stages: ['sent', 'received', 'misdirected'],
  permits: senderDeputy,
  declares: {
    ...SENDER_DEPUTY,
    leadsTo: { sent: ['closed'], received: ['closed'], misdirected: ['closed'] },
    records: [SuggestionWithdrawn],
  },
  decide: (decision, payload) => decision.record(SuggestionWithdrawn, payload),
});

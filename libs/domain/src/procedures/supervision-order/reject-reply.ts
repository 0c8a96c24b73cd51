import { meetObligation } from '../../case/obligation/obligation.end.js';
import { fields, text } from '../../kernel/form.js';
import { JUDGE, judges } from './supervision-order.permits.js';
import { failReply, OrderRaised, ReplyRejected } from './ladder.js';
import { command } from './supervision-order.builders.js';

export const rejectReply = command({
  name: 'rejectReply',
  label: { zh: '退回重新整改', en: 'Reject the reply' },
  form: fields({ reason: text({ zh: '退回理由', en: 'Reason' }, { max: 2000, widget: 'multiline' }) }),
  stages: ['white', 'yellow', 'red'],
  permits: judges,
  declares: {
    ...JUDGE,
    meets: ['order.judge', 'order.rectify'],
    cancels: ['order.sign'],
    starts: ['order.rectify', 'order.sign', 'order.reply', 'order.interview'],
    leadsTo: { white: ['white', 'yellow'], yellow: ['yellow', 'red'] },
    records: [ReplyRejected, OrderRaised],
  },
  decide(decision, { reason }) {
    meetObligation(decision, { key: 'order.judge' });
    failReply(decision, reason, false);
  },
});

import { meetObligation } from '../../case/obligation/obligation.end.js';
import { nothing } from '../../kernel/form.js';
import { reject } from './supervision-order.rejections.js';
import { OrderWrittenOff } from './ending.js';
import { JUDGE, judges } from './supervision-order.permits.js';
import { headStillOwes, keepForHead, OrderKeptForHead } from './third-red.js';
import { command } from './supervision-order.builders.js';

export const acceptReply = command({
  name: 'acceptReply',
  label: { zh: '同意销号', en: 'Accept the reply' },
  form: nothing,
  stages: ['white', 'yellow', 'red'],
  permits: judges,
  declares: {
    ...JUDGE,
    meets: ['order.judge'],
    leadsTo: { white: ['writtenOff'], yellow: ['writtenOff'], red: ['writtenOff', 'reporting'] },
    records: [OrderWrittenOff, OrderKeptForHead],
    rejects: ['ORDER.INTERVIEW_OPEN'],
  },
  decide(decision) {
    const { colour, interviewed } = decision.state;
    if (colour === 'red' && !interviewed) return decision.reject(reject('ORDER.INTERVIEW_OPEN'));
    meetObligation(decision, { key: 'order.judge' });
    if (headStillOwes(decision.state)) return keepForHead(decision, 'replyAccepted');
    decision.record(OrderWrittenOff, { because: 'replyAccepted' });
  },
});

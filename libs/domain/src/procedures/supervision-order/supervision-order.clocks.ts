import type { ClockDescription } from '../../kernel/procedure.js';

export const ORDER_CLOCKS: Readonly<Record<string, ClockDescription>> = {
  // Once it has passed, it counts as signed.
  'order.sign': { label: { zh: '签收督办单', en: 'Sign the order' }, metBy: 'sign', whenPassed: 'decides' },
  'order.rectify': { label: { zh: '整改', en: 'Put it right' }, metBy: 'submitReply' },
  // Once it has passed, it counts as a failed reply, and putting right begins anew.
  'order.reply': {
    label: { zh: '书面回复', en: 'Reply in writing' },
    metBy: 'submitReply',
    whenPassed: 'decides',
  },
  'order.judge': {
    label: { zh: '审核整改', en: 'Judge the reply' },
    metBy: 'acceptReply',
    orBy: ['rejectReply'],
  },
  'order.interview': { label: { zh: '约谈', en: 'Hold the interview' }, metBy: 'holdInterview' },
};

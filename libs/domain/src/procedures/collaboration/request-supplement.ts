import { fields, listOf, text, type Value } from '../../kernel/form.js';
import { reject } from './collaboration.rejections.js';
import { byRequested } from './collaboration.permits.js';
import { command, event } from './collaboration.builders.js';
import { meet, start } from './collaboration.obligations.js';

const form = fields({
  missing: listOf({ zh: '需补充的材料', en: 'What is missing' }, text({ zh: '材料', en: 'Item' }), {
    min: 1,
    max: 20,
  }),
});

const SupplementRequested = event<Value<typeof form>>({
  type: 'SupplementRequested',
  label: { zh: '要求补充材料', en: 'A supplement was asked for' },
  schemaVersion: 1,
  fold: () => ({ stage: 'supplementing', supplementAsked: true }),
});

export const requestSupplement = command({
  name: 'requestSupplement',
  label: { zh: '要求补充材料', en: 'Ask for a supplement' },
  form,
  stages: ['signedIn'],
  permits: (state, context) =>
    byRequested(state, context) ?? (state.supplementAsked ? reject('COLLAB.SUPPLEMENT_ONCE') : undefined),
  declares: {
    who: { zh: '被请求单位任何岗位', en: 'any post of the unit asked' },
    by: 'anyPost',
    meets: ['collaboration.decide'],
    starts: ['collaboration.supplement'],
    leadsTo: { signedIn: ['supplementing'] },
    records: [SupplementRequested],
    rejects: ['COLLAB.SUPPLEMENT_ONCE'],
  },
  decide(decision, payload) {
    decision.record(SupplementRequested, payload);
    meet(decision, 'collaboration.decide');
    start(decision, 'collaboration.supplement');
  },
});

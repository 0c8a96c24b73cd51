import { files } from '../../kernel/evidence.js';
import { fields, optional, text, type Value } from '../../kernel/form.js';
import { byRequester } from './collaboration.permits.js';
import { command, event } from './collaboration.builders.js';
import { meet, start } from './collaboration.obligations.js';

const form = fields({
  files,
  text: optional(text({ zh: '说明', en: 'Explanation' }, { max: 2000, widget: 'multiline' })),
});

const Supplemented = event<Value<typeof form>>({
  type: 'Supplemented',
  label: { zh: '补充材料', en: 'It was supplemented' },
  schemaVersion: 1,
  fold: () => ({ stage: 'signedIn' }),
});

export const supplement = command({
  name: 'supplement',
  label: { zh: '补充材料', en: 'Supplement' },
  form,
  stages: ['supplementing'],
  permits: byRequester,
  declares: {
    who: { zh: '请求单位任何岗位', en: 'any post of the requester' },
    by: 'anyPost',
    meets: ['collaboration.supplement'],
    starts: ['collaboration.decide'],
    leadsTo: { supplementing: ['signedIn'] },
    records: [Supplemented],
  },
  decide(decision, payload) {
    decision.record(Supplemented, payload);
    meet(decision, 'collaboration.supplement');
    start(decision, 'collaboration.decide');
  },
});

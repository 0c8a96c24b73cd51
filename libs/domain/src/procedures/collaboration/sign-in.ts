import { fields, text, type Value } from '../../kernel/form.js';
import { byRequested } from './collaboration.permits.js';
import { command, event } from './collaboration.builders.js';
import { meet, start } from './collaboration.obligations.js';

const form = fields({ personName: text({ zh: '签收人', en: 'Who signs in' }, { max: 100 }) });

const SignedIn = event<Value<typeof form>>({
  type: 'SignedIn',
  label: { zh: '签收', en: 'Signed in' },
  schemaVersion: 1,
  fold: () => ({ stage: 'signedIn' }),
});

export const signIn = command({
  name: 'signIn',
  label: { zh: '签收', en: 'Sign in' },
  form,
  stages: ['sent'],
  permits: byRequested,
  declares: {
    who: { zh: '被请求单位任何岗位', en: 'any post of the unit asked' },
    by: 'anyPost',
    meets: ['collaboration.signIn'],
    starts: ['collaboration.decide'],
    leadsTo: { sent: ['signedIn'] },
    records: [SignedIn],
  },
  decide(decision, payload) {
    decision.record(SignedIn, payload);
    meet(decision, 'collaboration.signIn');
    start(decision, 'collaboration.decide');
  },
});

import { fields, wholeNumber } from '../../kernel/form.js';
import { command, event } from './collaboration.builders.js';
import { meet, start } from './collaboration.obligations.js';
import { confirms } from './collaboration.permits.js';

const ResultConfirmed = event<{ readonly score: number }>({
  type: 'ResultConfirmed',
  label: { zh: '确认结果', en: 'The result was confirmed' },
  schemaVersion: 1,
  fold: (_state, { payload: { score } }) => ({ stage: 'confirmed', score }),
});

export const confirmResult = command({
  name: 'confirmResult',
  label: { zh: '确认结果', en: 'Confirm the result' },
  form: fields({
    score: wholeNumber({ zh: '评分', en: 'Score' }, { min: 1, max: 5, widget: 'score' }),
  }),
  stages: ['resultIn'],
  permits: confirms,
  declares: {
    who: {
      zh: '请求单位任何岗位；逾期由核查员；经办人除外',
      en: 'any post of the requester; a verifier once it is late; never who worked on it',
    },
    by: 'anyPost',
    meets: ['collaboration.confirm'],
    starts: ['collaboration.notify'],
    leadsTo: { resultIn: ['confirmed'] },
    records: [ResultConfirmed],
  },
  decide(decision, payload) {
    decision.record(ResultConfirmed, payload);
    meet(decision, 'collaboration.confirm');
    start(decision, 'collaboration.notify');
  },
});

import { withHandler } from '../../case/case.state.js';
import { evidence } from '../../kernel/evidence.js';
import { choice, fields, text, type Value } from '../../kernel/form.js';
import { reject } from './collaboration.rejections.js';
import { byRequested } from './collaboration.permits.js';
import { command, event } from './collaboration.builders.js';
import { COMPLETE } from './collaboration.labels.js';
import { meet, start } from './collaboration.obligations.js';

const form = fields({
  content: text({ zh: '办理结果', en: 'Result' }, { max: 10_000, widget: 'multiline' }),
  evidence,
  complete: choice({ zh: '是否全部办结', en: 'Complete' }, COMPLETE),
});

const ResultSubmitted = event<Value<typeof form>>({
  type: 'ResultSubmitted',
  label: { zh: '反馈结果', en: 'A result was submitted' },
  schemaVersion: 1,
  fold: (state, { payload: { content, complete }, actor }) => ({
    ...withHandler(state, actor),
    stage: 'resultIn',
    result: { content, complete },
  }),
});

export const submitResult = command({
  name: 'submitResult',
  label: { zh: '反馈结果', en: 'Submit the result' },
  form,
  stages: ['inProgress'],
  permits: byRequested,
  declares: {
    who: { zh: '被请求单位任何岗位', en: 'any post of the unit asked' },
    by: 'anyPost',
    meets: ['collaboration.result', 'collaboration.rework'],
    starts: ['collaboration.confirm'],
    leadsTo: { inProgress: ['resultIn'] },
    records: [ResultSubmitted],
    rejects: ['COLLAB.RESULT_NEEDS_EVIDENCE'],
  },
  decide(decision, payload) {
    if (payload.evidence.length === 0)
      return decision.reject(reject('COLLAB.RESULT_NEEDS_EVIDENCE', 'evidence'));
    decision.record(ResultSubmitted, payload);
    meet(decision, 'collaboration.result');
    meet(decision, 'collaboration.rework');
    start(decision, 'collaboration.confirm');
  },
});

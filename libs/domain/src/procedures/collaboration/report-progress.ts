import { withHandler } from '../../case/case.state.js';
import { fields, text, type Value } from '../../kernel/form.js';
import { byRequested } from './collaboration.permits.js';
import { command, event } from './collaboration.builders.js';

const form = fields({ text: text({ zh: '进展', en: 'Progress' }, { max: 2000, widget: 'multiline' }) });

const ProgressReported = event<Value<typeof form>>({
  type: 'ProgressReported',
  label: { zh: '报告进展', en: 'Progress was reported' },
  schemaVersion: 1,
  fold: (state, { actor }) => withHandler(state, actor),
});

export const reportProgress = command({
  name: 'reportProgress',
  label: { zh: '报告进展', en: 'Report progress' },
  form,
  stages: ['inProgress'],
  permits: byRequested,
  declares: {
    who: { zh: '被请求单位任何岗位', en: 'any post of the unit asked' },
    by: 'anyPost',
    records: [ProgressReported],
  },
  decide: (decision, payload) => decision.record(ProgressReported, payload),
});

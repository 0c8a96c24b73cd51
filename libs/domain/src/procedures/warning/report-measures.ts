import { withHandler } from '../../case/case.state.js';
import { meetObligations } from '../../case/obligation/obligation.end.js';
import { NOT_A_PARTY } from '../../case/permissions.js';
import { evidence } from '../../kernel/evidence.js';
import { fields, optional, text, type Value } from '../../kernel/form.js';
import { reject } from './warning.rejections.js';
import { advance, recipients } from './recipients.js';
import { command, event } from './warning.builders.js';
import { long } from './warning.shared-fields.js';
import { recipientOf } from './warning.state.js';

const form = fields({
  measures: text({ zh: '已采取的措施', en: 'Measures taken' }, long),
  evidence: optional(evidence),
});

const MeasuresReported = event<Value<typeof form> & { readonly unit: string }>({
  type: 'MeasuresReported',
  label: { zh: '报告防范措施', en: 'Measures were reported' },
  schemaVersion: 1,
  fold: (state, { payload: { unit }, actor }) => ({
    ...withHandler(state, actor),
    ...advance(state, unit, { acknowledged: true, reported: true }),
  }),
});

export const reportMeasures = command({
  name: 'reportMeasures',
  label: { zh: '报告防范措施', en: 'Report measures' },
  form,
  stages: ['issued', 'acknowledgedAll'],
  target: { candidates: recipients },
  permits(state, _context, unit) {
    const recipient = recipientOf(state, unit);
    if (recipient === undefined) return NOT_A_PARTY;
    return recipient.reported ? reject('CASE.STAGE_FORBIDS', undefined, { reported: unit }) : undefined;
  },
  declares: {
    who: { zh: '接收单位任何岗位', en: 'any post of a recipient' },
    by: 'anyPost',
    meets: ['warning.acknowledge', 'warning.measures'],
    leadsTo: {
      acknowledgedAll: ['acknowledgedAll', 'measuresIn'],
      issued: ['acknowledgedAll', 'issued', 'measuresIn'],
    },
    records: [MeasuresReported],
  },
  decide(decision, payload, unit) {
    decision.record(MeasuresReported, { ...payload, unit });
    meetObligations(decision, { key: 'warning.acknowledge', thread: unit });
    meetObligations(decision, { key: 'warning.measures', thread: unit });
  },
});

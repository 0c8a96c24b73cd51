import { meetObligations } from '../../case/obligation/obligation.end.js';
import { NOT_A_PARTY } from '../../case/permissions.js';
import { nothing } from '../../kernel/form.js';
import { reject } from './warning.rejections.js';
import { advance, recipients } from './recipients.js';
import { command, event } from './warning.builders.js';
import { recipientOf } from './warning.state.js';

const WarningAcknowledged = event<{ readonly unit: string }>({
  type: 'WarningAcknowledged',
  label: { zh: '签收预警', en: 'A recipient acknowledged' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) => advance(state, unit, { acknowledged: true }),
});

export const acknowledge = command({
  name: 'acknowledge',
  label: { zh: '签收预警', en: 'Acknowledge' },
  form: nothing,
  stages: ['issued'],
  target: { candidates: recipients },
  permits(state, _context, unit) {
    const recipient = recipientOf(state, unit);
    if (recipient === undefined) return NOT_A_PARTY;
    return recipient.acknowledged
      ? reject('CASE.STAGE_FORBIDS', undefined, { acknowledged: unit })
      : undefined;
  },
  declares: {
    who: { zh: '接收单位任何岗位', en: 'any post of a recipient' },
    by: 'anyPost',
    meets: ['warning.acknowledge'],
    leadsTo: { issued: ['acknowledgedAll', 'issued'] },
    records: [WarningAcknowledged],
  },
  decide(decision, _payload, unit) {
    decision.record(WarningAcknowledged, { unit });
    meetObligations(decision, { key: 'warning.acknowledge', thread: unit });
  },
});

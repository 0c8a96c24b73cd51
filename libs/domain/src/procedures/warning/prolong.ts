import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { fields } from '../../kernel/form.js';
import { startValidity, WarningProlonged } from './validity.js';
import { command } from './warning.builders.js';
import { DECIDER_ACTS, decidesOn } from './warning.permits.js';
import { reason, validUntil } from './warning.shared-fields.js';
import { OUT } from './warning.labels.js';

export const prolong = command({
  name: 'prolong',
  label: { zh: '延长预警', en: 'Prolong the warning' },
  form: fields({ validUntil, reason }),
  stages: OUT,
  permits: decidesOn,
  declares: {
    ...DECIDER_ACTS,
    starts: ['warning.validity'],
    cancels: ['warning.validity'],
    records: [WarningProlonged],
  },
  decide(decision, payload) {
    decision.record(WarningProlonged, { ...payload, bySilence: false });
    cancelObligations(decision, 'prolonged', ({ key }) => key === 'warning.validity');
    startValidity(decision, payload.validUntil);
  },
});

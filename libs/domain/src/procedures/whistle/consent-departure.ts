import { fields } from '../../kernel/form.js';
import { command, event } from './whistle.builders.js';
import { participants } from './whistle.parties.js';
import { byOffice, namedParticipation, OFFICE_ACTS } from './whistle.permits.js';
import { reason, unitField } from './whistle.shared-fields.js';
import { changeParticipation } from './whistle.state.js';

const DepartureConsented = event<{ readonly unit: string; readonly reason: string }>({
  type: 'DepartureConsented',
  label: { zh: '同意离场', en: 'The caller consented to its leaving' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) => changeParticipation(state, unit, { mayDepart: true }),
});

/** The street lets a unit go before the work is done; it holds for one departure. */
export const consentDeparture = command({
  name: 'consentDeparture',
  label: { zh: '同意离场', en: 'Consent to its leaving' },
  form: fields({ unit: unitField, reason }),
  stages: ['handling'],
  target: { field: 'unit', candidates: participants },
  permits: (state, context, unit) =>
    namedParticipation(
      state,
      unit,
      ({ stage, present, mayDepart }) => stage === 'arrived' && present && mayDepart !== true,
    ) ?? byOffice(state, context),
  declares: {
    ...OFFICE_ACTS,
    records: [DepartureConsented],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide: (decision, { reason }, unit) => decision.record(DepartureConsented, { unit, reason }),
});

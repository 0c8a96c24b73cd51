import { fields } from '../../kernel/form.js';
import { contest, RefusalContested } from './refusal.js';
import { command } from './whistle.builders.js';
import { DEPUTIES } from './whistle.caller.js';
import { meet } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { BY_DEPUTY, byDeputy, namedParticipation } from './whistle.permits.js';
import { longText, reason, unitField } from './whistle.shared-fields.js';
import { isRefusalOpen } from './whistle.state.js';

export const contestRefusal = command({
  name: 'contestRefusal',
  label: { zh: '不同意拒绝', en: 'Contest the refusal' },
  form: fields({ unit: unitField, reason, basis: longText('依据', 'Basis') }),
  stages: ['blown', 'handling'],
  target: { field: 'unit', candidates: participants },
  permits: (state, context, unit) =>
    namedParticipation(state, unit, isRefusalOpen) ?? byDeputy(state, context),
  declares: {
    who: BY_DEPUTY,
    by: DEPUTIES,
    meets: ['whistle.answerRefusal'],
    records: [RefusalContested],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, { reason, basis }, unit) {
    contest(decision, unit, { reason, basis });
    meet(decision, 'whistle.answerRefusal', unit);
  },
});

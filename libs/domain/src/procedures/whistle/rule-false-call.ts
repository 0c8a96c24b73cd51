import { sharedEvent } from '../../case/case.catalogue.js';
import { fields, flag, type Value } from '../../kernel/form.js';
import { endCase, WhistleCancelled } from './ending.js';
import { command, event } from './whistle.builders.js';
import { tellOfFalseCall } from './whistle.notifications.js';
import { meet } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { byVerifier, VERIFIER_ACTS } from './whistle.permits.js';
import { reason, unitField } from './whistle.shared-fields.js';
import { changeParticipation } from './whistle.state.js';

const form = fields({
  unit: unitField,
  falseCall: flag({ zh: '属误吹哨', en: 'It was a false call' }),
  reason,
});

const FalseCallRuled = event<Value<typeof form>>({
  type: 'FalseCallRuled',
  label: { zh: '认定是否误吹哨', en: 'The claim of a false call was ruled' },
  schemaVersion: 1,
  fold: (state, { payload: { unit, falseCall } }) =>
    changeParticipation(state, unit, { falseCall: falseCall ? 'upheld' : 'dismissed' }),
  reactions: ({ event: { payload } }) => tellOfFalseCall(payload.unit),
});

/** A false call ends the whistle, with a fault of the caller. Once overdue, the head of supervision may rule it too. */
export const ruleFalseCall = command({
  name: 'ruleFalseCall',
  label: { zh: '认定误吹哨', en: 'Rule on the false call' },
  form,
  stages: ['handling'],
  target: { field: 'unit', candidates: participants },
  permits: (state, context, unit) =>
    byVerifier(state, context, {
      ...{ key: 'whistle.ruleFalseCall', unit },
      fits: ({ falseCall }) => falseCall === 'claimed',
    }),
  declares: {
    ...VERIFIER_ACTS,
    meets: ['whistle.ruleFalseCall'],
    leadsTo: { handling: ['handling', 'cancelled'] },
    records: [FalseCallRuled, sharedEvent('FaultRecorded'), WhistleCancelled],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, payload, unit) {
    const caller = decision.state.calling.unit;
    decision.record(FalseCallRuled, payload);
    meet(decision, 'whistle.ruleFalseCall', unit);
    if (!payload.falseCall) return;
    decision.record('FaultRecorded', { unit: caller, kind: 'whistle.falseCall' });
    endCase(decision);
    decision.record(WhistleCancelled, { reason: payload.reason, falseCall: true });
  },
});

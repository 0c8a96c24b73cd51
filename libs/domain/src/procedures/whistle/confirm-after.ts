import { sharedEvent } from '../../case/case.catalogue.js';
import type { FactRow } from '../../case/fact-rows.js';
import { fields, flag, optional } from '../../kernel/form.js';
import { command, event } from './whistle.builders.js';
import { DEPUTIES } from './whistle.caller.js';
import { word } from './whistle.fact-values.js';
import { CONFIRMATION } from './whistle.labels.js';
import { meet } from './whistle.obligations.js';
import { BY_CONFIRMER, byDecider } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';
import { opinion } from './whistle.shared-fields.js';
import type { WhistleState } from './whistle.state.js';

const WhistleConfirmed = event<{ readonly reason?: string }>({
  type: 'WhistleConfirmed',
  label: { zh: '补充确认为应急', en: 'The emergency was confirmed' },
  schemaVersion: 1,
  fold: () => ({ confirmation: 'confirmed' }),
});

const WhistleNotConfirmed = event<{ readonly reason?: string }>({
  type: 'WhistleNotConfirmed',
  label: { zh: '认定不属应急', en: 'The emergency was not confirmed' },
  schemaVersion: 1,
  fold: () => ({ confirmation: 'denied' }),
});

/** Not confirmed is a fault of the caller; the call stays valid, and its head may cancel it. */
export const confirmAfter = command({
  name: 'confirmAfter',
  label: { zh: '补充确认应急', en: 'Confirm the emergency' },
  form: fields({
    confirmed: flag({ zh: '确属应急', en: 'It was an emergency' }),
    reason: optional(opinion),
  }),
  stages: ['blown', 'handling', 'resultsIn'],
  permits: (state, context) =>
    (state.confirmation === 'owed' ? undefined : reject('CASE.STAGE_FORBIDS')) ??
    byDecider(state, context, 'whistle.confirmAfter'),
  declares: {
    who: BY_CONFIRMER,
    by: DEPUTIES,
    meets: ['whistle.confirmAfter'],
    records: [WhistleConfirmed, WhistleNotConfirmed, sharedEvent('FaultRecorded')],
  },
  decide(decision, { confirmed, reason }) {
    if (confirmed) decision.record(WhistleConfirmed, { reason });
    else {
      decision.record(WhistleNotConfirmed, { reason });
      decision.record('FaultRecorded', { unit: decision.state.calling.unit, kind: 'whistle.falseUrgency' });
    }
    meet(decision, 'whistle.confirmAfter');
  },
});

export function confirmationFacts({ confirmation }: WhistleState): readonly FactRow[] {
  return [['confirmation', '补充确认', 'Confirmation', 'label', word(CONFIRMATION, confirmation)]];
}

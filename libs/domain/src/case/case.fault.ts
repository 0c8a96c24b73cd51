import { eventFor } from '../kernel/event-definition.js';
import type { Context } from './case.context.js';
import type { CaseState } from './case.state.js';

const event = eventFor<CaseState, Context>();

export const FaultRecorded = event<{
  readonly unit: string;
  readonly kind: string;
  readonly obligationId?: string;
}>({
  type: 'FaultRecorded',
  label: { zh: '记录失责', en: 'A fault was recorded' },
  schemaVersion: 1,
  fold: ({ faults }, { payload, effectiveAt }) => ({ faults: [...faults, { ...payload, at: effectiveAt }] }),
});

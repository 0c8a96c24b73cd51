import { eventFor } from '../kernel/event-definition.js';
import type { Instant } from '../kernel/instant.js';
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

/** A fault that a new calendar gives back: it stays on record, marked, and counts no more. */
export const FaultReversed = event<{
  readonly unit: string;
  readonly kind: string;
  readonly obligationId: string;
  /** When the fault had been incurred. */
  readonly incurredAt: Instant;
}>({
  type: 'FaultReversed',
  label: { zh: '撤回失责记录', en: 'A fault was reversed' },
  schemaVersion: 1,
  fold: ({ faults }, { payload: { kind, obligationId, incurredAt }, effectiveAt }) => ({
    faults: faults.map((each) =>
      each.kind === kind && each.obligationId === obligationId && each.at === incurredAt
        ? { ...each, reversedAt: effectiveAt }
        : each,
    ),
  }),
});

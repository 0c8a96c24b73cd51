import { type Decision } from '../../case/case.decision.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { event } from './warning.builders.js';
import { type WarningState } from './warning.state.js';

/** `bySilence`: the issuer let it run out while measures were open. */
export const WarningProlonged = event<{
  readonly validUntil: string;
  readonly reason: string;
  readonly bySilence: boolean;
}>({
  type: 'WarningProlonged',
  label: { zh: '延长预警', en: 'The warning was prolonged' },
  schemaVersion: 1,
  fold: () => ({}),
});

export function startValidity(decision: Decision<WarningState>, validUntil: string): void {
  startObligation(decision, {
    key: 'warning.validity',
    ownerUnit: decision.state.issuer,
    variants: decision.state.level === undefined ? [] : [decision.state.level],
    agreed: { unit: 'agreed', instant: validUntil },
  });
}

import type { Instant } from '../calendar/instant.js';
import type { Limits } from '../limits/limits.js';
import { countedWithin } from '../limits/series.js';
import type { Reaction } from '../procedure.js';
import { isRefusal, type Refusal } from '../refusal.js';
import type { Signal } from './warning.forms.js';
import type { WarningState } from './warning.state.js';

/**
 * Like reports again and again in one grid (`warning.frequency`, three in seven days) raise a signal. No case reads
 * another, so whoever counts reports across cases asks here, with the instants of the reports of this kind in this grid,
 * this one included. Undefined: not that often, or raised already by an earlier one.
 */
export function frequencySignal(
  report: Pick<Signal, 'scene' | 'link' | 'problem' | 'place' | 'itemCodes'>,
  reportedAt: readonly Instant[],
  at: Instant,
  limits: Limits,
): Reaction | Refusal | undefined {
  const counted = countedWithin(limits, 'warning.frequency', reportedAt, at);
  if (isRefusal(counted)) return counted;
  if (counted.count !== counted.times) return undefined;
  return {
    key: 'frequency',
    does: 'open',
    kind: 'warning',
    about: { zh: '同一网格同类反映多次出现', en: 'Like reports again and again in one grid' },
    command: { name: 'raiseSignal', payload: { ...report, source: 'warning.frequency' } },
  };
}

/**
 * Warnings of the same scene and item again and again (`warning.recurrence`, five in ninety days): one matter of many
 * units. Asked like `frequencySignal`, with the instants at which such warnings were issued, and the cases.
 */
export function recurrenceProposal(
  { scene }: WarningState,
  issued: readonly { readonly caseId: string; readonly at: Instant }[],
  at: Instant,
  limits: Limits,
): Reaction | Refusal | undefined {
  const instants = issued.map((each) => each.at);
  const counted = countedWithin(limits, 'warning.recurrence', instants, at);
  if (isRefusal(counted)) return counted;
  if (counted.count !== counted.times) return undefined;
  return {
    key: 'jointMatter',
    does: 'open',
    kind: 'jointMatter',
    about: { zh: '同类预警反复出现，提请列入“一件事”', en: 'A joint matter is proposed' },
    command: { name: 'propose', payload: { pattern: scene, cases: issued.map(({ caseId }) => caseId) } },
  };
}

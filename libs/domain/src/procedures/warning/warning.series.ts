import { type Instant } from '../../kernel/instant.js';
import { open } from '../../kernel/contract.js';
import { jointMatter } from '../../kernel/contracts/not-in-district.contract.js';
import { warning } from '../../kernel/contracts/warning.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { type Limits } from '../../reference/limits/limits.js';
import { countedWithin } from '../../reference/limits/series.js';
import { type Reached } from '../../reference/series/series.js';
import { type Signal } from './raise-signal.js';
import { type WarningState } from './warning.state.js';

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
): Reaction | Rejection | undefined {
  const counted = countedWithin(limits, 'warning.frequency', reportedAt, at);
  if (isRejection(counted)) return counted;
  if (counted.count !== counted.times) return undefined;
  return open(
    warning.raiseSignal,
    { ...report, source: 'warning.frequency' },
    {
      key: 'frequency',
      about: { zh: '同一网格同类反映多次出现', en: 'Like reports again and again in one grid' },
    },
  );
}

/** An issued warning counts among those of its scene and of each item (`warning.recurrence`). */
export function countWarning({ scene, itemCodes }: WarningState): readonly Reaction[] {
  return itemCodes.map((itemCode) => ({
    key: `recurrence:${itemCode}`,
    does: 'count',
    command: { name: 'count', payload: { series: 'warning.recurrence', subject: [scene, itemCode] } },
    about: { zh: '计入同一场景同一事项预警次数', en: 'Counted among the warnings of this scene and item' },
  }));
}

/** Warnings of the same scene and item again and again, five in ninety days: one matter of many units. */
export function recurrenceProposal({ scene }: WarningState, { cases }: Reached): readonly Reaction[] {
  return [
    open(
      jointMatter.propose,
      { pattern: scene, cases },
      {
        key: 'jointMatter',
        about: { zh: '同类预警反复出现，提请列入“一件事”', en: 'A joint matter is proposed' },
      },
    ),
  ];
}

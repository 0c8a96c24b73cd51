import type { Label } from '../../kernel/label.js';

/** What is counted across cases, by the row of the limits table that says how often is too often. */
export const SERIES = {
  'whistle.recurrence': { zh: '同一网格同一事项吹哨', en: 'Whistles of one item in one grid' },
  'order.threeReds': { zh: '同一单位红色督办', en: 'Red orders of one unit' },
  'collaboration.refusalsForSuggestion': { zh: '同一单位退回协作', en: 'Declines of one unit' },
  'collaboration.declinesForDispute': { zh: '同一问题退回协作', en: 'Declines of one matter' },
  'panel.trigger.refusals': { zh: '同一事项退回有异议', en: 'Contested refusals of one matter' },
  'warning.recurrence': { zh: '同一场景同一事项预警', en: 'Warnings of one scene and item' },
} satisfies Readonly<Record<string, Label>>;
export type Series = keyof typeof SERIES;

/** What is counted together. */
export interface Counted {
  readonly series: Series;
  /** What all of it is about, in the order in which the section names it: grid and item, unit, matter. */
  readonly subject: readonly string[];
}

/** A series became full, by what happened in one of the cases. */
export interface Reached extends Counted {
  readonly count: number;
  /** Where it happened, each case once, the latest last. */
  readonly cases: readonly string[];
}

import type { ExtensionGrade, ObligationClass, ParameterMark } from '../../kernel/obligation.js';
import type { TimeLimit } from '../../kernel/time-limit.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';

/** One row of the limits table: a clock, or a plain parameter (`value`). */
export interface LimitRow {
  readonly key: string;
  /** Urgency (`ordinary`, `urgent`, `emergency`) or type (`keyWork`, `jointEnforcement`); absent: the key's default. */
  readonly variant?: string;
  readonly itemCode?: string;
  readonly clock?: TimeLimit;
  /** No fixed length: the parties agree a date or instant, at most this far ahead; no ceiling when the row says `any`. */
  readonly agreedWithin?: TimeLimit | 'any';
  readonly value?: unknown;
  readonly class?: ObligationClass;
  readonly extensionGrade?: ExtensionGrade;
  /** With every extension it is no longer than this, in the minutes or days of its clock, whatever the rung would allow. */
  readonly extendedAtMost?: number;
  readonly mark: ParameterMark;
  readonly source?: string;
  readonly label: '模拟参数' | null;
  readonly note?: string;
}

/** What tells a row from every other of its table: key, variant and item. */
export type RowName = Pick<LimitRow, 'key' | 'variant' | 'itemCode'>;

export function rowIdentity({ key, variant, itemCode }: RowName): string {
  return JSON.stringify([key, variant, itemCode]);
}

export interface Limits {
  readonly version: number;
  readonly rows: readonly LimitRow[];
}

export const NO_LIMITS: Limits = { version: 0, rows: [] };

/** Rows by key, built once per version: every obligation of every case looks here. */
const indexes = new WeakMap<Limits, ReadonlyMap<string, readonly LimitRow[]>>();

function rowsOf(limits: Limits, key: string): readonly LimitRow[] {
  let index = indexes.get(limits);
  if (index === undefined) {
    const building = new Map<string, LimitRow[]>();
    for (const row of limits.rows) building.set(row.key, [...(building.get(row.key) ?? []), row]);
    index = building;
    indexes.set(limits, index);
  }
  return index.get(key) ?? [];
}

const ORDINARY = 'ordinary';

/** The variant that a row of an item stands for: one without counts as `ordinary`, and replaces no other length. */
export function itemVariant({ variant = ORDINARY }: Pick<LimitRow, 'variant'>): string {
  return variant;
}

/**
 * The row in force for a key. Order: the variants in the order given, then the key's default; in each place the item's own
 * row, in its list or in the table, stands instead of the table's. A missing row rejects the command; nothing is ever defaulted.
 */
export function limitFor(
  limits: Limits,
  key: string,
  options: { variants?: readonly string[]; itemCode?: string; own?: readonly LimitRow[] } = {},
): LimitRow | Rejection {
  const rows = rowsOf(limits, key);
  const { variants = [], itemCode, own = [] } = options;
  const ofItem = [
    ...own.filter((row) => row.key === key),
    ...rows.filter((row) => row.itemCode !== undefined && row.itemCode === itemCode),
  ];
  const general = rows.filter((row) => row.itemCode === undefined);
  for (const variant of variants) {
    const row =
      ofItem.find((each) => itemVariant(each) === variant) ??
      general.find((each) => each.variant === variant);
    if (row !== undefined) return row;
  }
  return (
    (variants.length === 0 ? ofItem.find((row) => row.variant === undefined) : undefined) ??
    general.find((row) => row.variant === undefined) ??
    reject('CLOCK.LIMIT_MISSING', undefined, { key, variants })
  );
}

/** A whole-number parameter such as `whistle.maxDepartments`; rejects when the row is missing or no whole number. */
export function numberFor(limits: Limits, key: string): number | Rejection {
  const row = limitFor(limits, key);
  if ('rejection' in row) return row;
  return Number.isInteger(row.value) ? Number(row.value) : reject('CLOCK.LIMIT_MISSING', undefined, { key });
}

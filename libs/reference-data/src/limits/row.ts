import type { DayLimit, HourLimit, LimitRow, ObligationClass, ParameterMark } from '@tiaokuai/domain';
import { SOURCES, type SourceCode } from './sources.js';

type Length = HourLimit | DayLimit;
type Content = Pick<LimitRow, 'clock' | 'agreedWithin'>;

/** One cell of a clock table: a length, or a ceiling for what the parties agree, and where the number comes from. */
interface Cell extends Content {
  readonly mark: ParameterMark;
  readonly source?: string;
  readonly label: '模拟参数' | null;
}

/** Lengths by unit: emergency hours (`e`), working hours (`wh`), working days (`wd`). Each is inferred by us (P) unless one of the marks below is put on it. */
export const minutesE = (minutes: number): Cell => inferred({ unit: 'emergencyHours', minutes });
export const e = (hours: number): Cell => minutesE(hours * 60);
export const wh = (hours: number): Cell => inferred({ unit: 'workingHours', minutes: hours * 60 });
export const wd = (days: number): Cell => inferred({ unit: 'workingDays', days });
/** The parties name a date or an instant, no further ahead than `within`. */
export const agreed = (within?: Cell): Cell => ({
  mark: 'P',
  label: '模拟参数',
  agreedWithin: within?.clock === undefined || within.clock.unit === 'agreed' ? 'any' : within.clock,
});

function inferred(clock: Length): Cell {
  return { mark: 'P', label: '模拟参数', clock };
}

/** From a rule published elsewhere, from a mirror of one, from a national law. Only the last needs no label. */
export const rule = (code: SourceCode, cell: Cell): Cell => ({ ...cell, mark: 'R', source: SOURCES[code] });
export const mirror = (code: SourceCode, cell: Cell): Cell => ({ ...cell, mark: 'M', source: SOURCES[code] });
export const law = (code: SourceCode, cell: Cell): Cell => ({
  ...cell,
  mark: 'L',
  source: SOURCES[code],
  label: null,
});

type Extra = Pick<LimitRow, 'extensionGrade' | 'extendedAtMost' | 'note'>;

/** A row of a clock table: one length for all variants, or one per column. */
export function clock(
  key: string,
  ofClass: ObligationClass,
  cells: Cell | Readonly<Record<string, Cell>>,
  extra: Extra = {},
): readonly LimitRow[] {
  if (isCell(cells)) return [{ key, ...cells, class: ofClass, ...extra }];
  return Object.entries(cells).map(([variant, cell]) => ({
    key,
    variant,
    ...cell,
    class: ofClass,
    ...extra,
  }));
}

function isCell(cells: Cell | Readonly<Record<string, Cell>>): cells is Cell {
  return 'mark' in cells;
}

/**
 * A length that nobody owes: a least lead time, a window in which a right may be used, a ceiling. It is counted like any
 * clock; its class means nothing.
 */
export function span(key: string, cells: Cell | Readonly<Record<string, Cell>>): readonly LimitRow[] {
  return clock(key, 'procedural', cells, { note: '提前量、窗口期或上限，不产生办理义务' });
}

/** A parameter that is no length. */
export function parameter(
  key: string,
  value: unknown,
  origin: { readonly mark: 'R' | 'M'; readonly source: SourceCode } | undefined = undefined,
): LimitRow {
  const from = origin && { mark: origin.mark, source: SOURCES[origin.source] };
  return { key, value, mark: 'P', label: '模拟参数', ...from };
}

/** `times` within `naturalDays` Shanghai dates back, today included; such a window is no deadline. */
export function within(times: number, naturalDays: number): unknown {
  return { times, naturalDays };
}

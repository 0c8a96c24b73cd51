import type { ExtensionGrade, ObligationClass, ParameterMark } from './obligation.js';
import { SOURCES, type SourceCode } from './sources.js';
import type { DayLimit, HourLimit, TimeLimit } from './time-limit.js';

/**
 * How long a limit usually runs, by class and origin: a row of the table that a district starts with. No rule reads it.
 * Rules read the table in force, which its owner publishes.
 */
export interface UsualLength {
  /** The column of the table, an urgency or a type; absent: the limit's default. */
  readonly variant?: string;
  readonly clock?: TimeLimit;
  readonly agreedWithin?: TimeLimit | 'any';
  readonly class: ObligationClass;
  readonly extensionGrade?: ExtensionGrade;
  readonly extendedAtMost?: number;
  readonly mark: ParameterMark;
  readonly source?: string;
  readonly label: '模拟参数' | null;
  readonly note?: string;
}

/** A length, or a ceiling for what the parties agree, and where the number comes from. */
type Cell = Pick<UsualLength, 'mark' | 'label' | 'clock' | 'agreedWithin' | 'source'>;
/** One for all variants, or one per column. */
type Cells = Cell | Readonly<Record<string, Cell>>;
type Extra = Pick<UsualLength, 'extensionGrade' | 'extendedAtMost' | 'note'>;

/** Lengths by unit. Each is inferred by us (P, 模拟参数) unless it is put into one of the origins below. */
export const emergencyMinutes = (minutes: number): Cell => inferred({ unit: 'emergencyHours', minutes });
export const emergencyHours = (hours: number): Cell => emergencyMinutes(hours * 60);
export const workingHours = (hours: number): Cell => inferred({ unit: 'workingHours', minutes: hours * 60 });
export const workingDays = (days: number): Cell => inferred({ unit: 'workingDays', days });

/** The parties name a date or an instant, no further ahead than `within`. */
export const agreed = (within?: Cell): Cell => ({
  mark: 'P',
  label: '模拟参数',
  agreedWithin: within?.clock === undefined || within.clock.unit === 'agreed' ? 'any' : within.clock,
});

function inferred(clock: HourLimit | DayLimit): Cell {
  return { mark: 'P', label: '模拟参数', clock };
}

/** From a rule published elsewhere, from a mirror of one, from a national law. Only the last needs no label. */
export const fromRule = (code: SourceCode, cell: Cell): Cell => ({
  ...cell,
  mark: 'R',
  source: SOURCES[code],
});
export const fromMirror = (code: SourceCode, cell: Cell): Cell => ({
  ...cell,
  mark: 'M',
  source: SOURCES[code],
});
export const fromLaw = (code: SourceCode, cell: Cell): Cell => ({
  ...cell,
  mark: 'L',
  source: SOURCES[code],
  label: null,
});

function lengths(ofClass: ObligationClass, cells: Cells, extra: Extra = {}): readonly UsualLength[] {
  if (isCell(cells)) return [{ ...cells, class: ofClass, ...extra }];
  return Object.entries(cells).map(([variant, cell]) => ({ variant, ...cell, class: ofClass, ...extra }));
}

function isCell(cells: Cells): cells is Cell {
  return 'mark' in cells;
}

/** The lengths of a limit of each class of obligation. */
export const response = (cells: Cells): readonly UsualLength[] => lengths('response', cells);
export const presence = (cells: Cells): readonly UsualLength[] => lengths('presence', cells);
export const procedural = (cells: Cells): readonly UsualLength[] => lengths('procedural', cells);
export const substantive = (cells: Cells, extra?: Extra): readonly UsualLength[] =>
  lengths('substantive', cells, extra);

/**
 * A length that nobody owes: a least lead time, a window in which a right may be used, a ceiling. It is counted like any
 * clock; its class means nothing.
 */
export const span = (cells: Cells): readonly UsualLength[] =>
  lengths('procedural', cells, { note: '提前量、窗口期或上限，不产生办理义务' });

/** It starts as long as another one, which has the rows. */
export const AS_ANOTHER: readonly UsualLength[] = [];

import type { CivilDate, Instant } from './instant.js';

/**
 * The units a limit is given in. They are never converted into one another: three working days are not
 * 22.5 working hours and not 72 hours.
 */
export type TimeLimitUnit = 'emergencyHours' | 'workingHours' | 'workingDays' | 'naturalDays' | 'agreed';

/** A limit that counts minutes: around the clock, or while offices are open. */
export interface HourLimit {
  readonly unit: 'emergencyHours' | 'workingHours';
  readonly minutes: number;
}

/** A limit that counts days: working days, or every date. */
export interface DayLimit {
  readonly unit: 'workingDays' | 'naturalDays';
  readonly days: number;
}

/** A promised date, which ends with the office of that day. */
export interface AgreedDate {
  readonly unit: 'agreed';
  readonly date: CivilDate;
}

/** A promised instant, such as an appointment on site. */
export interface AgreedInstant {
  readonly unit: 'agreed';
  readonly instant: Instant;
}

/** A limit: a length in its unit, or the date or instant the parties agreed. */
export type TimeLimit = HourLimit | DayLimit | AgreedDate | AgreedInstant;

/** By when something is owed. In time means `at < dueAt`; an act at exactly `dueAt` is late (rule 1). */
export interface Deadline {
  readonly dueAt: Instant;
  /** When the light turns yellow; null when it would be yellow from the start (rule 4). */
  readonly amberAt: Instant | null;
  /** Day and date clocks: the last counted date, before it rolled to a working day. Extensions count on from it. */
  readonly nominalDate?: CivilDate;
  /** It rests on days that a notice still to come may rearrange (rule 6). For display alone: it elapses like any other. */
  readonly provisional: boolean;
}

/** A pause that has ended: when it began, when it ended, and what `remainingAt` gave for its beginning. */
export interface EndedPause {
  readonly pausedAt: Instant;
  readonly resumedAt: Instant;
  readonly remaining: number;
}

/** What was to be counted from where: the whole length from the start, or what a resume left, with all extensions since. */
export interface Counting {
  readonly from: Instant;
  /** Minutes (hour units) or days. */
  readonly length: number;
  /** When it was set, where it begins only later, at an appointment. */
  readonly setAt?: Instant;
}

/** Why no deadline can be given. */
export type TimeLimitRejection =
  | {
      readonly rejection: 'CALENDAR.NOT_COVERED';
      readonly details: {
        readonly jurisdiction: string;
        readonly calendarVersion: number;
        /** Counting began or should have ended here. */
        readonly from: Instant;
        readonly publishedYears: readonly number[];
      };
    }
  | {
      readonly rejection: 'CLOCK.AGREED_DATE_OUT_OF_RANGE';
      readonly details: { readonly agreed: CivilDate | Instant; readonly mustLieAfter: CivilDate | Instant };
    };

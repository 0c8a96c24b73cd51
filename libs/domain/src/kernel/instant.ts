/**
 * A point in time in the one form the log knows: `2026-09-17T09:10:00.000+08:00`. Always milliseconds, always the offset
 * of Asia/Shanghai (fixed, no daylight saving), years 1900 to 2199. So two instants are the same if and only if their
 * strings are, and string order is time order.
 */
export type Instant = string;

/** A date of Asia/Shanghai as `YYYY-MM-DD`, years 1900 to 2199; string order is time order. */
export type CivilDate = string;

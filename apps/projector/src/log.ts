import { pino } from 'pino';

/** One JSON line per event on standard output: codes, ids and indexes, never a payload. */
export const log = pino({ name: 'projector', level: process.env['TIAOKUAI_LOG_LEVEL'] ?? 'info' });

/**
 * What may be said of an error: its code and kind. Messages of the database and of rules may quote what they were given,
 * and with it what nobody may read in a log; only our own failures speak for themselves.
 */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const said = code === 'EVENT_CANNOT_BE_FOLDED' ? `: ${error.message}` : '';
  const under = cause instanceof Error ? ` (${causeOf(cause)})` : '';
  return `${error.name}${code === undefined ? '' : ` ${String(code)}`}${said}${under}`;
}

import { pino } from 'pino';

/** One JSON line per event on standard output: codes and case ids, never a payload. */
export const log = pino({ name: 'worker', level: process.env['TIAOKUAI_LOG_LEVEL'] ?? 'info' });

import { pino, type Logger } from 'pino';

export type { Logger };

/** Where it failed, without what was said: messages of a database or of a rule may quote what somebody typed. */
export interface LoggedFailure {
  readonly type: string;
  readonly code?: string;
  readonly at: readonly string[];
}

/**
 * Structured lines on standard output. Nothing personal goes in: no bodies, no query strings, no messages of exceptions,
 * only routes, codes, counts and places in our own code.
 */
export function makeLogger(level: string): Logger {
  return pino({
    level,
    base: { process: 'api' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: loggedFailure, req: () => undefined, res: () => undefined },
  });
}

export function loggedFailure(error: unknown): LoggedFailure {
  if (!(error instanceof Error)) return { type: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  const thrown = error.cause instanceof Error ? error.cause : error;
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: frames.slice(0, 12).map((line) => line.trim()),
  };
}

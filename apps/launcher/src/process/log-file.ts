import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const LARGEST_LOG = 20 * 1024 * 1024;

/** A log that was opened for one life of a process. */
export interface LogFile {
  path: string;
  descriptor: number;
  /** Where this life's lines begin, in bytes. */
  start: number;
}

/** Opens a log for appending; a large one is first put aside as `<name>.1`. */
export function openLog(path: string): LogFile {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && statSync(path).size > LARGEST_LOG) renameSync(path, `${path}.1`);
  const descriptor = openSync(path, 'a', 0o600);
  return { path, descriptor, start: statSync(path).size };
}

/** The last lines of what a process has written in this life, for a message about its failure. */
export function tailOf(log: Pick<LogFile, 'path' | 'start'>, lines = 30): string {
  const size = existsSync(log.path) ? statSync(log.path).size : 0;
  const from = Math.max(log.start, size - 16_384);
  if (size <= from) return '(it wrote nothing)';
  const buffer = Buffer.alloc(size - from);
  const descriptor = openSync(log.path, 'r');
  readSync(descriptor, buffer, 0, buffer.length, from);
  closeSync(descriptor);
  return buffer.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

import { constants } from 'node:os';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, lifeOf } from './process-table.js';

/** What is remembered of a started process, so that a later start finds it when this launcher was killed. */
export interface RunRecord {
  name: string;
  pid: number;
  life: string;
  stopSignal: NodeJS.Signals;
}

/** The order in which processes are stopped: who depends on whom. Names that are not listed go first. */
const STOP_ORDER = ['api', 'projector', 'worker', 'seed', 'migrate', 'temporal', 'postgres'];

/** Sorts by the order in which processes must be stopped. */
export function inStopOrder<T extends { name: string }>(processes: readonly T[]): T[] {
  return [...processes].sort((a, b) => STOP_ORDER.indexOf(a.name) - STOP_ORDER.indexOf(b.name));
}

/** Remembers a process that was just started. Written beside and renamed, so that no half record is ever read. */
export function writeRunRecord(folder: string, record: RunRecord): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${record.name}.json`);
  writeFileSync(`${file}.new`, JSON.stringify(record));
  renameSync(`${file}.new`, file);
}

/** Forgets a process that has ended. */
export function removeRunRecord(folder: string, name: string): void {
  rmSync(join(folder, `${name}.json`), { force: true });
}

/** One record, or undefined when there is none, it is none of ours, or its process no longer lives. */
function readLivingRecord(folder: string, name: string): RunRecord | undefined {
  try {
    const record: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    return isRunRecord(record) && lifeOf(record.pid) === record.life ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Anything may have been put into the folder: what is not whole must neither be signalled nor stop a start. */
function isRunRecord(value: unknown): value is RunRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { name, pid, life, stopSignal } = value as Readonly<Record<string, unknown>>;
  return (
    typeof name === 'string' &&
    // 0 and negative ones would mean whole groups of processes.
    Number.isSafeInteger(pid) &&
    Number(pid) > 0 &&
    typeof life === 'string' &&
    typeof stopSignal === 'string' &&
    Object.hasOwn(constants.signals, stopSignal)
  );
}

/**
 * Ends what an earlier launcher left behind when it was killed, in the order of a clean stop, and forgets it.
 * A process id that has passed to somebody else is left alone. Returns the names of those it ended.
 */
export async function endLeftovers(folder: string, patience = 15_000): Promise<string[]> {
  const ended: string[] = [];
  for (const record of inStopOrder(recordedNames(folder).map((name) => ({ name })))) {
    const living = readLivingRecord(folder, record.name);
    if (living) {
      await endProcess(living.pid, living.life, living.stopSignal, patience);
      ended.push(living.name);
    }
    removeRunRecord(folder, record.name);
  }
  return ended;
}

function recordedNames(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && entry.name !== 'launcher.json')
      .map(({ name }) => name.slice(0, -'.json'.length));
  } catch {
    return [];
  }
}

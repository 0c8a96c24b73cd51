import { randomBytes } from 'node:crypto';
import { execute, openCasework, type Casework } from '@tiaokuai/casework';
import { isRejection, procedures, procedureOf, type CaseState } from '@tiaokuai/domain';
import { migrateStore, openPool, readStream, type StoredEvent } from '@tiaokuai/event-store';
import { migrateKeys, openPersonalDataStore } from '@tiaokuai/personal-data';
import { demonstrationCommands } from '@tiaokuai/reference-data';
import { createTestDatabase } from '@tiaokuai/testing/test-database';
import type { Pool } from 'pg';
import { settableClock } from '../src/matter/settable-clock.js';

/** The moment at which these tests seed: a Saturday afternoon. */
export const NOW = '2026-11-21T14:41:00.000+08:00';

/** The demonstration district on databases of its own, with its rules and nothing that happened in it. */
export interface EmptyDistrict {
  readonly storeUrl: string;
  readonly pool: Pool;
  readonly casework: Casework;
  /** The same as a process sees it that breaks down after so many statements. */
  breakingAfter(statements: number): Casework;
  /** The ids of all cases with their kinds. */
  cases(): Promise<ReadonlyMap<string, string>>;
  /** Every event of every stream, what is sealed left out, because no two seals are alike. */
  events(): Promise<Readonly<Record<string, readonly ComparableEvent[]>>>;
  /** Every case as it was folded. */
  states(): Promise<readonly CaseState[]>;
  close(): Promise<void>;
}

/** `founded` long ago: its rules are in force from then on, for cases made of real messages. */
export async function emptyDistrict(founded?: string): Promise<EmptyDistrict> {
  const [store, keys] = await Promise.all([
    createTestDatabase(migrateStore),
    createTestDatabase(migrateKeys),
  ]);
  const pool = openPool(store.url, { role: 'tiaokuai_writer', max: 10 });
  const masterKey = randomBytes(32).toString('base64');
  const personalData = openPersonalDataStore({ url: keys.url, masterKey });
  const open = (on: Pool): Casework =>
    openCasework({
      pool: on,
      clock: settableClock(NOW),
      personalData,
      commandDigestKey: personalData.commandDigestKey,
      procedures,
    });
  const casework = open(pool);
  const then = { ...casework, clock: settableClock(founded ?? '2026-06-01T08:30:00.000+08:00') };
  for (const command of demonstrationCommands(founded)) {
    const outcome = await execute(then, command);
    if (isRejection(outcome)) throw new Error(JSON.stringify(outcome));
  }
  const kindsOf = async (): Promise<ReadonlyMap<string, string>> => {
    const { rows } = await pool.query<{ id: string; kind: string }>(
      `SELECT stream_id AS id, convert_from(envelope, 'UTF8')::json->>'kind' AS kind FROM event WHERE version = 1`,
    );
    return new Map(rows.map(({ id, kind }) => [id, kind]));
  };
  const cases = async (): Promise<ReadonlyMap<string, string>> =>
    new Map([...(await kindsOf())].filter(([, kind]) => procedureOf(kind) !== undefined));
  return {
    storeUrl: store.url,
    pool,
    casework,
    breakingAfter: (statements) => open(failingAfter(pool, statements)),
    cases,
    async events() {
      // One after the other: of thousands at once the last would wait too long for a connection.
      const events: Record<string, readonly ComparableEvent[]> = {};
      for (const id of [...(await kindsOf()).keys()].sort())
        events[id] = (await readStream(pool, id)).map(comparable);
      return events;
    },
    async states() {
      const states: CaseState[] = [];
      for (const [id, kind] of await cases()) states.push(await stateOf(pool, id, kind));
      return states;
    },
    async close() {
      await Promise.all([pool.end(), personalData.close()]);
      await Promise.all([store.drop(), keys.drop()]);
    },
  };
}

async function stateOf(pool: Pool, id: string, kind: string): Promise<CaseState> {
  const procedure = procedureOf(kind);
  if (procedure === undefined) throw new Error(`no procedure ${kind}`);
  const events = await readStream(pool, id);
  return events.reduce(
    (state, { actor, ...event }) =>
      procedure.evolve(state, { ...event, actor: { ...actor, post: 'engine', unit: actor.unit } }),
    procedure.initial(id),
  );
}

/** An event as two districts are compared by it. */
export interface ComparableEvent extends Pick<
  StoredEvent,
  'eventId' | 'type' | 'recordedAt' | 'effectiveAt' | 'actor' | 'pins'
> {
  /** The payload as JSON, what is sealed left out. */
  readonly shown: string;
}

function comparable(stored: StoredEvent): ComparableEvent {
  const { eventId, type, recordedAt, effectiveAt, actor, pins, payload } = stored;
  const shown = JSON.stringify(payload, (_, value: unknown) => (isSealed(value) ? 'sealed' : value));
  return { eventId, type, recordedAt, effectiveAt, actor, pins, shown };
}

function isSealed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'sealed' in value && Boolean(value.sealed);
}

/** Answers so many statements and then none: a process that was killed. */
function failingAfter(pool: Pool, statements: number): Pool {
  let left = statements;
  return new Proxy(pool, {
    get(target, name, receiver): unknown {
      if (name !== 'query') return Reflect.get(target, name, receiver);
      return (...args: Parameters<Pool['query']>) => {
        if (left-- <= 0) return Promise.reject(new Error('the process was killed'));
        return target.query(...args);
      };
    },
  });
}

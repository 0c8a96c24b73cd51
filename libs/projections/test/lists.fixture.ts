import {
  buildInForce,
  ENGINE,
  NO_REFERENCES,
  settle,
  sightKeysOf,
  type Actor,
  type CaseEvent,
  type SightKeys,
} from '@tiaokuai/domain';
import {
  migrateStore,
  openPool,
  readStream,
  sequenceLog,
  takeTerm,
  withRole,
  type Queryable,
} from '@tiaokuai/event-store';
import { appendToyEvents, type ToyCommand } from '@tiaokuai/testing/append-toy-events';
import { toy } from '@tiaokuai/testing/toy.procedure';
import { createTestDatabase } from '@tiaokuai/testing/test-database';
import { Client, type Pool } from 'pg';
import type { DataSource } from 'typeorm';
import {
  casesProjection,
  migrateReadModels,
  openReadModels,
  settledCases,
  type CasesProjection,
  type Kinds,
  type Lists,
  type SettledCase,
} from '../src/index.js';
import { READ_MODELS } from '../src/schema/tables.js';

export const KINDS: Kinds = { procedures: new Map([['toy', toy]]), notCases: new Set(['directory']) };

const migrateToyLists = (url: string): Promise<unknown> => migrateReadModels(url, KINDS);

export const dispatcher: Actor = { person: 'p-1', post: 'streetDispatcher', unit: 'wangjiang' };
export const officer: Actor = { person: 'p-2', post: 'deptOfficer', unit: 'zf' };

/** Of a unit that sees every case. */
export const EVERY_CASE: SightKeys = { units: 'all', names: [] };

/** Under which somebody reads where no unit is anybody's superior. */
export function keysOf(actor: Actor): SightKeys {
  return sightKeysOf(actor, buildInForce(NO_REFERENCES)(at('08:00')).directory);
}

/** `at('10:30')` on the day of these tests, a Thursday. */
export function at(time: string): string {
  return `2026-09-17T${time}:00.000+08:00`;
}

/** A store with read models, and hands to work it step by step. */
export interface World {
  readonly url: string;
  readonly pool: Pool;
  readonly readModels: DataSource;
  readonly projection: CasesProjection;
  /** Lists in which cases are settled as of the instant given last to `settleTo`. */
  readonly lists: Lists;
  settleTo(now: string): void;
  /** Appends, without sequencing or projecting. */
  append(act: ToyCommand): Promise<number>;
  /** Puts what is appended into the log. */
  sequence(): Promise<void>;
  /** Appends, sequences and projects. */
  happen(act: ToyCommand): Promise<number>;
  end(): Promise<void>;
}

export async function createWorld(): Promise<World> {
  const database = await createTestDatabase(migrateStore, migrateToyLists);
  const pool = openPool(database.url, { role: 'tiaokuai_writer' });
  const readModels = await openReadModels(database.url, { role: 'tiaokuai_writer' });
  const sequencer = new Client({ connectionString: withRole(database.url, 'tiaokuai_writer') });
  await sequencer.connect();
  const term = await takeTerm(sequencer);
  if (term === undefined) throw new Error('somebody else sequences here');
  const projection = casesProjection({ ...KINDS, store: pool, readModels });
  let now = at('08:00');
  const sequence = async (): Promise<void> => {
    await sequenceLog(sequencer, { term });
  };
  return {
    url: database.url,
    pool,
    readModels,
    projection,
    lists: {
      readModels,
      settled: settledCases(
        KINDS.procedures,
        settledToy(pool, () => now),
      ),
    },
    settleTo(instant) {
      now = instant;
    },
    append: (act) => appendToyEvents(pool, act),
    sequence,
    async happen(act) {
      const version = await appendToyEvents(pool, act);
      await sequence();
      while ((await projection.advance()).events > 0);
      return version;
    },
    async end() {
      await readModels.destroy();
      await sequencer.end();
      await pool.end();
      await database.drop();
    },
  };
}

/** The newest state of a toy case, settled in memory, as the room that carries commands gives it. */
function settledToy(pool: Queryable, now: () => string): SettledCase {
  return async (caseId) => {
    const events = await readStream(pool, caseId);
    const state = events.reduce(
      (folded, event) => toy.evolve(folded, event as CaseEvent),
      toy.initial(caseId),
    );
    const context = { now: now(), actor: ENGINE, caseId, inForce: buildInForce(NO_REFERENCES) };
    return { state: settle(toy, state, context).state, version: events.length };
  };
}

/** Every row of the read models as text, byte for byte. */
export async function dump({ readModels }: World): Promise<readonly unknown[]> {
  const dumped = Object.values(READ_MODELS).map(({ entity }): Promise<unknown> => {
    const { tableName, primaryColumns } = readModels.getMetadata(entity);
    const key = primaryColumns.map(({ databaseName }) => databaseName).join(', ');
    return readModels.query(`SELECT t::text FROM ${tableName} t ORDER BY ${key}`);
  });
  return Promise.all(dumped);
}

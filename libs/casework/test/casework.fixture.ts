import { randomBytes, randomUUID } from 'node:crypto';
import { isRejection, procedures, type Actor, type PostCode, type Rejection } from '@tiaokuai/domain';
import { migrateStore, openPool } from '@tiaokuai/event-store';
import { migrateKeys, openPersonalDataStore, type PersonalDataStore } from '@tiaokuai/personal-data';
import { demonstrationCommands } from '@tiaokuai/reference-data';
import { createTestDatabase } from '@tiaokuai/testing/test-database';
import { Client, type Pool } from 'pg';
import { openCasework, type Casework } from '../src/casework.js';
import { execute } from '../src/execute.js';
import type { Executed, Execution } from '../src/execution.js';
import { ticket } from './ticket.fixture.js';

/** Casework on databases of its own, in the demonstration district, at a time that the test sets. */
export interface TestCasework {
  readonly casework: Casework;
  readonly pool: Pool;
  readonly personalData: PersonalDataStore;
  /** As the owner of the event store's database. */
  readonly storeUrl: string;
  readonly keysUrl: string;
  /** Sets the clock, `09-17 09:10` of 2026 unless told. */
  at(time: string, year?: number): void;
  /** The same district as another process sees it: nothing folded yet. */
  beside(): Casework;
  /** Rows in the event store: nothing may grow by a rejection. */
  grown(): Promise<number>;
  close(): Promise<void>;
}

export async function openTestCasework(): Promise<TestCasework> {
  const [store, keys] = await Promise.all([
    createTestDatabase(migrateStore),
    createTestDatabase(migrateKeys),
  ]);
  const pool = openPool(store.url, { role: 'tiaokuai_writer', max: 16 });
  const personalData = openPersonalDataStore({
    url: keys.url,
    masterKey: randomBytes(32).toString('base64'),
  });
  let now = '2026-06-18T08:30:00.000+08:00';
  const clock = { now: () => Promise.resolve(now) };
  const { commandDigestKey } = personalData;
  const beside = (): Casework =>
    openCasework({ pool, clock, personalData, commandDigestKey, procedures: [...procedures, ticket] });
  const casework = beside();
  for (const command of demonstrationCommands()) done(await execute(casework, command));
  return {
    casework,
    pool,
    personalData,
    storeUrl: store.url,
    keysUrl: keys.url,
    at: (time, year) => (now = instant(time, year)),
    beside,
    async grown() {
      const owner = new Client({ connectionString: store.url });
      await owner.connect();
      const { rows } = await owner.query<{ n: number }>(
        'SELECT ((SELECT count(*) FROM event) + (SELECT count(*) FROM pending) + (SELECT count(*) FROM log))::int AS n',
      );
      await owner.end();
      return rows[0]?.n ?? -1;
    },
    async close() {
      await Promise.all([pool.end(), personalData.close()]);
      await Promise.all([store.drop(), keys.drop()]);
    },
  };
}

/** `09-17 09:10` of 2026, or another year, in Shanghai. */
export function instant(time: string, year = 2026): string {
  return `${year}-${time.replace(' ', 'T')}:00.000+08:00`;
}

/** The first holder of a post in the demonstration district: `who('wj.streetHead')`. */
export function who(place: string): Actor {
  const [unit = '', post = ''] = place.split('.');
  return { person: `p-${unit}-${post}-1`, post: post as PostCode, unit };
}

/** A command by a person of the street, under an id of its own; what a test is about is given. */
export function sent(name: string, payload: unknown, given: Partial<Execution> = {}): Execution {
  return { command: { name, payload }, commandId: randomUUID(), actor: who('wj.streetOfficer'), ...given };
}

/** The answer to a command that is not expected to be rejected. */
export function done(outcome: Executed | Rejection): Executed {
  if (isRejection(outcome)) throw new Error(`rejected: ${JSON.stringify(outcome)}`);
  return outcome;
}

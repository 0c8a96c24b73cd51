import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  appendEvents,
  readLog,
  sequenceLog,
  takeTerm,
  withRole,
  type Append,
  type LoggedEvent,
} from '@tiaokuai/event-store';
import { Client, type Pool } from 'pg';
import { emptyDistrict, NOW } from '../../libs/demonstration/test/demonstration.fixture.js';
import { seedMonth } from '../../libs/demonstration/src/seed/seed-month.js';

const FILE = fileURLToPath(new URL('./recorded-log.json.gz', import.meta.url));
/** Of the demonstration's month, beside its stories: enough for cases of every kind. */
const SHARE = 0.1;
const GENESIS = Buffer.alloc(32);

/** One append as it was made; digests as base64. */
interface RecordedAppend extends Pick<Append, 'streamId' | 'kind' | 'recordedAt' | 'events'> {
  readonly commandDigest: string;
}

/** Lives a small month and writes down every append of it in the order of the log. */
export async function recordLog(): Promise<void> {
  const district = await emptyDistrict();
  try {
    await seedMonth(district.casework, { now: NOW, share: SHARE, concurrency: 1 });
    await sequence(district.storeUrl);
    const events = await readLog(district.pool, { after: -1, limit: 1_000_000 });
    writeFileSync(FILE, gzipSync(JSON.stringify([...appendsOf(events), sickCase(events)]), { level: 9 }));
  } finally {
    await district.close();
  }
}

function appendsOf(events: readonly LoggedEvent[]): readonly RecordedAppend[] {
  const appends: (RecordedAppend & { readonly events: Append['events'][number][] })[] = [];
  for (const logged of events) {
    const { streamId, kind, recordedAt, eventId, type, schemaVersion, effectiveAt, actor, pins, payload } =
      logged;
    const commandDigest = Buffer.from(logged.commandDigest).toString('base64');
    const { command = 'unknown', rulesVersion = 1 } = logged;
    const event = { eventId, type, schemaVersion, effectiveAt, actor, pins, command, rulesVersion, payload };
    const last = appends.at(-1);
    if (last?.streamId === streamId && last.commandDigest === commandDigest) last.events.push(event);
    else appends.push({ streamId, kind, recordedAt, commandDigest, events: [event] });
  }
  return appends;
}

/** One of which nothing can be made: no rule knows its event. */
function sickCase(events: readonly LoggedEvent[]): RecordedAppend {
  const last = appendsOf(events.slice(-1))[0];
  const event = last?.events[0];
  if (last === undefined || event === undefined) throw new Error('nothing happened');
  const eventId = '00000000-0000-4000-8000-000000000001';
  return {
    ...last,
    streamId: 'sick-case',
    kind: 'whistle',
    events: [{ ...event, eventId, type: 'NeverHeardOf' }],
  };
}

/** Puts the recorded log into an empty store, in its order. */
export async function replayLog(pool: Pool, storeUrl: string): Promise<void> {
  const recorded = JSON.parse(gunzipSync(readFileSync(FILE)).toString('utf8')) as readonly RecordedAppend[];
  const heads = new Map<string, { readonly version: number; readonly lastHash: Uint8Array }>();
  for (const { commandDigest, ...append } of recorded) {
    const head = heads.get(append.streamId) ?? { version: 0, lastHash: GENESIS };
    const appended = await appendEvents(pool, {
      ...append,
      commandDigest: Buffer.from(commandDigest, 'base64'),
      expectedVersion: head.version,
      previousHash: head.lastHash,
    });
    if (appended === 'conflict') throw new Error(`${append.streamId} does not go on at ${head.version}`);
    heads.set(append.streamId, appended);
  }
  await sequence(storeUrl);
}

async function sequence(storeUrl: string): Promise<void> {
  const sequencer = new Client({ connectionString: withRole(storeUrl, 'tiaokuai_writer') });
  await sequencer.connect();
  try {
    const term = await takeTerm(sequencer);
    if (term === undefined) throw new Error('somebody else sequences here');
    for (let moved: number | 'fenced' = 1; moved !== 0; moved = await sequenceLog(sequencer, { term }))
      if (moved === 'fenced') throw new Error('another one sequences here');
  } finally {
    await sequencer.end();
  }
}

import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { createServer, type Server } from 'node:http';
import { millisOf } from '@tiaokuai/domain';
import { logHead, readVerification, type Clock, type RecordFault } from '@tiaokuai/event-store';
import {
  CASES,
  casesLeftToNumber,
  DELIVERIES,
  findPosition,
  PROJECTION_VERSION,
  RELAY,
  unreadableCases,
} from '@tiaokuai/projections';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Consumer } from './consumer.js';
import type { CalendarSweep, SweepProgress } from './sweep-calendar.js';
import { VERIFICATION } from './verify-record.js';

/** A relay that has not reached Temporal for so long is an alarm; until then waiting is its ordinary life. */
const RELAY_PATIENCE_MILLISECONDS = 60_000;
/** Whoever asks whether we are ready waits no longer than this (the launcher, a balancer). */
const ANSWER_MILLIS = 1_500;

export interface Health {
  /** `degraded`: it does its work, and something that is named here must be looked at. */
  readonly status: 'ok' | 'degraded' | 'unavailable';
  readonly role: 'leader' | 'standby';
  /** Committed events that are not in the log yet. */
  readonly unordered: number;
  readonly consumers: readonly ConsumerHealth[];
  /** How far the calendar in force has been carried to the cases; absent before the first one. */
  readonly calendar?: SweepProgress;
  /** Cases that have left their draft and have no number yet: many only while those of before are numbered. */
  readonly unnumbered: number;
  readonly record: {
    /** When the whole record was last verified; absent before the first time. */
    readonly verifiedAt?: string;
    /** The streams that are not what was recorded, each with the first version that is wrong. */
    readonly broken: readonly RecordFault[];
  };
  /** Ids of the cases that could not be projected; their rows stand as they were last known. */
  readonly unreadable: readonly string[];
}

interface ConsumerHealth {
  readonly name: string;
  /** Events of the log still before it. */
  readonly lag: number;
  /** How long ago the oldest of them was recorded, by our clock. */
  readonly oldestSeconds: number;
  readonly failure?: string;
}

export interface HealthOptions {
  readonly store: Pool;
  readonly clock: Clock;
  readonly consumers: readonly Consumer[];
  readonly leads: () => boolean;
  readonly sweep: CalendarSweep;
  readonly readModels: DataSource;
}

/** How the projector stands; throws where the database does not answer. */
export async function healthOf(options: HealthOptions): Promise<Health> {
  const { store, clock, consumers, leads, sweep, readModels } = options;
  const { newest, waiting } = await logHead(store);
  const consumersHealth = await Promise.all([
    healthOfConsumer(CASES, PROJECTION_VERSION),
    healthOfConsumer(RELAY, 1),
    healthOfConsumer(DELIVERIES, 1),
  ]);
  const { last, faults: broken } = await readVerification(store);
  const unreadable = await unreadableCases(store);
  const degraded = broken.length + unreadable.length > 0 || consumers.some(isStalledVerification);
  const calendar = await sweep.progress();
  return {
    status: !consumers.every(isWorking) ? 'unavailable' : degraded ? 'degraded' : 'ok',
    role: leads() ? 'leader' : 'standby',
    unordered: waiting,
    consumers: consumersHealth,
    ...(calendar === undefined ? {} : { calendar }),
    unnumbered: await casesLeftToNumber(readModels),
    record: { ...(last && { verifiedAt: last.endedAt }), broken },
    unreadable,
  };

  async function healthOfConsumer(name: string, version: number): Promise<ConsumerHealth> {
    const at = (await findPosition(store, { consumer: name, version }))?.logIndex ?? -1;
    const failure = consumers.find((each) => each.name === name)?.failure?.cause;
    const oldestSeconds = at < newest ? await ageOf(store, clock, at + 1) : 0;
    return { name, lag: newest - at, oldestSeconds, ...(failure === undefined ? {} : { failure }) };
  }
}

/** A verification that cannot be done keeps nobody from working. */
function isStalledVerification({ name, failure }: Consumer): boolean {
  return name === VERIFICATION && failure !== undefined;
}

function isWorking({ name, failure }: Consumer): boolean {
  if (failure === undefined || name === VERIFICATION) return true;
  return name !== CASES && performance.now() - failure.since < RELAY_PATIENCE_MILLISECONDS;
}

async function ageOf(store: Pool, clock: Clock, logIndex: number): Promise<number> {
  const { rows } = await store.query<{ recorded_at: string }>(
    'SELECT recorded_at FROM log JOIN event USING (stream_id, version) WHERE log_index = $1',
    [logIndex],
  );
  const recordedAt = rows[0]?.recorded_at;
  if (recordedAt === undefined) return 0;
  return Math.max(0, Math.round((millisOf(await clock.now()) - millisOf(recordedAt)) / 1_000));
}

/** `GET /health/live` answers while the process does; `GET /health/ready` with 503 while something is stalled or hangs. */
export async function serveHealth(
  address: { readonly host: string; readonly port: number },
  health: () => Promise<Health>,
): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (code: number, body: unknown): void => {
      response.writeHead(code, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.url === '/health/live') return answer(200, { status: 'ok' });
    if (request.url !== '/health/ready') return answer(404, {});
    const late = wait(ANSWER_MILLIS, undefined, { ref: false }).then(() => Promise.reject(new Error('late')));
    Promise.race([health(), late]).then(
      (body) => answer(body.status === 'unavailable' ? 503 : 200, body),
      () => answer(503, { status: 'unavailable' }),
    );
  });
  server.listen(address.port, address.host);
  await once(server, 'listening');
  return server;
}

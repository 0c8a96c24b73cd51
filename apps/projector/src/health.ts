import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { millisOf } from '@tiaokuai/domain';
import { logHead, type Clock } from '@tiaokuai/event-store';
import { CASES, DELIVERIES, PROJECTION_VERSION, findPosition, RELAY } from '@tiaokuai/projections';
import type { Pool } from 'pg';
import type { Consumer } from './consumer.js';

/** A relay that has not reached Temporal for so long is an alarm; until then waiting is its ordinary life. */
const RELAY_PATIENCE_MILLISECONDS = 60_000;

export interface Health {
  readonly status: 'ok' | 'unavailable';
  readonly role: 'leader' | 'standby';
  /** Committed events that are not in the log yet. */
  readonly unordered: number;
  readonly consumers: readonly ConsumerHealth[];
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
}

/** How the projector stands; throws where the database does not answer. */
export async function healthOf(options: HealthOptions): Promise<Health> {
  const { store, clock, consumers, leads } = options;
  const { newest, waiting } = await logHead(store);
  const consumersHealth = await Promise.all([
    healthOfConsumer(CASES, PROJECTION_VERSION),
    healthOfConsumer(RELAY, 1),
    healthOfConsumer(DELIVERIES, 1),
  ]);
  const ok = consumers.every(({ name, failure }) => {
    if (failure === undefined) return true;
    return name !== CASES && performance.now() - failure.since < RELAY_PATIENCE_MILLISECONDS;
  });
  return {
    status: ok ? 'ok' : 'unavailable',
    role: leads() ? 'leader' : 'standby',
    unordered: waiting,
    consumers: consumersHealth,
  };

  async function healthOfConsumer(name: string, version: number): Promise<ConsumerHealth> {
    const at = (await findPosition(store, { consumer: name, version }))?.logIndex ?? -1;
    const failure = consumers.find((each) => each.name === name)?.failure?.cause;
    const oldestSeconds = at < newest ? await ageOf(store, clock, at + 1) : 0;
    return { name, lag: newest - at, oldestSeconds, ...(failure === undefined ? {} : { failure }) };
  }
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

/** `GET /health/live` answers while the process does; `GET /health/ready` with 503 while something is stalled. */
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
    health().then(
      (body) => answer(body.status === 'ok' ? 200 : 503, body),
      () => answer(503, { status: 'unavailable' }),
    );
  });
  server.listen(address.port, address.host);
  await once(server, 'listening');
  return server;
}

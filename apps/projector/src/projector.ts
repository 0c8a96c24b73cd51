import type { Server } from 'node:http';
import {
  CLOCK_CHANNEL,
  listen,
  LOG_CHANNEL,
  openPool,
  readingOnly,
  realClock,
  runSequencer,
  simulatedClock,
} from '@tiaokuai/event-store';
import { districtKinds, openReadModels, type Kinds } from '@tiaokuai/projections';
import { caseWorkflows } from './case-workflows.js';
import { consumer, type Consumer } from './consumer.js';
import { healthOf, serveHealth } from './health.js';
import { causeOf, log } from './log.js';
import { projectCases } from './project-cases.js';
import { queueNotifications } from './queue-deliveries.js';
import { relayToTemporal } from './relay-to-temporal.js';
import type { Settings } from './settings.js';
import { startDeliveries } from './start-deliveries.js';
import { sweepCalendar } from './sweep-calendar.js';
import { signalDueCases } from './signal-due-cases.js';
import { verifyRecord } from './verify-record.js';

/** A projector that runs, until it is stopped. */
export interface Projector {
  stop(): Promise<void>;
}

/**
 * Orders what was committed, projects it and tells Temporal of it, as long as this process leads; stands by otherwise.
 * Who leads is decided by the sequencer's lock alone. For a moment two may project or relay: positions make that harmless.
 */
export async function startProjector(settings: Settings, kinds: Kinds = districtKinds): Promise<Projector> {
  const { databaseUrl: url, simulated } = settings;
  const store = openPool(url, { max: 6 });
  const readModels = await openReadModels(url, { max: 4 });
  const reader = openPool(readingOnly(url), { max: 1 });
  const clock = simulated ? simulatedClock(store) : realClock;
  const workflows = caseWorkflows({
    address: settings.temporalAddress,
    namespace: settings.temporalNamespace,
  });

  const due = consumer(signalDueCases({ readModels, clock, workflows }));
  const sending = consumer(startDeliveries({ store, workflows }));
  const channels = settings.channels;
  const queue = consumer(queueNotifications({ store, readModels, clock, settings: channels }), () =>
    sending.wakeSignal.raise(),
  );
  const cases = consumer(projectCases({ ...kinds, store, readModels }), () => {
    queue.wakeSignal.raise();
    due.wakeSignal.raise();
  });
  const relay = consumer(relayToTemporal({ ...kinds, store, clock, workflows }));
  const sweep = sweepCalendar({ ...kinds, store, readModels, clock, workflows });
  const sweeping = consumer(sweep);
  const verification = consumer(verifyRecord({ reader, store }));
  const always: readonly Consumer[] = [cases, relay, queue, sending, sweeping, verification];
  const consumers = simulated ? [...always, due] : always;

  const stopping = new AbortController();
  const { signal } = stopping;
  const clockMoved = (): void => {
    due.wakeSignal.raise();
    sweeping.wakeSignal.raise();
  };
  const leadership = leadershipOf(consumers, signal);
  const running = [
    runSequencer({ url, signal, onLeading: leadership.begin, onLost: leadership.end }),
    listen({ url, signal, channel: LOG_CHANNEL }, () => {
      cases.wakeSignal.raise();
      relay.wakeSignal.raise();
    }),
    ...(simulated ? [listen({ url, signal, channel: CLOCK_CHANNEL }, clockMoved)] : []),
  ];
  const health = await serveHealth({ host: settings.host, port: settings.healthPort }, () =>
    healthOf({ store, clock, consumers, leads: leadership.holds, sweep, readModels }),
  );
  log.info({ port: settings.healthPort }, 'started');

  return {
    async stop() {
      stopping.abort();
      await Promise.all([...running, leadership.over()]);
      await closed(health);
      await Promise.all([workflows.close(), readModels.destroy(), store.end(), reader.end()]);
      log.info('stopped');
    },
  };
}

/** Consumers run between `begin` and `end`; a second leadership waits until the first has let go. */
function leadershipOf(consumers: readonly Consumer[], stopping: AbortSignal) {
  let led: AbortController | undefined;
  let work: Promise<unknown> = Promise.resolve();
  return {
    holds: () => led !== undefined,
    begin(term: number): void {
      log.info({ term }, 'leadership acquired');
      const mine = new AbortController();
      led = mine;
      const signal = AbortSignal.any([stopping, mine.signal]);
      work = work.then(() => Promise.all(consumers.map((each) => each.run(signal))));
    },
    end(reason: Error): void {
      // Raised again and again while the database is away.
      log[led === undefined ? 'debug' : 'warn']({ cause: causeOf(reason) }, 'leadership lost');
      led?.abort();
      led = undefined;
    },
    over: () => work,
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

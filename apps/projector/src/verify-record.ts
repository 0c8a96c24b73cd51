import {
  askForVerification,
  beginVerification,
  endVerification,
  firstOfEachStream,
  noteVerified,
  verifyBeyondLog,
  verifyLog,
  type RecordFault,
  type Verification,
  type VerifiedPiece,
} from '@tiaokuai/event-store';
import { casesBeyondRecord } from '@tiaokuai/projections';
import type { Pool } from 'pg';
import type { Subscription } from './consumer.js';
import { log } from './log.js';
import { nextNight } from './next-night.js';

export const VERIFICATION = 'verification';
const BATCH = 1_000;

export interface VerifyOptions {
  /** Connections that only read: everything is recomputed over these. */
  readonly reader: Pool;
  /** Where the journal is kept. */
  readonly store: Pool;
  /** Of the machine, whatever clock cases go by, in epoch milliseconds; `Date.now` unless told. */
  readonly now?: () => number;
  /** Events of one piece; 1,000 unless told. */
  readonly batch?: number;
}

/** A verification under way: it begins where the one before was interrupted, and goes round once. */
interface Round extends Verification {
  readonly began: number;
  readonly at: number;
  /** The end of the log was reached; what stands before its beginning is left. */
  readonly wrapped: boolean;
  readonly events: number;
  /** The streams that were said to be broken. */
  readonly said: Set<string>;
}

/**
 * Verifies the whole record piece by piece: once when this process begins to lead, every night, and when somebody asks.
 * A broken stream is said in the process's log at once, and stands in the journal for whoever asks.
 */
export function verifyRecord(options: VerifyOptions): Subscription {
  const { reader, store, now = Date.now, batch = BATCH } = options;
  let night: number | undefined;
  let round: Round | undefined;

  async function askIfDue(): Promise<void> {
    if (night !== undefined && now() < night) return;
    await askForVerification(store, { cause: night === undefined ? 'start' : 'night' });
    night = nextNight(now());
  }
  async function begin(): Promise<Round | undefined> {
    const begun = await beginVerification(store);
    return begun && { ...begun, began: now(), at: begun.reached, wrapped: false, events: 0, said: new Set() };
  }
  async function verifyNext({ at, wrapped, reached }: Round): Promise<VerifiedPiece> {
    const limit = wrapped ? Math.min(batch, reached - at) : batch;
    return verifyLog(reader, { after: at, limit });
  }
  async function end(done: Round): Promise<void> {
    const faults = await verifyEnds(reader);
    await noteVerified(store, done.ordinal, { reached: done.at, events: 0, faults });
    await endVerification(store, done.ordinal);
    say(done, faults);
    const seconds = Math.round((now() - done.began) / 100) / 10;
    log.info({ cause: done.cause, events: done.events, seconds, broken: done.said.size }, 'record verified');
  }

  return {
    name: VERIFICATION,
    async advance() {
      if (round === undefined) {
        await askIfDue();
        round = await begin();
        if (round === undefined) return 0;
      }
      const piece = await verifyNext(round);
      if (piece.events > 0) {
        await noteVerified(store, round.ordinal, piece);
        say(round, piece.faults);
        round = { ...round, at: piece.reached, events: round.events + piece.events };
        return piece.events;
      }
      if (!round.wrapped && round.reached >= 0) {
        round = { ...round, wrapped: true, at: -1 };
        return 1;
      }
      await end(round);
      round = undefined;
      return 1;
    },
  };
}

/** Once for each stream of a verification. */
function say({ said }: Round, faults: readonly RecordFault[]): void {
  for (const { streamId, version, fault } of faults) {
    if (said.has(streamId)) continue;
    said.add(streamId);
    sayBroken({ streamId, version, fault });
  }
}

/** One line of the process's log: ids, versions and codes. */
export function sayBroken({ streamId, version, fault }: RecordFault): void {
  log.error({ stream: streamId, version, fault }, 'the record is not what was recorded');
}

/** What is wrong beyond the log, as event store and lists remember it: of each stream the first version. */
export async function verifyEnds(reader: Pool): Promise<readonly RecordFault[]> {
  return firstOfEachStream([...(await verifyBeyondLog(reader)), ...(await casesBeyondRecord(reader))]);
}

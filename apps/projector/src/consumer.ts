import { setTimeout as wait } from 'node:timers/promises';
import { causeOf, log } from './log.js';
import { wakeSignal, type WakeSignal } from './wake-signal.js';

/** Work that follows the log piece by piece. */
export interface Subscription {
  readonly name: string;
  /** Does the next piece of work; 0 when nothing was left. Throws when it cannot: the same piece is then tried again. */
  advance(): Promise<number>;
  /** Notes for whoever looks at the database that it cannot go on, and why. */
  noteFailure?(cause: string): Promise<void>;
}

/** Runs a subscription. It never skips: what cannot be done is tried again, ever more slowly, and logged. */
export interface Consumer {
  readonly name: string;
  readonly wakeSignal: WakeSignal;
  /** Why it has stalled, and since when on the process's own clock (milliseconds); undefined while it works. */
  readonly failure: { readonly cause: string; readonly since: number } | undefined;
  run(signal: AbortSignal): Promise<void>;
}

/** Signals can be lost with the connection they come over, so every consumer also looks by itself. */
const LOOK_MILLISECONDS = 1_000;
const FIRST_PAUSE_MILLISECONDS = 100;
const LONGEST_PAUSE_MILLISECONDS = 15_000;

/** `onProgress` is called after each piece of work that was done. */
export function consumer(subscription: Subscription, onProgress?: () => void): Consumer {
  const { name } = subscription;
  const signalled = wakeSignal();
  let failure: { cause: string; since: number } | undefined;
  let pause = FIRST_PAUSE_MILLISECONDS;

  async function failed(error: unknown, signal: AbortSignal): Promise<void> {
    const cause = causeOf(error);
    failure = { cause, since: failure?.since ?? performance.now() };
    log.error({ consumer: name, cause, retryInMilliseconds: pause }, 'consumer stalled');
    await subscription.noteFailure?.(cause).catch(() => undefined);
    await wait(pause, undefined, { signal }).catch(() => undefined);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
  }
  function succeeded(): void {
    if (failure !== undefined) log.info({ consumer: name }, 'consumer resumed');
    failure = undefined;
    pause = FIRST_PAUSE_MILLISECONDS;
  }

  return {
    name,
    wakeSignal: signalled,
    get failure() {
      return failure;
    },
    async run(signal) {
      while (!signal.aborted) {
        try {
          const done = await subscription.advance();
          succeeded();
          if (done > 0) onProgress?.();
          else await signalled.wait(LOOK_MILLISECONDS, signal);
        } catch (error) {
          if (!signal.aborted) await failed(error, signal);
        }
      }
      failure = undefined;
    },
  };
}

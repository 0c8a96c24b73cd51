import { setTimeout as wait } from 'node:timers/promises';
import { bell, type Bell } from './bell.js';
import { causeOf, log } from './log.js';

/** Something that follows the log: it does what is next, and says whether there may be more. */
export interface Follower {
  readonly name: string;
  /** Does the next piece of work; 0 when nothing was left. Throws when it cannot: the same piece is then tried again. */
  advance(): Promise<number>;
  /** Notes for whoever looks at the database that it cannot go on, and why. */
  noteFailure?(cause: string): Promise<void>;
}

/** A follower that runs. It never skips: what it cannot do it tries again, ever more slowly, and says so. */
export interface Consumer {
  readonly name: string;
  readonly bell: Bell;
  /** Why it does not go on, and since when on the process's own clock (milliseconds); undefined while it does. */
  readonly failure: { readonly cause: string; readonly since: number } | undefined;
  run(signal: AbortSignal): Promise<void>;
}

/** Rings can be lost with the connection they come over, so every consumer also looks by itself. */
const LOOK_MILLISECONDS = 1_000;
const FIRST_PAUSE_MILLISECONDS = 100;
const LONGEST_PAUSE_MILLISECONDS = 15_000;

/** `onProgress` is called after each piece of work that was done. */
export function consumer(follower: Follower, onProgress?: () => void): Consumer {
  const { name } = follower;
  const ownBell = bell();
  let failure: { cause: string; since: number } | undefined;
  let pause = FIRST_PAUSE_MILLISECONDS;

  async function failed(error: unknown, signal: AbortSignal): Promise<void> {
    const cause = causeOf(error);
    failure = { cause, since: failure?.since ?? performance.now() };
    log.error({ consumer: name, cause, retryInMilliseconds: pause }, 'stands still');
    await follower.noteFailure?.(cause).catch(() => undefined);
    await wait(pause, undefined, { signal }).catch(() => undefined);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
  }
  function succeeded(): void {
    if (failure !== undefined) log.info({ consumer: name }, 'goes on');
    failure = undefined;
    pause = FIRST_PAUSE_MILLISECONDS;
  }

  return {
    name,
    bell: ownBell,
    get failure() {
      return failure;
    },
    async run(signal) {
      while (!signal.aborted) {
        try {
          const done = await follower.advance();
          succeeded();
          if (done > 0) onProgress?.();
          else await ownBell.heard(LOOK_MILLISECONDS, signal);
        } catch (error) {
          if (!signal.aborted) await failed(error, signal);
        }
      }
      failure = undefined;
    },
  };
}

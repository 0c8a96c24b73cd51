import { setTimeout as wait } from 'node:timers/promises';
import type { Queryable } from '@tiaokuai/event-store';
import { CASES } from './position.js';

/** What a command answered: a list that is asked with it shows at least this. */
export interface WriteToken {
  readonly caseId: string;
  readonly version: number;
}

const BOUND_MILLISECONDS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 32;

/** A row once the projection has passed the event. */
export const HAS_PASSED = {
  name: 'projection-has-passed',
  text: `
    SELECT FROM log JOIN read.position ON position.consumer = '${CASES}' AND position.log_index >= log.log_index
    WHERE stream_id = $1 AND log.version = $2`,
};

/**
 * Waits until lists show what a command wrote, for a second at the longest. False when they do not yet: the caller
 * answers with what there is. It looks again and again with growing pauses, because listening would take a connection
 * of its own for a wait of a few milliseconds.
 */
export async function waitFor(store: Queryable, token: WriteToken): Promise<boolean> {
  const deadline = performance.now() + BOUND_MILLISECONDS;
  for (let pause = 2; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS)) {
    const { rowCount } = await store.query({ ...HAS_PASSED, values: [token.caseId, token.version] });
    if (rowCount !== 0) return true;
    if (performance.now() + pause > deadline) return false;
    await wait(pause);
  }
}

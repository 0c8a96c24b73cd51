import type { Instant } from '../../kernel/instant.js';
import type { Span } from '../version.js';
import { NO_DIRECTORY, type Directory } from './directory.js';
import type { DirectoryEvent } from './directory.events.js';
import { draftOf, writeInto } from './directory.evolve.js';

/**
 * The folded stream: a chain of what happened, the newest first. Folding an import of thousands of lines copies nothing;
 * the directory itself is laid out when somebody looks at it, once per link.
 */
export interface DirectoryState {
  readonly version: number;
  readonly newest?: DirectoryEvent;
  readonly before?: DirectoryState;
  /** When the first import was recorded. */
  readonly openedAt?: Instant;
}

export const EMPTY_DIRECTORY: DirectoryState = { version: 0 };

export function evolveDirectory(state: DirectoryState, event: DirectoryEvent): DirectoryState {
  return {
    version: state.version + 1,
    newest: event,
    before: state,
    openedAt: state.openedAt ?? event.recordedAt,
  };
}

const laidOut = new WeakMap<DirectoryState, Directory>();

/** The directory after everything in the chain: units, people, who holds what. */
export function directoryOf(state: DirectoryState): Directory {
  const known = laidOut.get(state);
  if (known !== undefined) return known;
  const pending: DirectoryEvent[] = [];
  let base: Directory | undefined;
  for (
    let link: DirectoryState | undefined = state;
    link !== undefined && base === undefined;
    link = link.before
  ) {
    base = laidOut.get(link);
    if (base === undefined && link.newest !== undefined) pending.push(link.newest);
  }
  const draft = draftOf(base ?? NO_DIRECTORY);
  for (const event of pending.reverse()) writeInto(draft, event, event.effectiveAt);
  laidOut.set(state, draft);
  return draft;
}

/**
 * The directory as it was recorded at an instant, and how long it stays so. Its version is the number of events in it.
 * Before the first import the directory of that import holds: nothing had been judged by an empty one, and each holding
 * in it says itself from when on it runs.
 */
export function directoryAt(state: DirectoryState, at: Instant): Span<Directory> {
  let link = state;
  let until: Instant | undefined;
  while (link.before !== undefined && link.newest !== undefined) {
    const { recordedAt } = link.newest;
    if (recordedAt === link.openedAt) return { value: directoryOf(link), until };
    if (recordedAt <= at) return { value: directoryOf(link), from: recordedAt, until };
    until = recordedAt;
    link = link.before;
  }
  return { value: directoryOf(link), until };
}

import { caseEventOf, type Decider } from '@tiaokuai/domain';
import { GENESIS_HASH } from '@tiaokuai/tlog';
import type { StoredEvent } from '@tiaokuai/event-store';
import type { Deciders } from './deciders.js';

/** The kind of the streams that record who opened what (`access:<case>`): kept, read by auditors, never folded. */
export const ACCESS = 'access';

/** Where a command may go: ids are ours, uuids and names such as `gateRegister:wj`. Nothing else is asked of the store. */
export function isStreamId(text: string): boolean {
  return /^[\w:.-]{1,200}$/.test(text) && !text.startsWith(`${ACCESS}:`);
}

/** A stream folded as far as it was read. */
export interface FoldedStream {
  readonly streamId: string;
  readonly kind: string;
  readonly state: unknown;
  readonly version: number;
  readonly lastHash: Uint8Array;
  readonly lastRecordedAt?: string;
}

export function emptyStream(streamId: string, decider: Decider): FoldedStream {
  const state = decider.initial(streamId);
  return { streamId, kind: decider.kind, state, version: 0, lastHash: GENESIS_HASH };
}

/** A stream of which this program cannot make anything: damaged, or unknown to its rules. Quotes nothing of what it holds. */
export class StreamUnreadable extends Error {
  readonly code = 'STREAM_UNREADABLE';
  constructor(
    readonly streamId: string,
    /** The first version that cannot be read. */
    readonly version: number,
    options?: ErrorOptions,
  ) {
    super(`version ${version} of ${streamId} cannot be read`, options);
  }
}

/**
 * Folds events on top of what is folded already; undefined when there is neither, or the stream is one that is not folded.
 * Throws on a kind that is not known here, and `StreamUnreadable` on an event that is not, or that does not follow the one
 * before: history is never skipped.
 */
export function foldOnto(
  stream: FoldedStream | undefined,
  events: readonly StoredEvent[],
  deciders: Deciders,
): FoldedStream | undefined {
  const kind = stream?.kind ?? events[0]?.kind;
  if (kind === undefined || kind === ACCESS) return undefined;
  const decider = deciders.of(kind);
  if (decider === undefined) throw new Error(`no rules for a stream of kind ${kind}`);
  return events.reduce(
    (before, event) => foldNext(before, event, decider),
    stream ?? emptyStream(events[0]?.streamId ?? '', decider),
  );
}

function foldNext(before: FoldedStream, event: StoredEvent, decider: Decider): FoldedStream {
  const { streamId, version, leafHash: lastHash, recordedAt: lastRecordedAt } = event;
  const { kind, state } = before;
  if (version !== before.version + 1) throw new StreamUnreadable(streamId, before.version + 1);
  try {
    const folded = decider.evolve(state, caseEventOf(event));
    return { streamId, kind, state: folded, version, lastHash, lastRecordedAt };
  } catch (cause) {
    throw new StreamUnreadable(streamId, version, { cause });
  }
}

import type { CaseEvent, Decider, PostCode } from '@tiaokuai/domain';
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
export interface Head {
  readonly streamId: string;
  readonly kind: string;
  readonly state: unknown;
  readonly version: number;
  readonly lastHash: Uint8Array;
  readonly lastRecordedAt?: string;
}

export function emptyHead(streamId: string, decider: Decider): Head {
  const state = decider.initial(streamId);
  return { streamId, kind: decider.kind, state, version: 0, lastHash: GENESIS_HASH };
}

/** An event of the store as the rules fold it. Its post is one of the codes: the command path wrote it. */
export function caseEvent(
  event: Pick<StoredEvent, 'type' | 'payload' | 'recordedAt' | 'effectiveAt' | 'pins' | 'actor' | 'command'>,
): CaseEvent {
  const { type, payload, recordedAt, effectiveAt, pins, actor, command } = event;
  return {
    ...{ type, payload, recordedAt, effectiveAt, pins },
    actor: { ...actor, post: actor.post as PostCode },
    ...(command !== undefined && { command }),
  };
}

/**
 * Folds events on top of a head; undefined when there is none and no event either, or nothing that is folded. Throws on a kind or an event that is
 * not known here: history is never skipped.
 */
export function foldOnto(
  head: Head | undefined,
  events: readonly StoredEvent[],
  deciders: Deciders,
): Head | undefined {
  const kind = head?.kind ?? events[0]?.kind;
  if (kind === undefined || kind === ACCESS) return undefined;
  const decider = deciders.of(kind);
  if (decider === undefined) throw new Error(`no rules for a stream of kind ${kind}`);
  return events.reduce<Head>(
    (before, event) => ({
      streamId: event.streamId,
      kind,
      state: decider.evolve(before.state, caseEvent(event)),
      version: event.version,
      lastHash: event.leafHash,
      lastRecordedAt: event.recordedAt,
    }),
    head ?? emptyHead(events[0]?.streamId ?? '', decider),
  );
}

import type { CaseEventView } from '@tiaokuai/contracts';
import type { StoredEvent } from '@tiaokuai/event-store';
import { forge } from '@tiaokuai/testing/forge';
import { canonicalBytes, GENESIS_HASH, hex, leafHash, payloadHash } from '@tiaokuai/tlog';

type Bytes = Record<'envelope' | 'payload' | 'payloadHash' | 'leaf', Uint8Array>;

/** An event as it was hashed before there were nonces and commands on record. */
function hashedAsBefore(event: StoredEvent, payload: unknown, previous: string): Bytes {
  const {
    commandHash: _none,
    payloadHash: _payload,
    ...written
  } = JSON.parse(Buffer.from(event.envelopeBytes).toString('utf8')) as Record<string, unknown>;
  const bytes = canonicalBytes(payload);
  const hash = payloadHash(bytes);
  const envelope = canonicalBytes({ ...written, payloadHash: hex(hash), prevHash: previous });
  return { envelope, payload: bytes, payloadHash: hash, leaf: leafHash(envelope) };
}

/** Makes a case one of an earlier release: hashed without nonces, with no command on record. */
export async function recordAsBefore(ownerUrl: string, events: readonly StoredEvent[]): Promise<void> {
  let previous = hex(GENESIS_HASH);
  for (const event of events) {
    const { envelope, payload, payloadHash: hash, leaf } = hashedAsBefore(event, event.payload, previous);
    const values = [envelope, payload, hash, Buffer.from(previous, 'hex'), leaf].map((each) =>
      Buffer.from(each),
    );
    const { streamId, version } = event;
    await forge(
      ownerUrl,
      [
        `UPDATE event SET envelope = $1, payload = $2, payload_hash = $3, prev_hash = $4, leaf_hash = $5, command = NULL
         WHERE stream_id = $6 AND version = $7`,
        ...[...values, streamId, version],
      ],
      ['UPDATE log SET leaf_hash = $1 WHERE stream_id = $2 AND version = $3', values[4], streamId, version],
    );
    previous = hex(leaf);
  }
}

/**
 * Tries what the first event without words may say: a guess is right where it, or whatever is hashed on top of it, comes to a
 * hash that is shown. Whoever tries knows every field of every envelope, and no more hashes than are shown to him.
 */
export function guessHidden<T>(
  shown: readonly CaseEventView[],
  stored: readonly StoredEvent[],
  guesses: readonly T[],
): T | undefined {
  const hashes = new Set(shown.flatMap(({ hash, previousHash }) => [hash, previousHash]));
  const hidden = shown.findIndex(({ payload }) => payload === null);
  return guesses.find((guess) => {
    let previous = hex(GENESIS_HASH);
    return stored.some((event, index) => {
      const said = index === hidden ? guess : shown[index]?.payload;
      previous = hex(hashedAsBefore(event, said, previous).leaf);
      return index >= hidden && hashes.has(previous);
    });
  });
}

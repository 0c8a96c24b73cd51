import { createHmac } from 'node:crypto';
import type { Actor, Command } from '@tiaokuai/domain';
import { canonicalBytes } from '@tiaokuai/tlog';

/**
 * Distinguishes a repeated command from another one under the same id. Keyed, because a plain hash of a command with a citizen's
 * data could be guessed.
 */
export function commandDigest(key: Uint8Array, kind: string, command: Command, actor: Actor): Uint8Array {
  const { person, post, unit, onBehalfOf } = actor;
  const who = { person, post, unit, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
  return createHmac('sha256', key)
    .update(canonicalBytes({ kind, name: command.name, payload: command.payload, actor: who }))
    .digest();
}

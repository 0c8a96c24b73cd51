import type { EventActor } from './event.js';
import { withoutNonce } from './nonce.js';
import type { Queryable } from './open-pool.js';
import { statement } from './statement.js';

const READ_COMMANDS = statement('read-commands');
const MAX_VERSION = 2_147_483_647;

/** A command as it was judged. It stands once in an append, hashed with the first of its events. */
export interface RecordedCommand {
  /** Its events have the ids that follow from it (`eventIdOf`). */
  readonly id: string;
  readonly name: string;
  readonly actor: EventActor;
  /** As the rules took it; what is personal is sealed. */
  readonly payload: unknown;
  /** What it was told of another case. */
  readonly otherCase?: unknown;
}

/** The commands on record of a stream, each at the version of the first event that it recorded. Older events have none. */
export async function readCommands(
  pool: Queryable,
  streamId: string,
  { upTo = MAX_VERSION }: { readonly upTo?: number } = {},
): Promise<ReadonlyMap<number, RecordedCommand>> {
  const { rows } = await pool.query<{ version: number; command: Buffer }>({
    ...READ_COMMANDS,
    values: [streamId, upTo],
  });
  return new Map(rows.map(({ version, command }) => [version, parsed(command)]));
}

/** Written by an append; the verifier, not the reader, proves it. */
function parsed(bytes: Buffer): RecordedCommand {
  return withoutNonce(JSON.parse(bytes.toString('utf8'))) as RecordedCommand;
}

import type { CaseEventView } from '@tiaokuai/contracts';
import { mayRead } from '@tiaokuai/domain';
import type { RecordedCommand, StoredEvent } from '@tiaokuai/event-store';
import type { Viewer } from '../lookup/viewer.js';

/** Commands on record, by the version of the first event that each recorded. */
export type CommandsByVersion = ReadonlyMap<number, RecordedCommand>;

/**
 * The events of a case from its first one on, as programs want them. Of what the post may not read it is shown neither words
 * nor anything by which words can be tried: what was hashed without a nonce, and whatever is hashed from that up to the next
 * nonce.
 */
export function eventViews(
  events: readonly StoredEvent[],
  commands: CommandsByVersion,
  viewer: Viewer,
): readonly CaseEventView[] {
  const readable = events.map((event) => mayRead(event, viewer));
  let previousHash: string | null = null;
  let tellsNothing = true;
  return events.map((event, index): CaseEventView => {
    const isReadable = readable[index] === true;
    tellsNothing = isReadable && (tellsNothing || event.hasNonce);
    const hash = tellsNothing ? Buffer.from(event.leafHash).toString('hex') : null;
    const view = { ...fieldsOf(event), payload: isReadable ? event.payload : null, hash, previousHash };
    previousHash = hash;
    const command = commands.get(event.version);
    if (command === undefined) return view;
    const mayReadAll = readable.slice(index, endOfAct(events, commands, index)).every(Boolean);
    return mayReadAll ? { ...view, command } : view;
  });
}

/** Where the events end that came of the command at `index`: every append since commands are on record begins with one. */
function endOfAct(events: readonly StoredEvent[], commands: CommandsByVersion, index: number): number {
  const next = events.findIndex(({ version }, at) => at > index && commands.has(version));
  return next === -1 ? events.length : next;
}

function fieldsOf(event: StoredEvent): Omit<CaseEventView, 'payload' | 'hash' | 'previousHash'> {
  const { version, eventId, type, schemaVersion, recordedAt, effectiveAt, actor, pins } = event;
  return { version, eventId, type, schemaVersion, recordedAt, effectiveAt, actor, pins };
}

import { isDeepStrictEqual } from 'node:util';
import { execute, type Casework } from '@tiaokuai/casework';
import { isRejection, type Instant } from '@tiaokuai/domain';
import { eventIdOf, readStream, type StoredEvent } from '@tiaokuai/event-store';
import { DEMONSTRATION_ADMINISTRATOR, type ReferenceCommand } from '@tiaokuai/reference-data';
import { v5 } from 'uuid';
import { newInDirectory } from './new-in-directory.js';

type Row = Readonly<Record<string, unknown>>;
type Publication = Readonly<Record<string, unknown>>;

/** The lists of what is published in a stream, and the fields that name a row of each. */
const LISTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  calendar: { years: ['year'] },
  limits: { rows: ['key', 'variant', 'itemCode'] },
  responsibilityList: { items: ['code'] },
  gateData: { admissions: ['id'], negativeList: ['level', 'pattern'] },
};

/**
 * The stream holds what another release brought, or the district's own. What nobody has edited is published anew as this
 * release has it; in what somebody has edited, rows that were never there are added, and what this release would say
 * otherwise is only named. What was taken out stays out. Returns what it did, in a line; a district that takes nothing of
 * it starts all the same.
 */
export async function takeOverRelease(casework: Casework, release: ReferenceCommand): Promise<string> {
  const { kind } = release;
  const events = await readStream(casework.pool, kind);
  if (kind === 'directory') {
    const { added, names } = newInDirectory(events, release.command.payload);
    return added === undefined ? `${kind} was there` : publish(casework, release, events, () => added, names);
  }
  // As it is stored: nothing is undefined.
  const brought = JSON.parse(JSON.stringify(release.command.payload)) as Publication;
  const last = publicationOf(events.at(-1));
  if (events.every(({ eventId }, n) => eventId === eventIdOf(idOf(release, n), 0)))
    return isDeepStrictEqual(said(brought), said(last))
      ? `${kind} was there`
      : publish(casework, release, events, (inForceFrom) => ({ ...brought, inForceFrom }), [
          'what this release has',
        ]);
  const { rows, missing, kept } = merged(LISTS[kind] ?? {}, brought, events);
  const others = kept.length === 0 ? '' : `; kept, other than this release has them: ${kept.join(', ')}`;
  if (missing.length === 0) return `${kind} was there${others}`;
  const stays = Object.fromEntries(Object.keys(brought).map((key) => [key, last[key] ?? brought[key]]));
  const payload = (inForceFrom: Instant): Publication => ({ ...stays, ...rows, inForceFrom });
  return (await publish(casework, release, events, payload, missing)) + others;
}

/** Of each list the rows that stand, and behind them those of this release that were never there. */
function merged(
  lists: Readonly<Record<string, readonly string[]>>,
  brought: Publication,
  events: readonly StoredEvent[],
): { readonly rows: Publication; readonly missing: readonly string[]; readonly kept: readonly string[] } {
  const rows: Record<string, readonly Row[]> = {};
  const missing: string[] = [];
  const kept: string[] = [];
  for (const [list, fields] of Object.entries(lists)) {
    const nameOf = (row: Row): string =>
      fields.flatMap((field) => (row[field] === undefined ? [] : [String(row[field])])).join(' ');
    const ever = new Set(events.flatMap((event) => rowsOf(publicationOf(event), list).map(nameOf)));
    const standing = rowsOf(publicationOf(events.at(-1)), list);
    const added = rowsOf(brought, list).filter((row) => !ever.has(nameOf(row)));
    rows[list] = [...standing, ...added];
    missing.push(...added.map(nameOf));
    for (const row of rowsOf(brought, list)) {
      const stands = standing.find((each) => nameOf(each) === nameOf(row));
      if (stands === undefined ? ever.has(nameOf(row)) : !isDeepStrictEqual(stands, row))
        kept.push(nameOf(row));
    }
  }
  return { rows, missing, kept };
}

/** One instant is when it is sent and from when on it holds: a publication may not reach back. */
async function publish(
  casework: Casework,
  release: ReferenceCommand,
  events: readonly StoredEvent[],
  payloadFrom: (now: Instant) => unknown,
  names: readonly string[],
): Promise<string> {
  const now = await casework.clock.now();
  const outcome = await execute(
    { ...casework, clock: { now: () => Promise.resolve(now) } },
    {
      ...release,
      // The first directory is the engine's to bring, as long as nobody holds a post.
      actor: DEMONSTRATION_ADMINISTRATOR,
      commandId: idOf(release, events.length),
      command: { ...release.command, payload: payloadFrom(now) },
    },
  );
  return isRejection(outcome)
    ? `${release.kind}: to be published by hand (${outcome.rejection}): ${names.join(', ')}`
    : `${release.kind} published anew with ${names.join(', ')}`;
}

/** Of the command by which a release publishes the nth version; whoever edits has another. */
function idOf({ commandId }: ReferenceCommand, before: number): string {
  return before === 0 ? commandId : v5(`version ${before + 1}`, commandId);
}

function publicationOf(event: StoredEvent | undefined): Publication {
  return (event?.payload ?? {}) as Publication;
}

function rowsOf(publication: Publication, list: string): readonly Row[] {
  return (publication[list] ?? []) as readonly Row[];
}

/** From when on it holds differs between two starts. */
function said({ inForceFrom: _, ...rest }: Publication): Publication {
  return rest;
}

import { isDeepStrictEqual } from 'node:util';
import { currentRules, execute, type Casework } from '@tiaokuai/casework';
import { isRejection, rowIdentity, type LimitRow } from '@tiaokuai/domain';
import type { ReferenceCommand } from '@tiaokuai/reference-data';
import { v5 } from 'uuid';

/**
 * The limits table of another release, or of the district itself, is in force: what this release needs and the table lacks is
 * published with it at once. What the table says stands; where this release would say it otherwise, that is only named.
 * Returns what it did, in a line.
 */
export async function publishMissingLimits(casework: Casework, release: ReferenceCommand): Promise<string> {
  const { now, inForce } = await currentRules(casework);
  const standing = inForce(now).limits.rows;
  const { rows } = release.command.payload as { readonly rows: readonly LimitRow[] };
  const missing = rows.filter((row) => !standing.some((each) => rowIdentity(each) === rowIdentity(row)));
  const differing = rows.filter((row) =>
    standing.some(
      (each) =>
        rowIdentity(each) === rowIdentity(row) && !isDeepStrictEqual(each, JSON.parse(JSON.stringify(row))),
    ),
  );
  const kept =
    differing.length === 0 ? '' : `; kept, other than this release has them: ${namesOf(differing)}`;
  if (missing.length === 0) return `${release.kind} was there${kept}`;
  const outcome = await execute(
    { ...casework, clock: { now: () => Promise.resolve(now) } },
    {
      ...release,
      commandId: v5(namesOf(missing), release.commandId),
      command: { ...release.command, payload: { rows: [...standing, ...missing], inForceFrom: now } },
    },
  );
  return isRejection(outcome)
    ? `${release.kind}: to be published by hand (${outcome.rejection}): ${namesOf(missing)}`
    : `${release.kind} published anew with ${namesOf(missing)}${kept}`;
}

/** What the rows are about: the clock or parameter, for whom. */
function namesOf(rows: readonly LimitRow[]): string {
  return rows
    .map(({ key, variant = '', itemCode = '' }) => [key, variant, itemCode].join(' ').trim())
    .join(', ');
}

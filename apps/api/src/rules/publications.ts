import type { NamedActor, PublishedVersion } from '@tiaokuai/contracts';
import { caseEventOf, type Actor, type Instant } from '@tiaokuai/domain';
import { readStream, type Queryable } from '@tiaokuai/event-store';
import { rejectRequest } from '../platform/edge-rejections.js';
import { RejectionError } from '../platform/rejection-error.js';
import type { Names } from '../wording/names.js';

/** One publication of a reference stream, as it was recorded. */
export interface Published<P> {
  readonly version: number;
  readonly payload: P;
  readonly recordedAt: Instant;
  readonly actor: Actor;
}

/**
 * Everything that was ever published in a stream whose events each publish one version: limits, calendars, list, gate data. Oldest first.
 * `P` is what the stream's events hold; casework has checked it when it recorded them.
 */
export async function publicationsOf<P>(
  reader: Queryable,
  streamId: string,
): Promise<readonly Published<P>[]> {
  const events = await readStream(reader, streamId);
  return events.map((event) => {
    const { payload, recordedAt, actor } = caseEventOf(event);
    return { version: event.version, payload: payload as P, recordedAt, actor };
  });
}

/** What is said of any version, whatever it holds. `inForce` is the version that acts are judged by now. */
export function publishedVersion(
  { version, payload, recordedAt, actor }: Published<{ readonly inForceFrom: Instant }>,
  inForce: number,
  names: Names,
): PublishedVersion {
  const standing = version === inForce ? 'inForce' : version < inForce ? 'past' : 'planned';
  const publishedBy: NamedActor = names.actor(actor);
  return { version, inForceFrom: payload.inForceFrom, publishedAt: recordedAt, publishedBy, standing };
}

/** The version of that number; throws RULES.VERSION_UNKNOWN about the field that named it. */
export function versionOf<P>(all: readonly Published<P>[], version: number, field: string): Published<P> {
  const found = all.find((each) => each.version === version);
  if (found === undefined)
    throw new RejectionError(rejectRequest('RULES.VERSION_UNKNOWN', field, { newest: all.length }));
  return found;
}

import type { Instant } from '../kernel/instant.js';
import { reject, type Rejection, type RejectionCatalogue } from '../kernel/rejection.js';

/** One published version: what it says, and from when on acts are judged by it. */
export interface Version<T> {
  /** 1, 2, 3 … within its stream. */
  readonly version: number;
  readonly inForceFrom: Instant;
  readonly publishedAt: Instant;
  readonly content: T;
}

/** Every version ever published, oldest first; both instants rise with the number. */
export type Versions<T> = readonly Version<T>[];

/** Something that holds from one instant (included) until another (not included); open where there is none. */
export interface Span<T> {
  readonly value: T;
  readonly from?: Instant;
  readonly until?: Instant;
}

/** Adds what an event published as the next version. */
export function published<T>(
  versions: Versions<T>,
  event: { readonly recordedAt: Instant; readonly payload: { readonly inForceFrom: Instant } },
  content: (version: number) => T,
): Versions<T> {
  const version = versions.length + 1;
  const { inForceFrom } = event.payload;
  return [...versions, { version, inForceFrom, publishedAt: event.recordedAt, content: content(version) }];
}

/** The version in force at an instant, and how long it is; `value` is undefined before the first one. */
export function versionAt<T>(versions: Versions<T>, at: Instant): Span<Version<T> | undefined> {
  const index = versions.findLastIndex((each) => each.inForceFrom <= at);
  const value = versions[index];
  return { value, from: value?.inForceFrom, until: versions[index + 1]?.inForceFrom };
}

export function covers(span: Span<unknown>, at: Instant): boolean {
  return (span.from === undefined || span.from <= at) && (span.until === undefined || at < span.until);
}

/**
 * Versions come into force one after the other and never before they are published, so no act that was judged is judged
 * anew. The first one may reach back: before it the stream was empty and nothing had been judged by it.
 * `prefix` is that of the stream's own codes.
 */
export function inForceRejection(
  prefix: string,
  versions: Versions<unknown>,
  inForceFrom: Instant,
  now: Instant,
): Rejection | undefined {
  const last = versions.at(-1);
  if (last === undefined) return undefined;
  if (inForceFrom < now) return reject(`${prefix}.IN_FORCE_IN_PAST`, 'inForceFrom', { now });
  if (inForceFrom <= last.inForceFrom)
    return reject(`${prefix}.VERSION_OVERLAP`, 'inForceFrom', { lastInForceFrom: last.inForceFrom });
  return undefined;
}

/** What the two codes of `inForceRejection` say. */
export function versionRejections(prefix: string): RejectionCatalogue {
  return {
    [`${prefix}.IN_FORCE_IN_PAST`]: {
      zh: '生效时间早于发布时间，已经发生的行为不能按新版本评判',
      en: 'It would come into force before it is published; what has been judged is not judged anew',
    },
    [`${prefix}.VERSION_OVERLAP`]: {
      zh: '生效时间不晚于上一版本，同一时刻只能有一个版本生效',
      en: 'It would come into force no later than the last version; one version is in force at any instant',
    },
  };
}

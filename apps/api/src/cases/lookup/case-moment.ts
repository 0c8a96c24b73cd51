import { caseAt, type LoadedCase } from '@tiaokuai/casework';
import { parseInstant, reject, type Instant, type Rejection } from '@tiaokuai/domain';
import { readStream, type StoredEvent } from '@tiaokuai/event-store';
import type { AppContext } from '../../platform/app-context.js';
import type { VisibleCase } from './visible-case.js';
import { rejectRequest } from '../../platform/edge-rejections.js';

/** A point in a case's history: a version, or an instant. */
export type At = { readonly version: number } | { readonly instant: Instant };

/** `?at=`: digits are a version, anything else an RFC 3339 instant with its zone. REQUEST.AT_INVALID. */
export function readAt(text: string): At | Rejection {
  if (/^[1-9]\d{0,8}$/.test(text)) return { version: Number(text) };
  // A plus sign that was not percent-encoded arrives as a blank.
  const instant = parseInstant(text.replace(' ', '+'));
  return instant === undefined ? rejectRequest('REQUEST.AT_INVALID', 'at') : { instant };
}

/** A case as it stands or stood, with the events up to there. */
export interface CaseMoment extends LoadedCase {
  readonly sees: 'all' | 'asParty';
  readonly latestVersion: number;
  readonly events: readonly StoredEvent[];
  /** Absent: as it stands now. */
  readonly at?: At;
}

/** The case now. */
export async function momentNow(appContext: AppContext, visible: VisibleCase): Promise<CaseMoment> {
  const events = await readStream(appContext.reader, visible.caseId, { upTo: visible.version });
  return { ...visible, latestVersion: visible.version, events };
}

/** The case as it stood; whether it may be seen was judged on how it stands. REQUEST.AT_IN_FUTURE, CASE.NOT_FOUND before it began. */
export async function momentAt(
  appContext: AppContext,
  visible: VisibleCase,
  at: At,
): Promise<CaseMoment | Rejection> {
  const ahead = 'version' in at ? at.version > visible.version : at.instant > visible.now;
  if (ahead)
    return rejectRequest('REQUEST.AT_IN_FUTURE', 'at', { version: visible.version, now: visible.now });
  const past = await caseAt(appContext.casework, visible.caseId, at);
  return past === undefined ? reject('CASE.NOT_FOUND', 'at') : { ...past, sees: visible.sees, at };
}

import {
  addMillis,
  ENGINE,
  filesIn,
  mayRead,
  readerOf,
  seenOf,
  withFiles,
  type CaseState,
  type Context,
  type File,
  type Instant,
  type Procedure,
  type Rejection,
} from '@tiaokuai/domain';
import { readStream, uploadsOf } from '@tiaokuai/event-store';
import type { Casework } from './casework.js';
import { rejectInCasework } from './casework.rejections.js';

/** So long a file may wait for the command that names it: a weekend between choosing and sending. */
const UPLOAD_HOURS = 72;
const HOUR = 3_600_000;

/** Since when a file that was handed in may be named. */
function uploadsSince(now: Instant): Instant {
  return addMillis(now, -UPLOAD_HOURS * HOUR);
}

/** Before when what was handed in is forgotten: an hour later, so that nothing is swept under a command's hands. */
export function uploadsForgottenBefore(now: Instant): Instant {
  return addMillis(now, -(UPLOAD_HOURS + 1) * HOUR);
}

interface InCase {
  readonly procedure: Procedure;
  readonly state: CaseState;
  /** Of the last recorded event; 0 for a case that is being opened. */
  readonly version: number;
}

/** What a command brings, with every file as it is kept; `refused` where one of them was not handed in. */
interface HandedIn {
  readonly payload: unknown;
  readonly refused?: Rejection;
}

/**
 * A command names files; what they are called, of which type and how large the store says. Each must have been handed in by
 * the person himself in these days, or stand in an event of this case that he may read. Whoever names another learns nothing
 * of it: ATTACHMENT.NOT_HANDED_IN, whether it is kept or not. What the engine sends on was judged before.
 */
export async function handedIn(
  casework: Casework,
  { procedure, state, version }: InCase,
  payload: unknown,
  context: Context,
): Promise<HandedIn> {
  const named = filesIn(payload);
  if (named.length === 0 || context.actor.post === ENGINE.post) return { payload };
  const digests = [...new Set(named.map(({ file }) => file.sha256))];
  const { person } = context.actor;
  const uploads = await uploadsOf(casework.pool, { person, since: uploadsSince(context.now), digests });
  const isUploaded = (sha256: string) => uploads.some((each) => each.sha256 === sha256);
  const inCase =
    version === 0 || digests.every(isUploaded) ? [] : await filesOf(casework, { procedure, state }, context);
  const kept = new Map<string, File>();
  // By digest alone the newest upload, or else the case's; by digest and name the one that is called so.
  for (const { sha256, name, mediaType, size } of [...inCase, ...uploads].reverse()) {
    const file = { name, sha256, mediaType, size };
    kept.set(sha256, file).set(`${sha256} ${name}`, file);
  }
  const asKept = ({ sha256, name }: File) => kept.get(`${sha256} ${name}`) ?? kept.get(sha256);
  const unknown = named.find(({ file }) => asKept(file) === undefined);
  if (unknown !== undefined)
    return { payload, refused: rejectInCasework('ATTACHMENT.NOT_HANDED_IN', unknown.field) };
  return { payload: withFiles(payload, (file) => asKept(file) ?? file) };
}

/** The files that stand in the case, as far as the actor may read it. */
async function filesOf(
  casework: Casework,
  { procedure, state }: Pick<InCase, 'procedure' | 'state'>,
  context: Context,
): Promise<readonly File[]> {
  const sees = seenOf(procedure, state, context);
  if (sees === 'nothing') return [];
  const reader = readerOf(procedure, state, sees, context.actor);
  const events = await readStream(casework.pool, context.caseId);
  return events
    .filter((event) => mayRead(event, reader))
    .flatMap(({ payload }) => filesIn(payload).map(({ file }) => file));
}

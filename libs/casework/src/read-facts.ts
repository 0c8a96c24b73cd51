import { createHmac } from 'node:crypto';
import { propertiesOf, type Actor } from '@tiaokuai/domain';
import { readStream, type StoredEvent } from '@tiaokuai/event-store';
import type { Casework, Sealed } from './casework.js';
import { uuidV5 } from './uuid-v5.js';
import type { LoadedCase } from './load-case.js';
import { isSealed } from './personal-data.js';
import { recordAccess } from './record-access.js';

/** Something said of what happened, as one event of the case says it. */
export interface FactOnRecord {
  readonly event: StoredEvent;
  readonly field: string;
  /** Absent: its key was destroyed. */
  readonly value?: unknown;
}

/**
 * What happened, in the words of whoever said it, oldest first, for one who reads it without being asked what for; whether
 * he may is the caller's to judge (`opensSealed`, `decidedBy`). Recorded before it is given, once per person, case and
 * day; nothing is recorded where there is nothing to read.
 */
export async function readFacts(
  casework: Casework,
  loaded: LoadedCase,
  actor: Actor,
): Promise<readonly FactOnRecord[]> {
  const { caseId, procedure, version, now } = loaded;
  const events = await readStream(casework.pool, caseId, { upTo: version });
  const sealed = events.flatMap((event) =>
    Object.entries(procedure.events[event.type]?.sealed ?? {}).flatMap(([field, kind]) => {
      const value = propertiesOf(event.payload)[field];
      return kind === 'facts' && isSealed(value) ? [{ event, field, sealed: value }] : [];
    }),
  );
  if (sealed.length > 0) await recordReading(casework, loaded, actor, now.slice(0, 'yyyy-mm-dd'.length));
  return Promise.all(sealed.map((each) => opened(casework, caseId, each)));
}

async function opened(
  casework: Casework,
  caseId: string,
  { event, field, sealed }: { readonly event: StoredEvent; readonly field: string; readonly sealed: Sealed },
): Promise<FactOnRecord> {
  const value = await casework.personalData.open(caseId, sealed);
  return value === undefined ? { event, field } : { event, field, value };
}

/** From whichever of his posts he reads it again that day, it is the one reading. */
async function recordReading(
  casework: Casework,
  loaded: LoadedCase,
  actor: Actor,
  day: string,
): Promise<void> {
  const { caseId } = loaded;
  const commandId = readingId(casework, `${actor.person} on ${day}`);
  await recordAccess(
    casework,
    { type: 'FactsRead', name: 'readFacts', actor, caseId, commandId, payload: { day } },
    loaded,
  );
}

/** Known to this house alone: who could guess it could spend it on an opening of his own, and read unrecorded. */
function readingId({ commandDigestKey }: Casework, reading: string): string {
  const name = createHmac('sha256', commandDigestKey).update(`facts read by ${reading}`).digest('hex');
  return uuidV5(name, NAMESPACE_OF_READINGS);
}

/** Fixed for ever: by it a reading of before is known again. */
const NAMESPACE_OF_READINGS = '4f1d3c52-7c0a-4c61-9d0e-5b6f0f8a2e17';

import { refuse, type Actor, type Refusal } from '@tiaokuai/domain';
import { GENESIS_HASH } from '@tiaokuai/tlog';
import { appendEvents, eventIdOf, notBefore, readStream } from '@tiaokuai/event-store';
import type { Casework, Sealed } from './casework.js';
import { commandDigest } from './digest.js';
import { loadCase } from './load-case.js';

/** What is opened, by which post, and what for. */
export interface Opening {
  readonly actor: Actor;
  readonly caseId: string;
  /** The event that carries the field. */
  readonly version: number;
  readonly field: string;
  /** In the opener's words; recorded. */
  readonly purpose: string;
  readonly commandId: string;
}

export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && 'sealed' in value;
}

/**
 * Opens one sealed field for a post that sees the case in full. The opening is recorded in the case's own access stream
 * before the value is given: no record, no value. CASE.NOT_FOUND, ACTOR.POST_FORBIDS, CASE.FIELD_INVALID for a field that
 * is not sealed there, PERSONAL_DATA.DESTROYED when its key is gone.
 */
export async function openPersonalData(
  casework: Casework,
  opening: Opening,
): Promise<{ readonly value: unknown; readonly openedAt: string } | Refusal> {
  const { actor, caseId, version, field } = opening;
  const loaded = await loadCase(casework, caseId);
  if (loaded === undefined) return refuse('CASE.NOT_FOUND');
  if (loaded.procedure.sees(loaded.state, loaded.contextFor(actor)) !== 'all')
    return refuse('ACTOR.POST_FORBIDS');
  const [event] = await readStream(casework.pool, caseId, { after: version - 1, upTo: version });
  const value: unknown = Object(event?.payload)[field];
  if (!isSealed(value)) return refuse('CASE.FIELD_INVALID', 'field', { reason: 'notSealed' });
  const openedAt = await recordOpening(casework, opening, loaded.inForce(loaded.now).pins);
  const opened = await casework.personalData.open(caseId, value);
  return opened === undefined ? refuse('PERSONAL_DATA.DESTROYED') : { value: opened, openedAt };
}

async function recordOpening(
  casework: Casework,
  { actor, caseId, version, field, purpose, commandId }: Opening,
  pins: Parameters<typeof appendEvents>[1]['events'][number]['pins'],
): Promise<string> {
  const streamId = `access:${caseId}`;
  const payload = { version, field, purpose };
  const digest = commandDigest(casework.commandDigestKey, 'access', { name: 'open', payload }, actor);
  for (;;) {
    const last = (await readStream(casework.pool, streamId)).at(-1);
    const now = notBefore(await casework.clock.now(), last?.recordedAt);
    const appended = await appendEvents(casework.pool, {
      streamId,
      kind: 'access',
      expectedVersion: last?.version ?? 0,
      previousHash: last?.leafHash ?? GENESIS_HASH,
      commandDigest: digest,
      recordedAt: now,
      events: [
        {
          eventId: eventIdOf(commandId, last?.version ?? 0),
          type: 'PersonalDataOpened',
          schemaVersion: 1,
          effectiveAt: now,
          actor,
          pins,
          payload,
        },
      ],
    });
    if (appended !== 'conflict') return now;
  }
}

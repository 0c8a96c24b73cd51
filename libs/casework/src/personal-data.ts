import { timingSafeEqual } from 'node:crypto';
import {
  postRejection,
  reject,
  RULES_VERSION,
  type Actor,
  type Rejection,
  propertiesOf,
} from '@tiaokuai/domain';
import { GENESIS_HASH } from '@tiaokuai/tlog';
import { appendEvents, eventIdOf, notBefore, readStream } from '@tiaokuai/event-store';
import { unguessable } from './append-decision.js';
import type { Casework, Sealed } from './casework.js';
import { rejectInCasework } from './casework.rejections.js';
import { commandDigest } from './command-digest.js';
import { ACCESS } from './folded-stream.js';
import { loadCase, type LoadedCase } from './load-case.js';

/** What is opened, by which post, and what for. */
export interface Opening {
  readonly actor: Actor;
  readonly caseId: string;
  /** The event that carries the field. */
  readonly version: number;
  readonly field: string;
  /** In the opener's words, 1 to 300 characters; recorded. */
  readonly purpose: string;
  readonly commandId: string;
}

const LONGEST_PURPOSE = 300;
/** Everyone who opens something of one case meets in its one access stream. */
const ATTEMPTS = 20;

export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && 'sealed' in value;
}

/**
 * Opens one sealed field for a post that sees the case in full. The opening is recorded in the case's own access stream
 * before the value is given: no record, no value. A repeated `commandId` is recorded once. CASE.FIELD_INVALID for a field
 * that is not sealed there or an unfit purpose, CASE.NOT_FOUND, ACTOR.*, CASE.COMMAND_ID_REUSED, PERSONAL_DATA.DESTROYED
 * when its key is gone.
 */
export async function openPersonalData(
  casework: Casework,
  opening: Opening,
): Promise<{ readonly value: unknown; readonly openedAt: string } | Rejection> {
  const { actor, caseId, version, field, purpose } = opening;
  if (!isFitPurpose(purpose)) return reject('CASE.FIELD_INVALID', 'purpose', { reason: 'text' });
  const loaded = await loadCase(casework, caseId);
  if (loaded === undefined) return reject('CASE.NOT_FOUND');
  const notHeld = postRejection(loaded.inForce(loaded.now).directory, actor, loaded.now);
  if (notHeld !== undefined) return notHeld;
  if (loaded.procedure.sees(loaded.state, loaded.contextFor(actor)) !== 'all')
    return reject('ACTOR.POST_FORBIDS');
  const [event] = await readStream(casework.pool, caseId, { after: version - 1, upTo: version });
  const value: unknown = propertiesOf(event?.payload)[field];
  if (!isSealed(value)) return reject('CASE.FIELD_INVALID', 'field', { reason: 'notSealed' });
  const openedAt = await recordOpening(casework, opening, loaded);
  if (openedAt === undefined) return reject('CASE.COMMAND_ID_REUSED');
  const opened = await casework.personalData.open(caseId, value);
  return opened === undefined ? rejectInCasework('PERSONAL_DATA.DESTROYED') : { value: opened, openedAt };
}

function isFitPurpose(text: string): boolean {
  return /\S/.test(text) && text.length <= LONGEST_PURPOSE && !/\0|\p{Surrogate}/u.test(text);
}

/** When it was recorded that this command opens the field; undefined when its id stands for another opening. */
async function recordOpening(
  casework: Casework,
  { actor, caseId, version, field, purpose, commandId }: Opening,
  { inForce }: LoadedCase,
): Promise<string | undefined> {
  const streamId = `${ACCESS}:${caseId}`;
  const eventId = eventIdOf(commandId, 0);
  const payload = { version, field, purpose };
  const command = { id: commandId, name: 'open', actor, payload };
  const digest = commandDigest(casework.commandDigestKey, ACCESS, command, actor);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const recorded = await readStream(casework.pool, streamId);
    const earlier = recorded.find((event) => event.eventId === eventId);
    if (earlier !== undefined)
      return timingSafeEqual(earlier.commandDigest, digest) ? earlier.recordedAt : undefined;
    const last = recorded.at(-1);
    const now = notBefore(await casework.clock.now(), last?.recordedAt);
    const opened = { eventId, type: 'PersonalDataOpened', schemaVersion: 1, effectiveAt: now };
    const appended = await appendEvents(casework.pool, {
      streamId,
      kind: ACCESS,
      expectedVersion: last?.version ?? 0,
      previousHash: last?.leafHash ?? GENESIS_HASH,
      commandDigest: digest,
      recordedAt: now,
      recordedCommand: unguessable(casework, command),
      events: [
        {
          ...opened,
          ...{ actor, pins: inForce(now).pins, command: command.name, rulesVersion: RULES_VERSION },
          payload: unguessable(casework, payload),
        },
      ],
    });
    if (appended !== 'conflict') return now;
  }
  throw new Error('an opening could not be recorded: too many at once');
}

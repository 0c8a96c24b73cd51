import {
  opensSealed,
  postRejection,
  propertiesOf,
  reject,
  seenOf,
  type Actor,
  type Rejection,
  type SealedKind,
} from '@tiaokuai/domain';
import { readStream } from '@tiaokuai/event-store';
import type { Casework, Sealed } from './casework.js';
import { rejectInCasework } from './casework.rejections.js';
import { loadCase, type LoadedCase } from './load-case.js';
import { recordAccess } from './record-access.js';

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

export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && 'sealed' in value;
}

/** What a sealed field of an event holds; of a field that no rule of today declares, the kind that is opened by fewest. */
function sealedKindOf({ procedure }: Pick<LoadedCase, 'procedure'>, type: string, field: string): SealedKind {
  return procedure.events[type]?.sealed?.[field] ?? 'identity';
}

/**
 * Opens one sealed field for a post that may, by what the field holds. The opening is recorded in the case's own access
 * stream before the value is given: no record, no value. A repeated `commandId` is recorded once. CASE.FIELD_INVALID for
 * a field that is not sealed there or an unfit purpose, CASE.NOT_FOUND, ACTOR.*, CASE.COMMAND_ID_REUSED,
 * PERSONAL_DATA.DESTROYED when its key is gone.
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
  const context = loaded.contextFor(actor);
  const sees = seenOf(loaded.procedure, loaded.state, context);
  if (sees === 'nothing') return reject('ACTOR.POST_FORBIDS');
  const [event] = await readStream(casework.pool, caseId, { after: version - 1, upTo: version });
  const value: unknown = propertiesOf(event?.payload)[field];
  if (event === undefined || !isSealed(value))
    return reject('CASE.FIELD_INVALID', 'field', { reason: 'notSealed' });
  if (opensSealed(sealedKindOf(loaded, event.type, field), sees, loaded.state, context) === 'no')
    return reject('ACTOR.POST_FORBIDS');
  const openedAt = await recordAccess(
    casework,
    {
      ...{ type: 'PersonalDataOpened', name: 'open', payload: { version, field, purpose } },
      ...{ actor, caseId, commandId: opening.commandId },
    },
    loaded,
  );
  if (openedAt === undefined) return reject('CASE.COMMAND_ID_REUSED');
  const opened = await casework.personalData.open(caseId, value);
  return opened === undefined ? rejectInCasework('PERSONAL_DATA.DESTROYED') : { value: opened, openedAt };
}

function isFitPurpose(text: string): boolean {
  return /\S/.test(text) && text.length <= LONGEST_PURPOSE && !/\0|\p{Surrogate}/u.test(text);
}

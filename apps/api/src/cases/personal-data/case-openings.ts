import { accessesOf } from '@tiaokuai/casework';
import type { OpeningView } from '@tiaokuai/contracts';
import { propertiesOf, readsOpenings, reject, type Actor } from '@tiaokuai/domain';
import { readStream } from '@tiaokuai/event-store';
import type { AppContext } from '../../platform/app-context.js';
import type { Language } from '../../platform/language.js';
import { RejectionError } from '../../platform/rejection-error.js';
import { fieldLabel } from '../../wording/form-field.js';
import type { Names } from '../../wording/names.js';
import type { VisibleCase } from '../lookup/visible-case.js';

const FACTS: Readonly<Record<Language, string>> = { zh: '案情', en: 'What happened' };

/** Who read or opened what, newest first. ACTOR.POST_FORBIDS for whoever does not answer for the case. */
export async function openingsOf(
  { casework, reader }: AppContext,
  { caseId, procedure, state, version }: VisibleCase,
  actor: Actor,
  names: Names,
): Promise<readonly OpeningView[]> {
  if (!readsOpenings(state, actor)) throw new RejectionError(reject('ACTOR.POST_FORBIDS'));
  const [accesses, events] = await Promise.all([
    accessesOf(casework, caseId),
    readStream(reader, caseId, { upTo: version }),
  ]);
  return [...accesses].reverse().map(({ actor: by, payload, recordedAt }): OpeningView => {
    const { field, purpose, version: opened } = propertiesOf(payload);
    const carrier = events.find((event) => event.version === opened);
    return {
      at: recordedAt,
      by: names.actor(by),
      what:
        typeof field === 'string' && carrier !== undefined
          ? fieldLabel(procedure, carrier, field, names.language)
          : FACTS[names.language],
      ...(typeof purpose === 'string' && { purpose }),
    };
  });
}

import { isSealed } from '@tiaokuai/casework';
import type { SealedField } from '@tiaokuai/contracts';
import { opensSealed, propertiesOf, type Actor } from '@tiaokuai/domain';
import type { Language } from '../../platform/language.js';
import { fieldLabel } from '../../wording/form-field.js';
import type { CaseMoment } from '../lookup/case-moment.js';

/**
 * What was sealed in a case's events, newest first; of a field that was sent again, only the newest. Nothing is opened
 * from a replay.
 */
export function sealedFields(moment: CaseMoment, actor: Actor, language: Language): readonly SealedField[] {
  const { procedure, state, sees, at } = moment;
  const context = moment.contextFor(actor);
  const listed = new Set<string>();
  return [...moment.events].reverse().flatMap((event) => {
    const { version, type, payload } = event;
    const values = propertiesOf(payload);
    const newest = Object.entries(procedure.events[type]?.sealed ?? {}).filter(
      ([field]) => isSealed(values[field]) && !listed.has(field),
    );
    return newest.map(([field, kind]): SealedField => {
      listed.add(field);
      const opens = opensSealed(kind, sees, state, context);
      const label = fieldLabel(procedure, event, field, language);
      return {
        ...{ version, field, label, kind },
        mayOpen: opens !== 'no' && at === undefined,
        readAtOnce: opens === 'atOnce',
      };
    });
  });
}

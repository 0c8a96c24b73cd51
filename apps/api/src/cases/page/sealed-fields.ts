import { isSealed } from '@tiaokuai/casework';
import type { SealedField } from '@tiaokuai/contracts';
import { propertiesOf, type Procedure } from '@tiaokuai/domain';
import type { StoredEvent } from '@tiaokuai/event-store';
import type { Language } from '../../platform/language.js';
import { fieldLabel } from '../../wording/form-field.js';

/** What was sealed in a case's events, newest first; of a field that was sent again, only the newest. */
export function sealedFields(
  procedure: Procedure,
  events: readonly StoredEvent[],
  { mayOpen, language }: { readonly mayOpen: boolean; readonly language: Language },
): readonly SealedField[] {
  const listed = new Set<string>();
  return [...events].reverse().flatMap((event) => {
    const { version, type, payload } = event;
    const values = propertiesOf(payload);
    const newest = (procedure.events[type]?.sealed ?? []).filter(
      (field) => isSealed(values[field]) && !listed.has(field),
    );
    return newest.map((field): SealedField => {
      listed.add(field);
      return { version, field, label: fieldLabel(procedure, event, field, language), mayOpen };
    });
  });
}

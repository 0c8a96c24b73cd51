import { isSealed } from '@tiaokuai/casework';
import type { SealedField } from '@tiaokuai/contracts';
import type { JsonSchema, Procedure } from '@tiaokuai/domain';
import type { StoredEvent } from '@tiaokuai/event-store';
import type { Language } from '../platform/language.js';

/** What was sealed in a case's events, newest first: of a field that was sent again, only the newest is told. */
export function sealedFields(
  procedure: Procedure,
  events: readonly StoredEvent[],
  options: { readonly mayOpen: boolean; readonly language: Language },
): readonly SealedField[] {
  const told = new Set<string>();
  return [...events].reverse().flatMap(({ version, type, payload }): SealedField[] => {
    const sealed = procedure.events[type]?.sealed ?? [];
    return sealed
      .filter((field) => isSealed(Object(payload)[field]) && !told.has(field))
      .map((field) => {
        told.add(field);
        return {
          version,
          field,
          label: fieldLabel(procedure, field, options.language),
          mayOpen: options.mayOpen,
        };
      });
  });
}

/** What a payload's field is called on the forms that ask for it; the field itself where none does. */
export function fieldLabel(procedure: Procedure, field: string, language: Language): string {
  const schema = fieldSchema(procedure, field);
  const title: unknown = schema?.[language === 'zh' ? 'title' : 'titleEn'];
  return typeof title === 'string' ? title : field;
}

/** The schema of a field by its name, from the first command that asks for it. */
export function fieldSchema(procedure: Procedure, field: string): JsonSchema | undefined {
  for (const { schema } of procedure.commands) {
    const found: unknown = Object(schema['properties'])[field];
    if (typeof found === 'object' && found !== null) return found as JsonSchema;
  }
  return undefined;
}

import { propertiesOf } from '@tiaokuai/domain';
import type { JsonSchema, Label, Procedure } from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';

/** The keyword of a form's schema that names a field, in each language. */
const TITLES: Readonly<Record<Language, string>> = { zh: 'title', en: 'titleEn' };

/** What a payload's field is called on the forms that ask for it; the field itself where none does. */
export function fieldLabel(procedure: Procedure, field: string, language: Language): string {
  const title = fieldSchema(procedure, field)?.[TITLES[language]];
  return typeof title === 'string' ? title : field;
}

/** The schema of a field by its name, from the first command that asks for it. */
export function fieldSchema({ commands }: Procedure, field: string): JsonSchema | undefined {
  for (const { schema } of commands) {
    const found = propertiesOf(schema['properties'])[field];
    if (typeof found === 'object' && found !== null) return propertiesOf(found);
  }
  return undefined;
}

/** The words of a closed list by its codes; none where the schema is no such list. */
export function choiceLabels(schema: JsonSchema): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  for (const [code, label] of Object.entries(propertiesOf(schema['enumLabels'])))
    if (isLabel(label)) labels.set(code, label);
  return labels;
}

function isLabel(value: unknown): value is Label {
  const { zh, en } = propertiesOf(value);
  return typeof zh === 'string' && typeof en === 'string';
}

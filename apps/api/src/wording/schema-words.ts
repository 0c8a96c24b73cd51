import { propertiesOf, type JsonSchema } from '@tiaokuai/domain';
import { NO, YES } from './fact-words.js';
import { choiceLabels, TITLES } from './form-field.js';
import { dateWords, instantWords } from './instant-words.js';
import type { Names } from './names.js';

/**
 * What was filled into a form, as people read it, by the form's own schema: a line for each of several, `title: words` for
 * each member of a group. Undefined where nothing stands.
 */
function schemaWords(schema: JsonSchema, value: unknown, names: Names): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return lines(value.map((each) => rowWords(itemsOf(schema), each, names)));
  if (typeof value === 'object') return lines(membersOf(schema, value, names).map(({ words }) => words));
  if (typeof value === 'boolean') return (value ? YES : NO)[names.language];
  return typeof value === 'string' ? textWords(schema, value, names) : String(value);
}

/** The members of a value by the titles of its schema's fields, in their order; one that is empty has no words. */
export function fieldsInWords(
  schema: JsonSchema,
  value: unknown,
  names: Names,
): readonly { readonly field: string; readonly title: string; readonly words?: string }[] {
  return Object.entries(propertiesOf(schema['properties'])).map(([field, inner]) => {
    const fieldSchema = propertiesOf(inner);
    const words = schemaWords(fieldSchema, propertiesOf(value)[field], names);
    const title = String(fieldSchema[TITLES[names.language]] ?? field);
    return { field, title, ...(words !== undefined && { words }) };
  });
}

/** One of several in a line: a group's members without their titles. */
function rowWords(schema: JsonSchema, value: unknown, names: Names): string | undefined {
  if (typeof value !== 'object') return schemaWords(schema, value, names);
  const members = fieldsInWords(schema, value, names).flatMap(({ words }) => words ?? []);
  return members.join(' ') || undefined;
}

function membersOf(schema: JsonSchema, value: object, names: Names): readonly { readonly words?: string }[] {
  const colon = names.language === 'zh' ? '：' : ': ';
  return fieldsInWords(schema, value, names).map(({ title, words }) =>
    words === undefined ? {} : { words: `${title}${colon}${words.replaceAll('\n', ' ')}` },
  );
}

function itemsOf(schema: JsonSchema): JsonSchema {
  return propertiesOf(schema['items']);
}

function lines(words: readonly (string | undefined)[]): string | undefined {
  return words.filter((each) => each !== undefined).join('\n') || undefined;
}

function textWords(schema: JsonSchema, value: string, names: Names): string {
  const label = choiceLabels(schema).get(value);
  if (label !== undefined) return label[names.language];
  if (schema['widget'] === 'unit') return names.unit(value).shortName;
  if (schema['widget'] === 'instant') return instantWords(value, names.language);
  return schema['widget'] === 'date' ? dateWords(value, names.language) : value;
}

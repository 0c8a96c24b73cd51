import type { AskedWhen, JsonSchema } from '@tiaokuai/domain';

/** The fields of an object's schema, by name. */
export function propertiesOf(schema: JsonSchema): ReadonlyMap<string, JsonSchema> {
  const properties = schema['properties'];
  if (!isSchema(properties)) return new Map();
  return new Map(
    Object.entries(properties).filter((entry): entry is [string, JsonSchema] => isSchema(entry[1])),
  );
}

/** Which of them must be there. */
export function requiredOf(schema: JsonSchema): readonly string[] {
  const required = schema['required'];
  return Array.isArray(required) ? required.filter((each) => typeof each === 'string') : [];
}

/** The schema of each element of a list. */
export function elementOf(schema: JsonSchema): JsonSchema {
  const items = schema['items'];
  return isSchema(items) ? items : {};
}

/** Does what is chosen beside this field ask for it? */
export function isAsked(schema: JsonSchema, written: Readonly<Record<string, unknown>>): boolean {
  const when = schema['askedWhen'] as AskedWhen | undefined;
  return when === undefined || when.is.some((choice) => choice === written[when.field]);
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}

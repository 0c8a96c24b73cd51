import { propertiesOf } from '@tiaokuai/domain';
import type { JsonSchema } from '@tiaokuai/domain';

const EXAMPLES_BY_FORMAT: Readonly<Record<string, string>> = {
  'date-time': '2026-09-17T09:10:00.000+08:00',
  date: '2026-09-23',
};
const EXAMPLES_BY_WIDGET: Readonly<Record<string, string>> = {
  unit: 'zf',
  person: 'p-zf-1',
  listItem: 'JP-01',
  obligation: 'result:zf:1',
  phone: '13800000000',
  grid: 'WJ-01-03',
  case: '6f1c2a34-5b6d-5e7f-8a9b-0c1d2e3f4a5b',
};

/** A value that fits a form, with its required fields alone: what an example of a command looks like. */
export function exampleOf(schema: JsonSchema): unknown {
  const { type, format, widget, title } = schema;
  const choices: unknown = schema['enum'];
  if (Array.isArray(choices)) return choices[0] as unknown;
  switch (type) {
    case 'object':
      return exampleObject(schema);
    case 'array':
      return Array.from({ length: Number(schema['minItems'] ?? 0) }, () =>
        exampleOf(propertiesOf(schema['items'])),
      );
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Number(schema['minimum'] ?? 0);
    default:
      return (
        EXAMPLES_BY_FORMAT[String(format)] ??
        EXAMPLES_BY_WIDGET[String(widget)] ??
        (schema['pattern'] === '^[0-9a-f]{64}$' ? '0'.repeat(64) : String(title ?? 'text'))
      );
  }
}

function exampleObject(schema: JsonSchema): Readonly<Record<string, unknown>> {
  const required: readonly unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.fromEntries(
    Object.entries(propertiesOf(schema['properties']))
      .filter(([name]) => required.includes(name))
      .map(([name, property]) => [name, exampleOf(propertiesOf(property))]),
  );
}

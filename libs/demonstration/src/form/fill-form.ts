import type { JsonSchema } from '@tiaokuai/domain';
import { officeDaysFrom } from '../habit/office-days.js';
import type { FormContext } from './form-context.js';
import { DEMONSTRATION_FILE } from './attachment.js';
import { colleagueOf, gridOf, otherUnit } from './names.js';
import type { Payload } from './payload-table.js';
import { phraseFor } from './phrases.js';
import { elementOf, isAsked, propertiesOf, requiredOf } from './schema-reader.js';

/**
 * What a person writes into a form: what is already known, and for every field that must be there something of its kind
 * that makes sense in this case. The form is the command's own schema, so a command that nobody thought of here is
 * filled in as well. What is known but not asked for with what was chosen stays out, as on a screen.
 */
export function fillForm(schema: JsonSchema, known: Payload, context: FormContext): Payload {
  const properties = propertiesOf(schema);
  const missing = requiredOf(schema).filter((name) => known[name] === undefined);
  const filled: Record<string, unknown> = {};
  for (const name of missing) filled[name] = valueOf(name, properties.get(name) ?? {}, context);
  const written = { ...filled, ...known };
  return Object.fromEntries(
    Object.entries(written).filter(([name]) => isAsked(properties.get(name) ?? {}, written)),
  );
}

function valueOf(name: string, schema: JsonSchema, context: FormContext): unknown {
  const random = context.random.of(name);
  if (context.target?.field === name) return context.target.value;
  const choices: unknown = schema['enum'];
  if (Array.isArray(choices)) return random.pick(choices);
  switch (schema['type']) {
    case 'object':
      if (propertiesOf(schema).has('sha256')) return DEMONSTRATION_FILE;
      return fillForm(schema, {}, { ...context, random });
    case 'array':
      return [valueOf(name, elementOf(schema), context)];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return schema['widget'] === 'score' ? random.pick([5, 5, 5, 4, 4, 3]) : Number(schema['minimum']);
    default:
      return textOf(name, schema, context);
  }
}

function textOf(name: string, schema: JsonSchema, context: FormContext): string {
  const { state } = context;
  switch (schema['widget']) {
    case 'unit':
      return otherUnit(context);
    case 'person':
      return colleagueOf(context);
    case 'listItem':
      return state.itemCodes[0] ?? 'JP-14';
    case 'instant':
      return officeDaysFrom(context, 2);
    case 'date':
      return officeDaysFrom(context, 3).slice(0, 10);
    case 'case':
      return state.caseId;
    case 'grid':
      return gridOf(context);
    case 'phone':
      return '0571-8800' + String(context.random.of('phone').integer(1000, 9999));
    default:
      return phraseFor(name, context);
  }
}

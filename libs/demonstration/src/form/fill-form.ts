import type { JsonSchema } from '@tiaokuai/domain';
import { inOfficeDays } from '../habit/days.js';
import type { Asked } from './asked.js';
import { DEMONSTRATION_FILE } from './attachment.js';
import { colleagueOf, gridOf, otherUnit } from './names.js';
import { phraseFor } from './phrases.js';

type Payload = Readonly<Record<string, unknown>>;

/**
 * What a person writes into a form: what is already known, and for every field that must be there something of its kind
 * that makes sense in this case. The form is the command's own schema, so a command that nobody thought of here is
 * filled in as well.
 */
export function fillForm(schema: JsonSchema, known: Payload, asked: Asked): Payload {
  const properties: Readonly<Record<string, JsonSchema>> = Object(schema['properties']);
  const required: readonly string[] = Array.isArray(schema['required']) ? schema['required'] : [];
  const missing = required.filter((name) => known[name] === undefined);
  const filled = missing.map((name) => [name, valueOf(name, properties[name] ?? {}, asked)]);
  return { ...Object.fromEntries(filled), ...known };
}

function valueOf(name: string, schema: JsonSchema, asked: Asked): unknown {
  const chance = asked.chance.of(name);
  if (asked.about?.field === name) return asked.about.value;
  const choices: unknown = schema['enum'];
  if (Array.isArray(choices)) return chance.pick(choices);
  switch (schema['type']) {
    case 'object':
      if ('sha256' in Object(schema['properties'])) return DEMONSTRATION_FILE;
      return fillForm(schema, {}, { ...asked, chance });
    case 'array':
      return [valueOf(name, Object(schema['items']), asked)];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return schema['widget'] === 'score' ? chance.pick([5, 5, 5, 4, 4, 3]) : Number(schema['minimum']);
    default:
      return textOf(name, schema, asked);
  }
}

function textOf(name: string, schema: JsonSchema, asked: Asked): string {
  const { state } = asked;
  switch (schema['widget']) {
    case 'unit':
      return otherUnit(asked);
    case 'person':
      return colleagueOf(asked);
    case 'listItem':
      return state.itemCodes[0] ?? 'JP-14';
    case 'instant':
      return inOfficeDays(asked, 2);
    case 'date':
      return inOfficeDays(asked, 3).slice(0, 10);
    case 'case':
      return state.caseId;
    case 'grid':
      return gridOf(asked);
    case 'phone':
      return '0571-8800' + String(asked.chance.of('phone').whole(1000, 9999));
    default:
      return phraseFor(name, asked);
  }
}

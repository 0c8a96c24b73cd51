import type { JsonSchema } from '@tiaokuai/domain';
import type { Asked } from './asked.js';
import { fillForm } from './fill-form.js';
import { knownOf } from './payloads.js';

/** A command's payload as somebody of the district would write it: what the case makes known, and what the form asks besides. */
export function writeForm(
  schema: JsonSchema,
  asked: Asked,
  known = knownOf(asked),
): Readonly<Record<string, unknown>> {
  return fillForm(schema, known, asked);
}

import type { JsonSchema } from '@tiaokuai/domain';
import type { FormContext } from './form-context.js';
import { fillForm } from './fill-form.js';
import { knownPayload } from './known-payload.js';

/** A command's payload as somebody of the district would write it: what the case makes known, and what the form asks besides. */
export function writeForm(
  schema: JsonSchema,
  context: FormContext,
  known = knownPayload(context),
): Readonly<Record<string, unknown>> {
  return fillForm(schema, known, context);
}

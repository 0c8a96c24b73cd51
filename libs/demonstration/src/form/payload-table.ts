import type { CaseState } from '@tiaokuai/domain';
import type { FormContext } from './form-context.js';

/** What is written into a form. */
export type Payload = Readonly<Record<string, unknown>>;

/** By command: what of its form follows from the case rather than from its shape; `fillForm` writes the rest. */
export type PayloadTable<S extends CaseState> = Readonly<
  Record<string, (context: FormContext<S>) => Payload>
>;

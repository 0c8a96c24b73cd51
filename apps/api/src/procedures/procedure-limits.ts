import { propertiesOf } from '@tiaokuai/domain';
import type { LimitView } from '@tiaokuai/contracts';
import type { JsonSchema, Label, Limits, Procedure } from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';
import { URGENCY_LABELS } from '../wording/case-words.js';
import { choiceLabels } from '../wording/form-field.js';
import { limitView } from '../wording/limit-view.js';

/** The rows in force for a key, in words, with what this procedure calls their variants. */
export function limitsInWords(
  procedure: Procedure,
  { rows }: Limits,
  language: Language,
): (key: string) => readonly LimitView[] {
  const labels = variantLabels(procedure);
  return (key) =>
    rows
      .filter((row) => row.key === key)
      .map((row) => {
        const { variant } = row;
        // `identification.urgent`: a type at an urgency.
        const words = variant?.split('.').map((part) => labels.get(part)?.[language] ?? part);
        return { ...limitView(row, language), variantWord: words?.join(' ') };
      });
}

type Labels = ReadonlyMap<string, Label>;

/** Variants of limits that are no choice of any form of the procedure. */
const OTHERS: Readonly<Record<string, Label>> = {
  ...URGENCY_LABELS,
  appointment: { zh: '约定时间', en: 'By appointment' },
  waiting: { zh: '有人等待', en: 'Somebody waits' },
  returned: { zh: '退回后', en: 'After a return' },
};

/** Urgencies, types, colours: as the procedure's own forms name them. */
export function variantLabels({ commands }: Procedure): Labels {
  const ofForms = commands.flatMap(({ schema }) => choicesIn(schema));
  return new Map([Object.entries(OTHERS), ...ofForms].flatMap((labels) => [...labels]));
}

function choicesIn(schema: JsonSchema): readonly Labels[] {
  if (schema['enumLabels'] !== undefined) return [choiceLabels(schema)];
  return Object.values(propertiesOf(schema['properties'])).flatMap((field) => choicesIn(propertiesOf(field)));
}

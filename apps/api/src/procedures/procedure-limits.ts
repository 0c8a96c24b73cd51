import type { LimitView } from '@tiaokuai/contracts';
import type { JsonSchema, Label, Limits, Procedure } from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';
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
        const words = variant?.split('.').map((part) => labels[part]?.[language] ?? part);
        return { ...limitView(row, language), ...(words && { variantWord: words.join(' ') }) };
      });
}

type Labels = Readonly<Record<string, Label>>;

/** Variants of limits that are no choice of any form of the procedure. */
const OTHERS: Labels = {
  ordinary: { zh: '一般', en: 'Ordinary' },
  urgent: { zh: '紧急', en: 'Urgent' },
  emergency: { zh: '应急', en: 'Emergency' },
  appointment: { zh: '约定时间', en: 'By appointment' },
  returned: { zh: '退回后', en: 'After a return' },
};

/** Urgencies, types, colours: as the procedure's own forms name them. */
function variantLabels({ commands }: Procedure): Labels {
  return Object.assign({}, OTHERS, ...commands.flatMap(({ schema }) => choicesIn(schema))) as Labels;
}

function choicesIn(schema: JsonSchema): readonly Labels[] {
  const { enumLabels } = schema;
  const inner = Object.values(Object(schema['properties'])).flatMap((each) => choicesIn(Object(each)));
  return enumLabels === undefined ? inner : [Object(enumLabels) as Labels];
}

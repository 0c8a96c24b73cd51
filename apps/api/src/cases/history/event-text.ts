import type { CaseStep } from '@tiaokuai/contracts';
import { ENGINE, parseInstant, type Procedure, type Widget, propertiesOf } from '@tiaokuai/domain';
import type { StoredEvent } from '@tiaokuai/event-store';
import { choiceLabels, fieldLabel, fieldSchema } from '../../wording/form-field.js';
import { instantWords } from '../../wording/instant-words.js';
import type { Names } from '../../wording/names.js';

/** What clocks and faults record stands among the changes; their fields only share names with those of forms. */
const BOOKKEEPING = /^(Obligation|Fault)/;

/** The plain fields of an event in words, by the names of the forms that ask for them; what no form asks for is left out. */
export function eventText(event: StoredEvent, procedure: Procedure, names: Names): CaseStep['said'] {
  const { type, payload, actor } = event;
  // The engine speaks in codes.
  if (actor.post === ENGINE.post || BOOKKEEPING.test(type)) return [];
  return Object.entries(propertiesOf(payload)).flatMap(([field, value]) => {
    const reason = field === 'reason' ? procedure.events[type]?.reasons?.[String(value)] : undefined;
    const text = reason?.[names.language] ?? textOf(procedure, field, value, names);
    return text === undefined ? [] : [{ label: fieldLabel(procedure, field, names.language), text }];
  });
}

function textOf(procedure: Procedure, field: string, value: unknown, names: Names): string | undefined {
  const schema = fieldSchema(procedure, field);
  if (schema === undefined || typeof value !== 'string') return undefined;
  const label = choiceLabels(schema).get(value);
  if (label !== undefined) return label[names.language];
  const { widget } = schema;
  return isWidget(widget) ? TEXT_OF[widget](value, names) : value;
}

type TextOf = (value: string, names: Names) => string | undefined;
const asWritten: TextOf = (value) => value;
const leftOut: TextOf = () => undefined;

/** What people read of a field, by how a form asks for it. */
const TEXT_OF: Readonly<Record<Widget, TextOf>> = {
  unit: (value, names) => known(value, names.unit(value).shortName),
  person: (value, names) => known(value, names.person(value).name),
  instant: (value, { language }) => instantWords(parseInstant(value) ?? value, language),
  grid: (value, names) => names.grid(value),
  obligation: leftOut,
  inside: leftOut,
  case: leftOut,
  engine: leftOut,
  listItem: asWritten,
  date: asWritten,
  multiline: asWritten,
  phone: asWritten,
  score: asWritten,
};

function isWidget(value: unknown): value is Widget {
  return typeof value === 'string' && Object.hasOwn(TEXT_OF, value);
}

/** A name; undefined where the code has none, because the event means something else by a field of that name. */
function known(code: string, name: string): string | undefined {
  return name === code ? undefined : name;
}

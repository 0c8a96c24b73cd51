import type { CaseStep } from '@tiaokuai/contracts';
import {
  ENGINE,
  isBookkeeping,
  parseInstant,
  type JsonSchema,
  type Procedure,
  type Widget,
  propertiesOf,
} from '@tiaokuai/domain';
import type { StoredEvent } from '@tiaokuai/event-store';
import { choiceLabels, fieldLabel, formsOf, type Written } from '../../wording/form-field.js';
import { instantWords } from '../../wording/instant-words.js';
import type { Names } from '../../wording/names.js';

/** An event as far as its words go. */
type Told = Written & Pick<StoredEvent, 'payload' | 'actor'>;

/** The plain fields of an event in words, by the names that `formsOf` finds for them; what it finds none for is left out. */
export function eventText(event: Told, procedure: Procedure, names: Names): CaseStep['said'] {
  const { type, payload, actor } = event;
  // The engine speaks in codes; what bookkeeping records stands among the changes and only shares names with form fields.
  if (actor.post === ENGINE.post || isBookkeeping(type)) return [];
  return Object.entries(propertiesOf(payload)).flatMap(([field, value]) => {
    const reason = field === 'reason' ? procedure.events[type]?.reasons?.[String(value)] : undefined;
    const text = reason?.[names.language] ?? textOf(formsOf(procedure, event, field), value, names);
    return text === undefined ? [] : [{ label: fieldLabel(procedure, event, field, names.language), text }];
  });
}

/** What every form that may have asked for the value makes of it; undefined where they differ. */
function textOf(forms: readonly JsonSchema[], value: unknown, names: Names): string | undefined {
  if (typeof value !== 'string') return undefined;
  const texts = new Set(forms.map((schema) => wordsOf(schema, value, names)));
  const [text] = texts;
  return texts.size === 1 ? text : undefined;
}

function wordsOf(schema: JsonSchema, value: string, names: Names): string | undefined {
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
  clause: asWritten,
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

import { propertiesOf } from '@tiaokuai/domain';
import type { JsonSchema, Label, Procedure } from '@tiaokuai/domain';
import type { StoredEvent } from '@tiaokuai/event-store';
import type { Language } from '../platform/language.js';
import { coded } from './case-words.js';

/** What of an event tells by which form its fields were asked for. */
export type Written = Pick<StoredEvent, 'type' | 'command'>;

/** The keyword of a form's schema that names a field, in each language. */
export const TITLES: Readonly<Record<Language, string>> = { zh: 'title', en: 'titleEn' };

/**
 * How a field of an event's payload was asked for: as the event itself describes it, else by the form of the command that
 * recorded it; none where neither knows it. No other form is ever looked at: the reason of a vote and that of a recusal
 * share a name and nothing else. Several only for an event of before the envelope named its command, by every command that
 * declares to record its type.
 */
export function formsOf(procedure: Procedure, event: Written, field: string): readonly JsonSchema[] {
  const own = procedure.events[event.type]?.fields?.[field];
  if (own !== undefined) return [own.schema];
  return writersOf(procedure, event).flatMap(({ schema }) => {
    const found = propertiesOf(schema['properties'])[field];
    return typeof found === 'object' && found !== null ? [propertiesOf(found)] : [];
  });
}

function writersOf({ commands }: Procedure, { type, command }: Written): Procedure['commands'] {
  return command === undefined
    ? commands.filter(({ declares }) => declares.records.some((each) => each.type === type))
    : commands.filter(({ name }) => name === command);
}

/** What a field of an event is called: as its forms do where they agree, else as the event itself is. */
export function fieldLabel(procedure: Procedure, event: Written, field: string, language: Language): string {
  const titles = new Set(formsOf(procedure, event, field).map((schema) => schema[TITLES[language]]));
  const [title] = titles;
  if (titles.size === 1 && typeof title === 'string') return title;
  return coded(event.type, procedure.events[event.type]?.label, language).word;
}

/** The words of a closed list by its codes; none where the schema is no such list. */
export function choiceLabels(schema: JsonSchema): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  for (const [code, label] of Object.entries(propertiesOf(schema['enumLabels'])))
    if (isLabel(label)) labels.set(code, label);
  return labels;
}

function isLabel(value: unknown): value is Label {
  const { zh, en } = propertiesOf(value);
  return typeof zh === 'string' && typeof en === 'string';
}

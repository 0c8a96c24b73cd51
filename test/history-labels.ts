import { isBookkeeping, propertiesOf, type CaseEvent, type Procedure } from '@tiaokuai/domain';
import { eventText } from '../apps/api/src/cases/history/event-text.js';
import type { Names } from '../apps/api/src/wording/names.js';

type Told = Parameters<typeof eventText>[0];

/** Labels by which a history tells an event, and which neither the event nor a command that may have recorded it knows. */
export function foreignLabels(procedure: Procedure, event: Told, names: Names): readonly string[] {
  const { type, command } = event;
  const { label, fields = {} } = procedure.events[type] ?? never(type);
  const writers = procedure.commands.filter(({ name, declares }) =>
    command === undefined ? declares.records.some((each) => each.type === type) : name === command,
  );
  const asked = writers.flatMap(({ schema }) => Object.values(propertiesOf(schema['properties'])));
  const described = Object.values(fields).map(({ schema }) => schema);
  const known = [label.zh, ...[...asked, ...described].map((field) => propertiesOf(field)['title'])];
  return eventText(event, procedure, names)
    .filter((told) => !known.includes(told.label))
    .map((told) => `${procedure.kind} ${type} by ${command ?? 'nobody named'}: ${told.label}`);
}

/**
 * Fields of an event that its command's form asked for, and that hold something else than what was sent in them: a history
 * would give them a label that belongs to another thing. The event then describes them itself (`fields`). Of what was not sent
 * the rules may say the usual; bookkeeping is told by what it changes.
 */
export function notAsSent(procedure: Procedure, event: CaseEvent, sent: unknown): readonly string[] {
  const { type, command, payload } = event;
  const form = procedure.commands.find(({ name }) => name === command)?.schema['properties'];
  const { fields = {} } = procedure.events[type] ?? never(type);
  if (isBookkeeping(type)) return [];
  return Object.entries(propertiesOf(payload))
    .filter(([field, value]) => typeof value === 'string' && !Object.hasOwn(fields, field))
    .filter(([field]) => Object.hasOwn(propertiesOf(form), field))
    .filter(([field, value]) => {
      const given = propertiesOf(sent)[field];
      return given !== undefined && given !== value;
    })
    .map(([field]) => `${procedure.kind} ${command ?? ''} ${type}.${field}`);
}

function never(type: string): never {
  throw new Error(`no procedure knows the event ${type}`);
}

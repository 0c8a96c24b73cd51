import type { CaseStep, StoredFile } from '@tiaokuai/contracts';
import { ENGINE, parseInstant, type Procedure } from '@tiaokuai/domain';
import type { StoredEvent } from '@tiaokuai/event-store';
import { instantWords } from '../wording/instant-words.js';
import type { Names } from '../wording/names.js';
import { fieldLabel, fieldSchema } from './sealed-fields.js';

/** Who reads a case, of which unit, and how much of it he may see. */
export interface Readership {
  readonly procedure: Procedure;
  readonly unit: string;
  readonly person: string;
  readonly sees: 'all' | 'asParty';
  /** As the case stands now: what is hidden now is hidden in every replay. */
  hides(type: string): boolean;
}

/** May he read what this event says? Inner remarks of others stay with them; what is hidden, with who said it. */
export function mayRead({ type, actor }: StoredEvent, reader: Readership): boolean {
  const { procedure, unit, person, sees } = reader;
  if (actor.person !== person && reader.hides(type)) return false;
  return sees === 'all' || actor.unit === unit || procedure.events[type]?.inner !== true;
}

/** What clocks and faults record stands among the changes; their fields only share names with those of forms. */
const BOOKKEEPING = /^(Obligation|Fault)/;

/** The plain fields of an event in words, by the names of the forms that ask for them; what no form asks for is left out. */
export function saidIn(event: StoredEvent, procedure: Procedure, names: Names): CaseStep['said'] {
  const { type, payload, actor } = event;
  // The engine speaks in codes.
  if (actor.post === ENGINE.post || BOOKKEEPING.test(type)) return [];
  return Object.entries(Object(payload) as Readonly<Record<string, unknown>>).flatMap(([field, value]) => {
    const reason = field === 'reason' ? procedure.events[type]?.reasons?.[String(value)] : undefined;
    const text = reason?.[names.language] ?? textOf(procedure, field, value, names);
    return text === undefined ? [] : [{ label: fieldLabel(procedure, field, names.language), text }];
  });
}

function textOf(procedure: Procedure, field: string, value: unknown, names: Names): string | undefined {
  const schema = fieldSchema(procedure, field);
  if (schema === undefined || typeof value !== 'string') return undefined;
  const label: unknown = Object(schema['enumLabels'])[value];
  if (label !== undefined) return String(Object(label)[names.language]);
  switch (schema['widget']) {
    case 'unit':
      return known(value, names.unit(value).shortName);
    case 'person':
      return known(value, names.person(value).name);
    case 'instant':
      return instantWords(parseInstant(value) ?? value, names.language);
    case 'grid':
      return names.grid(value);
    case 'obligation':
    case 'inside':
    case 'case':
    case 'engine':
      return undefined;
    default:
      return value;
  }
}

/** A name; undefined where the code has none, because the event means something else by a field of that name. */
function known(code: string, name: string): string | undefined {
  return name === code ? undefined : name;
}

/** Every stored file that an event names. */
export function filesIn(value: unknown): readonly StoredFile[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isStoredFile(value)) return [value];
  return Object.values(value).flatMap(filesIn);
}

function isStoredFile(value: object): value is StoredFile {
  return 'sha256' in value && 'mediaType' in value && 'name' in value && 'size' in value;
}

import { ENGINE, type Actor, type Command, type Instant } from '@tiaokuai/domain';
import { MAINLAND_CALENDAR } from '../../calendars/cn-mainland.js';
import { DEFAULT_LIMITS } from '../../limits/default.js';
import { ADMISSIONS, NEGATIVE_LIST } from './gate.js';
import { itemsFrom } from './items.js';
import { holdingsFrom, PEOPLE } from './people.js';
import { UNITS } from './units.js';

/** A command on its way to a reference stream, as casework carries it out. */
export interface ReferenceCommand {
  /** The stream, named like its kind. */
  readonly caseId: string;
  readonly kind: string;
  readonly commandId: string;
  readonly actor: Actor;
  readonly command: Command;
}

/** Who publishes the demonstration's rules. */
export const DEMONSTRATION_ADMINISTRATOR: Actor = {
  person: 'p-system-rulesAdministrator-1',
  post: 'rulesAdministrator',
  unit: 'system',
};

/** The beginning of the year of the first stories. */
const IN_FORCE_FROM: Instant = '2026-01-01T00:00:00.000+08:00';

/** The same in every run: whoever seeds twice is told what came of it the first time. */
const COMMAND_IDS = {
  directory: '0b8c1c9e-52a5-4c6e-9a3f-6a1f00000001',
  calendar: '0b8c1c9e-52a5-4c6e-9a3f-6a1f00000002',
  limits: '0b8c1c9e-52a5-4c6e-9a3f-6a1f00000003',
  responsibilityList: '0b8c1c9e-52a5-4c6e-9a3f-6a1f00000004',
  gateData: '0b8c1c9e-52a5-4c6e-9a3f-6a1f00000005',
} as const;

function to(kind: keyof typeof COMMAND_IDS, actor: Actor, name: string, payload: unknown): ReferenceCommand {
  return { caseId: kind, kind, commandId: COMMAND_IDS[kind], actor, command: { name, payload } };
}

/**
 * The district 江畔区 as an administrator would upload it, in the order to be sent. Every person,
 * place and number in it is invented. The rules are in force from `inForceFrom` on, which may lie in the past because
 * each stream is empty before: demonstration cases begin in June 2026, those made of real messages years earlier.
 */
export function demonstrationCommands(inForceFrom: Instant = IN_FORCE_FROM): readonly ReferenceCommand[] {
  const { version: _, ...calendar } = MAINLAND_CALENDAR;
  const directory = { units: UNITS, people: PEOPLE, holdings: holdingsFrom(inForceFrom) };
  const administrator = DEMONSTRATION_ADMINISTRATOR;
  return [
    to('directory', ENGINE, 'importDirectory', directory),
    to('calendar', administrator, 'publishCalendar', { ...calendar, inForceFrom }),
    to('limits', administrator, 'publishLimits', { rows: DEFAULT_LIMITS, inForceFrom }),
    to('responsibilityList', administrator, 'publishList', { items: itemsFrom(inForceFrom), inForceFrom }),
    to('gateData', administrator, 'publishGateData', {
      admissions: ADMISSIONS,
      negativeList: NEGATIVE_LIST,
      inForceFrom,
    }),
  ];
}

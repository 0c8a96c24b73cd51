import type { Foresight, ForeseenDeadline } from '@tiaokuai/contracts';
import {
  isRejection,
  reject,
  type Actor,
  type CaseState,
  type NewEvent,
  type Rejection,
  propertiesOf,
} from '@tiaokuai/domain';
import type { Casework } from '@tiaokuai/casework';
import { coded } from '../../wording/case-words.js';
import { instantWords } from '../../wording/instant-words.js';
import type { Names } from '../../wording/names.js';
import type { VisibleCase } from '../lookup/visible-case.js';

/** Events that set a due instant. */
const SETS_DUE: ReadonlySet<string> = new Set([
  'ObligationStarted',
  'ObligationResumed',
  'ObligationExtended',
]);

/** Which clocks of a case a command would set if it were given now: decided in thought by the rules themselves. */
export function foreseeCommand(
  visible: VisibleCase,
  command: { readonly name: string; readonly payload: unknown },
  by: { readonly casework: Casework; readonly actor: Actor; readonly names: Names },
): Foresight | Rejection {
  const { procedure, state, now } = visible;
  const description = procedure.commands.find(({ name }) => name === command.name);
  if (description === undefined) return reject('CASE.COMMAND_UNKNOWN', 'command');
  const shaped = by.casework.payloadValidator.validate(description, command.payload);
  if (isRejection(shaped)) return shaped;
  const decided = procedure.decide(
    state,
    { name: command.name, payload: shaped.payload },
    visible.contextFor(by.actor),
  );
  if (isRejection(decided)) return decided;
  const set = decided.filter(({ type }) => SETS_DUE.has(type));
  return { asOf: now, deadlines: set.map((event) => deadlineOf(event, state, visible, by.names)) };
}

function deadlineOf(
  { payload }: NewEvent,
  { obligations }: CaseState,
  { procedure }: VisibleCase,
  names: Names,
): ForeseenDeadline {
  const { id, key, ownerUnit, dueAt, provisional } = propertiesOf(payload);
  const owed = obligations[String(id)] ?? { key, ownerUnit };
  return {
    unit: names.unit(String(owed.ownerUnit)),
    clock: coded(String(owed.key), procedure.clocks[String(owed.key)]?.label, names.language),
    dueAt: String(dueAt),
    dueText: instantWords(String(dueAt), names.language),
    provisional: provisional === true,
  };
}

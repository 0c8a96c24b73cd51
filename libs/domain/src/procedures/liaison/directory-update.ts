import { type Instant } from '../../kernel/instant.js';
import { type Reaction } from '../../kernel/reaction.js';
import { POST_OF, type Role } from './liaison.labels.js';
import { type LiaisonState } from './liaison.state.js';
import { type Relieved } from './slot-choice.js';

/** The stream by which every post and every dispatch is judged. */
const DIRECTORY = 'directory';

/** A substitute still in office for these items begins in earnest when his time as such ends. */
export function appointInDirectory(
  state: LiaisonState,
  role: Role,
  person: string,
  itemCodes: readonly string[],
  at: Instant,
): readonly Reaction[] {
  if (POST_OF[role] === undefined) return [];
  const { override } = state;
  const shared = itemCodes.length === 0 || itemCodes.some((code) => override?.itemCodes.includes(code));
  const stands = role === 'A' && override?.substitute === person && override.until > at && shared;
  const from = stands ? { from: override.until } : {};
  return [inDirectory('appoint', 'appoint', directoryAppointment(state, role, person, itemCodes, from))];
}

export function relieveInDirectory(
  state: LiaisonState,
  role: Role,
  relieved: readonly Relieved[],
): readonly Reaction[] {
  const post = POST_OF[role];
  if (post === undefined) return [];
  return relieved.flatMap(({ person, stays }) => [
    inDirectory(`relieve:${person}`, 'relieve', { person, unit: state.unit, post }),
    ...(stays.length === 0
      ? []
      : [inDirectory(`stays:${person}`, 'appoint', directoryAppointment(state, role, person, stays, {}))]),
  ]);
}

export function directoryAppointment(
  { unit }: LiaisonState,
  role: Role,
  person: string,
  itemCodes: readonly string[],
  when: object,
): object {
  const items = itemCodes.length === 0 ? {} : { items: itemCodes };
  return { person, unit, post: POST_OF[role], ...items, ...when };
}

export function inDirectory(key: string, name: string, payload: object): Reaction {
  return {
    key,
    does: 'advance',
    caseId: DIRECTORY,
    about: { zh: '名录变动计入机构人员名录', en: 'The directory follows the register' },
    command: { name, payload },
  };
}

import { type Instant } from '../../kernel/instant.js';
import { advance, type Contract } from '../../kernel/contract.js';
import { type Appointment, directory } from '../../kernel/contracts/directory.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { POST_OF, type Role } from './liaison.labels.js';
import { type LiaisonState } from './liaison.state.js';
import { type Relieved } from './slot-choice.js';

/** The one stream of its kind is named like it. */
const DIRECTORY = 'directory';

/** A substitute still in office for these items begins in earnest when his time as such ends. */
export function appointInDirectory(
  state: LiaisonState,
  role: Role,
  person: string,
  itemCodes: readonly string[],
  at: Instant,
): readonly Reaction[] {
  const post = POST_OF[role];
  if (post === undefined) return [];
  const { override, unit } = state;
  const shared = itemCodes.length === 0 || itemCodes.some((code) => override?.itemCodes.includes(code));
  const stands = role === 'A' && override?.substitute === person && override.until > at && shared;
  const from = stands ? { from: override.until } : {};
  const appointment = { person, unit, post, ...only(itemCodes), ...from };
  return [inDirectory('appoint', directory.appoint, appointment)];
}

export function relieveInDirectory(
  state: LiaisonState,
  role: Role,
  relieved: readonly Relieved[],
): readonly Reaction[] {
  const post = POST_OF[role];
  if (post === undefined) return [];
  const { unit } = state;
  return relieved.flatMap(({ person, stays }) => [
    inDirectory(`relieve:${person}`, directory.relieve, { person, unit, post }),
    ...(stays.length === 0
      ? []
      : [inDirectory(`stays:${person}`, directory.appoint, { person, unit, post, ...only(stays) })]),
  ]);
}

/** For as long as he stands in for the vacant slots. */
export function substituteInDirectory(
  { unit }: LiaisonState,
  person: string,
  itemCodes: readonly string[],
  until: Instant,
): Reaction {
  const appointment = { person, unit, post: POST_OF.A, ...only(itemCodes), to: until };
  return inDirectory('override', directory.appoint, appointment);
}

/** None named means all. */
function only(itemCodes: readonly string[]): Pick<Appointment, 'items'> {
  return itemCodes.length === 0 ? {} : { items: itemCodes };
}

function inDirectory<P>(key: string, contract: Contract<P>, payload: NoInfer<P>): Reaction {
  const about = { zh: '名录变动计入机构人员名录', en: 'The directory follows the register' };
  return advance(contract, payload, { key, caseId: DIRECTORY, about });
}

import type { Reaction } from '../../kernel/reaction.js';
import type { Instant } from '../../kernel/instant.js';
import type { InForce } from '../../reference/in-force.js';
import { ask, tell } from '../../case/case.notices.js';
import type { PostCode } from '../../kernel/post.js';
import { deputyPostsOf, headPostsOf } from '../../reference/directory/who.js';
import type { Obligation } from '../../kernel/obligation.js';
import { LIAISON_CLOCKS } from './liaison.clocks.js';
import type { Relieved } from './liaison.events.js';
import { POST_OF, type Role } from './liaison.labels.js';
import type { AnyLiaisonEvent } from './liaison.rule.js';
import type { LiaisonState } from './liaison.state.js';

/** The stream by which every post and every dispatch is judged. */
const DIRECTORY = 'directory';

/**
 * What a register sets off elsewhere: who fills a slot is appointed in the directory, so that he may act, and so that
 * other cases know whether there is anybody to reach; no case reads another.
 */
export function liaisonReactions(
  _before: LiaisonState,
  event: AnyLiaisonEvent,
  after: LiaisonState,
  { directory }: InForce,
): readonly Reaction[] {
  const unit = directory.units[after.unit];
  switch (event.type) {
    case 'LiaisonAppointed': {
      const { role, person, itemCodes } = event.payload;
      return appointed(after, role, person, itemCodes, event.effectiveAt);
    }
    case 'LiaisonReplaced': {
      const { role, person, itemCodes, relieved } = event.payload;
      return [
        ...relieve(after, role, relieved),
        ...appointed(after, role, person, itemCodes, event.effectiveAt),
      ];
    }
    case 'LiaisonReleased':
      return relieve(after, event.payload.role, event.payload.relieved);
    case 'VacancyOverridden': {
      const { substitute, until, itemCodes } = event.payload;
      return [
        inDirectory('override', 'appoint', appointment(after, 'A', substitute, itemCodes, { to: until })),
      ];
    }
    case 'ChangeAnnounced':
      return [
        tell('change', after.unit, deputyPostsOf(unit), {
          zh: '联络员有变动，请更换',
          en: 'A liaison changes',
        }),
      ];
    case 'UnreachableReported':
      return [
        tell('unreachable', after.unit, deputyPostsOf(unit), {
          zh: '有人反映联络员联系不上',
          en: 'A liaison was reported as unreachable',
        }),
      ];
    case 'ObligationStarted':
    case 'ObligationElapsed':
      return ofClock(event, after.obligations[event.payload.id], headPostsOf(unit));
    default:
      return [];
  }
}

/** Whoever is due is asked with his last days; of one that cannot be reached the head hears. */
function ofClock(
  { type }: Pick<AnyLiaisonEvent, 'type'>,
  owed: Obligation | undefined,
  head: readonly PostCode[],
): readonly Reaction[] {
  const asks = owed?.key === 'liaison.verifyGrace' || owed?.key === 'liaison.fill';
  if (type === 'ObligationStarted') return asks ? [ask(owed, LIAISON_CLOCKS)] : [];
  return owed?.key === 'liaison.answerUnreachable'
    ? [ask(owed, LIAISON_CLOCKS, 'head', { unit: owed.ownerUnit, posts: head })]
    : [];
}

/** A substitute still in office for these items begins in earnest when his time as such ends. */
function appointed(
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
  return [inDirectory('appoint', 'appoint', appointment(state, role, person, itemCodes, from))];
}

function relieve(state: LiaisonState, role: Role, relieved: readonly Relieved[]): readonly Reaction[] {
  const post = POST_OF[role];
  if (post === undefined) return [];
  return relieved.flatMap(({ person, stays }) => [
    inDirectory(`relieve:${person}`, 'relieve', { person, unit: state.unit, post }),
    ...(stays.length === 0
      ? []
      : [inDirectory(`stays:${person}`, 'appoint', appointment(state, role, person, stays, {}))]),
  ]);
}

function appointment(
  { unit }: LiaisonState,
  role: Role,
  person: string,
  itemCodes: readonly string[],
  when: object,
): object {
  const items = itemCodes.length === 0 ? {} : { items: itemCodes };
  return { person, unit, post: POST_OF[role], ...items, ...when };
}

function inDirectory(key: string, name: string, payload: object): Reaction {
  return {
    key,
    does: 'advance',
    caseId: DIRECTORY,
    about: { zh: '名录变动计入机构人员名录', en: 'The directory follows the register' },
    command: { name, payload },
  };
}

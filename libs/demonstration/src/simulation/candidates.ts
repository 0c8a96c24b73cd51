import {
  holdersOf,
  POSTS,
  type Actor,
  type CommandOffer,
  type Context,
  type InForce,
  type Instant,
  type PostCode,
  type UnitKind,
} from '@tiaokuai/domain';
import type { SeededRandom } from '../random/seeded-random.js';
import type { CaseNow } from '../matter/matter.js';
import type { TimelineContext } from '../matter/timeline.js';

/** Somebody to whom a command is offered, and the offer. */
export interface Candidate {
  readonly actor: Actor;
  readonly offer: CommandOffer;
}

/** In the centre dispatchers do the work; whoever takes calls does that alone. */
const CENTRE: readonly PostCode[] = [
  'dispatcher',
  'shiftLeader',
  'centreDeputy',
  'centreHead',
  'intakeClerk',
];

/** Whoever usually does the work comes first: officers, then those who lead, then the liaisons. */
function usualPosts(kind: UnitKind): readonly PostCode[] {
  const posts = kind === 'commandCentre' ? CENTRE : [...POSTS[kind]].reverse();
  return [...posts, 'liaisonA', 'liaisonB'];
}

/** The people of a unit in the order in which they would be asked to do it. */
export function peopleOf(
  unit: string,
  posts: readonly PostCode[],
  at: Instant,
  { directory }: InForce,
  random: SeededRandom,
): readonly Actor[] {
  const kind = directory.units[unit]?.kind;
  if (kind === undefined) return [];
  const postsInOrder = posts.length > 0 ? posts : usualPosts(kind);
  return postsInOrder.flatMap((post) =>
    random
      .of(unit, post)
      .shuffle(holdersOf(directory, unit, post, at))
      .map((person) => ({ person, post, unit })),
  );
}

/** The first of these people to whom the procedure offers a command in a case now, on this target where one is named. */
export function candidateFor(
  { procedure, state, caseId }: CaseNow,
  command: string,
  people: readonly Actor[],
  { matter: { now }, inForce }: TimelineContext,
  target?: string,
): Candidate | undefined {
  for (const actor of people) {
    const context: Context = { now, actor, caseId, inForce };
    const offer = procedure.offers(state, context).find((each) => each.command === command);
    if (offer === undefined) continue;
    const values = offer.about?.values;
    if (target !== undefined && values !== undefined && !values.includes(target)) continue;
    return { actor, offer };
  }
  return undefined;
}

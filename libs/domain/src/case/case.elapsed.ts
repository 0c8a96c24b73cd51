import type { Reaction } from '../kernel/reaction.js';
import type { Colour } from '../kernel/contracts/supervision-order.contract.js';
import type { Label } from '../kernel/label.js';
import type { Obligation } from '../kernel/obligation.js';
import { deputyPostsOf, headPostsOf, theOnly } from '../reference/directory/directory.posts.js';
import { openSupervisionOrder, type Surroundings } from './case.orders.js';
import type { CaseState } from './case.state.js';
import { clockLabel, notify, type Notify } from './notify-unit.js';

/** What the defaults are worded by, and what a section says of its own orders. */
export interface Defaults extends Surroundings {
  /** The colour that a limit calls for, where its class calls for `byClass`; undefined: no order. */
  orderColour(owed: Obligation, byClass: Colour): Colour | undefined;
}

/** By the class of the limit: an order for who had to come or do, word to the deputy, to the superior, to the centre that stands in. */
export function followElapsed(
  state: CaseState,
  owed: Obligation,
  surroundings: Defaults,
): readonly Reaction[] {
  if (surroundings.clocks[owed.key]?.whenPassed === 'window') return [];
  const { directory } = surroundings.inForce;
  const owner = directory.units[owed.ownerUnit];
  switch (owed.class) {
    case 'response':
      return [
        remind('reminder', owed, deputyPostsOf(owner), surroundings, { zh: '逾期提醒', en: 'Overdue' }),
      ];
    case 'presence':
      return ordered(state, owed, owed.emergency ? 'red' : 'yellow', surroundings);
    case 'substantive': {
      const askedInTime = state.extensionRequests.some(
        (each) => each.obligationId === owed.id && each.status === 'open',
      );
      return askedInTime ? [] : ordered(state, owed, 'yellow', surroundings);
    }
    case 'procedural': {
      const undecided = { zh: '逾期未决', en: 'Not decided in time' };
      const centre = theOnly(directory, 'commandCentre')?.id;
      const told = [remind('superior', owed, headPostsOf(owner), surroundings, undecided)];
      const byNobodyElse = centre === owed.ownerUnit || surroundings.clocks[owed.key]?.noStandIn === true;
      if (owed.standIn === 'verifier') return [...told, ...tellVerifier(owed, surroundings, undecided)];
      if (centre === undefined || byNobodyElse || owed.standIn === 'nobody') return told;
      return [
        ...told,
        { ...remind('standIn', owed, ['centreDeputy'], surroundings, undecided), unit: centre },
      ];
    }
  }
}

function tellVerifier(owed: Obligation, surroundings: Surroundings, why: Label): readonly Notify[] {
  const supervision = theOnly(surroundings.inForce.directory, 'supervisionCentre')?.id;
  if (supervision === undefined) return [];
  return [{ ...remind('standIn', owed, ['verifier'], surroundings, why), unit: supervision }];
}

/** None while one is open: that one rises by itself. */
export function ordered(
  state: CaseState,
  owed: Obligation,
  byClass: Colour,
  surroundings: Defaults,
): readonly Reaction[] {
  const colour = owed.underOrder ? undefined : surroundings.orderColour(owed, byClass);
  return colour === undefined ? [] : openSupervisionOrder(state, owed, colour, surroundings);
}

export function remind(
  key: string,
  owed: Obligation,
  posts: Notify['posts'],
  { clocks }: Surroundings,
  why: Label,
): Notify {
  const what = clockLabel(owed, clocks);
  const about = { zh: `${why.zh}：${what.zh}`, en: `${why.en}: ${what.en}` };
  return notify(key, owed.ownerUnit, posts, about, owed.id);
}

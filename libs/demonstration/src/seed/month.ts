import { atTime, dateOf, procedureOf, type InForce, type Instant } from '@tiaokuai/domain';
import { SeededRandom } from '../random/seeded-random.js';
import {
  CONTESTED,
  GRAVE,
  KEPT,
  NEGLECTED,
  PARKED,
  STRAIGHT,
  UNDECIDED,
  type ScenarioOverrides,
} from '../habit/scenario-overrides.js';
import { anyTimeBetween, DAY, later, officeTimeBetween } from '../habit/office-time.js';
import { consultationOpening } from '../opening/consultation.opening.js';
import { blockedOpening, collaborationOpening } from '../opening/collaboration.opening.js';
import { liaisonOpening, REGISTERED } from '../opening/liaison.opening.js';
import type { Circumstances, Opening } from '../opening/opening.js';
import { warningOpening } from '../opening/warning.opening.js';
import { emergencyOpening, whistleOpening } from '../opening/whistle.opening.js';

/** How many days a month of the demonstration has, up to the day on which it is seeded. */
const DAYS = 30;

/** One matter of the month before it begins. */
export interface Beginning {
  /** Names it for ever: the ids of all its commands follow from it. */
  readonly name: string;
  readonly begins: Instant;
  readonly opening: Opening;
  readonly overrides: ScenarioOverrides;
  readonly random: SeededRandom;
}

interface Sort {
  readonly name: string;
  readonly kind: string;
  /** How many of them a month has. */
  readonly count: number;
  readonly overrides: ScenarioOverrides;
  /** In which part of the month, 0 being its beginning and 1 its end; all over it unless given. */
  readonly from?: number;
  readonly to?: number;
  open(circumstances: Circumstances, n: number): Opening;
}

/** Of what a month is made; everything else follows from these. */
const SORTS: readonly Sort[] = [
  { name: 'whistle', kind: 'whistle', count: 60, overrides: STRAIGHT, open: whistleOpening },
  { name: 'contested whistle', kind: 'whistle', count: 9, overrides: CONTESTED, open: whistleOpening },
  { name: 'neglected whistle', kind: 'whistle', count: 5, overrides: NEGLECTED, open: whistleOpening },
  {
    name: 'undecided whistle',
    kind: 'whistle',
    count: 4,
    overrides: UNDECIDED,
    from: 0.25,
    to: 0.5,
    open: whistleOpening,
  },
  {
    name: 'late neglected whistle',
    kind: 'whistle',
    count: 4,
    overrides: NEGLECTED,
    from: 0.65,
    open: whistleOpening,
  },
  { name: 'grave whistle', kind: 'whistle', count: 3, overrides: GRAVE, from: 0.86, open: emergencyOpening },
  { name: 'parked whistle', kind: 'whistle', count: 3, overrides: PARKED, open: whistleOpening },
  {
    name: 'collaboration',
    kind: 'collaboration',
    count: 24,
    overrides: STRAIGHT,
    open: collaborationOpening,
  },
  {
    name: 'contested collaboration',
    kind: 'collaboration',
    count: 3,
    overrides: CONTESTED,
    open: collaborationOpening,
  },
  {
    name: 'blocked collaboration',
    kind: 'collaboration',
    count: 4,
    overrides: STRAIGHT,
    open: blockedOpening,
  },
  { name: 'consultation', kind: 'consultation', count: 5, overrides: STRAIGHT, open: consultationOpening },
  { name: 'warning', kind: 'warning', count: 11, overrides: STRAIGHT, open: warningOpening },
  { name: 'register', kind: 'liaison', count: REGISTERED.length, overrides: KEPT, open: liaisonOpening },
];

/**
 * The matters of the thirty days before `until`, in the order in which they begin. The same day and seed give the same
 * month. `share` makes a smaller one of the same mixture.
 */
export function monthBefore(
  until: Instant,
  inForce: (at: Instant) => InForce,
  { seed, share = 1 }: { readonly seed: string; readonly share?: number },
): readonly Beginning[] {
  const sorts = SORTS.filter(({ kind }) => procedureOf(kind) !== undefined);
  return sorts
    .flatMap((sort) => {
      const count = Math.ceil(sort.count * share);
      return Array.from({ length: count }, (_, n) => beginningOf(sort, n, count));
    })
    .sort((a, b) => (a.begins < b.begins ? -1 : 1));

  function beginningOf(
    { name: sort, open, overrides, kind, from = 0, to = 1 }: Sort,
    n: number,
    count: number,
  ): Beginning {
    const name = `${seed} ${dateOf(until)}/${sort}/${n}`;
    const random = new SeededRandom(name);
    const begins =
      kind === 'liaison'
        ? later(until, -DAYS * DAY)
        : beginsAt(from + (to - from) * ((n + 0.9) / count), random.of('begins'));
    const circumstances = { now: begins, inForce: inForce(begins), random: random.of('opening') };
    return { name, begins, overrides, random, opening: open(circumstances, n) };
  }

  /** Mostly while the offices are open, sometimes in the evening or at night. */
  function beginsAt(place: number, random: SeededRandom): Instant {
    const day = later(until, -DAYS * DAY * (1 - place));
    const nextDay = later(day, DAY);
    const last = nextDay < until ? nextDay : later(until, -DAY / 4);
    const calendar = inForce(until).calendarFor('zhzx');
    const night = random.of('night').happens(0.06);
    const at = night ? anyTimeBetween(day, last, random) : officeTimeBetween(calendar, day, last, random);
    // On a day without office hours it would be the next opening, which may lie ahead.
    return at < until ? at : anyTimeBetween(later(until, -DAY), later(until, -DAY / 8), random);
  }
}

/** The beginning of the day on which it is seeded: from then on the district lives by the real clock. */
export function endOfMonth(now: Instant): Instant {
  return atTime(dateOf(now), '00:00');
}

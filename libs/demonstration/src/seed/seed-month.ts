import { currentRules, type Casework } from '@tiaokuai/casework';
import { dateOf, type Instant, type Rejection } from '@tiaokuai/domain';
import { hasCases, noteJobStep, readJobSteps } from '@tiaokuai/event-store';
import { keepDemonstrationFile } from '../form/attachment.js';
import { Living } from '../habit/live.js';
import { ERRAND, Journal } from '../matter/journal.js';
import { Matter } from '../matter/matter.js';
import { STORIES } from '../story/stories.js';
import { StoryTelling } from '../story/tell-story.js';
import { endOfMonth, monthBefore } from './month.js';
import { tellTogether } from './tell-together.js';
import type { Telling } from './telling.js';

const UNTIL = 'until';
const DONE = 'done';

export interface SeedOptions {
  readonly now: Instant;
  /** Names the month; another seed, another month. */
  readonly seed?: string;
  /** Of a whole month; 1 unless told. */
  readonly share?: number;
  /** How many matters are told at a time. */
  readonly atOnce?: number;
  /** Told the date up to which everything has been told, now and then. */
  tell?(date: string): void;
  /** What somebody tried in vain, as happens in life: for looking into the generator. */
  turned?(kind: string, command: string, rejection: Rejection): void;
}

/** `seeded`: all of it is there now. `there`: it was. `used`: people have cases of their own, so nothing was done. */
export type Seeded = 'seeded' | 'there' | 'used';

/**
 * Seeds the demonstration: the stories of domain.md 7 and the thirty days before today. Every command goes through
 * casework at its own instant, none of them after `now`. An interrupted seeding goes on where it stopped, with the day it
 * began with; a district in which people have opened cases before it began is left alone.
 */
export async function seedMonth(casework: Casework, options: SeedOptions): Promise<Seeded> {
  const { now, tell = () => undefined, atOnce = 8 } = options;
  const { pool } = casework;
  const steps = await readJobSteps(pool, ERRAND);
  if (steps.has(DONE)) return 'there';
  if (!steps.has(UNTIL) && (await hasCases(pool))) return 'used';
  const until = await noteJobStep(pool, ERRAND, UNTIL, endOfMonth(now));
  await keepDemonstrationFile(casework);
  const all = await tellingsUntil(casework, until, new Journal(pool, steps), options);
  const tellings = all.filter(({ matter }) => !steps.has(matter.name));
  await tellTogether(tellings, {
    until,
    atOnce,
    async finished({ matter }) {
      await matter.leave();
      await noteJobStep(pool, ERRAND, matter.name, DONE);
    },
    reached: (end) => tell(dateOf(end)),
  });
  await noteJobStep(pool, ERRAND, DONE, now);
  return 'seeded';
}

/** The stories, and the month. */
async function tellingsUntil(
  casework: Casework,
  until: Instant,
  journal: Journal,
  { seed = 'jiangpan', share, turned = () => undefined }: SeedOptions,
): Promise<readonly Telling[]> {
  const { inForce } = await currentRules(casework);
  const known = { inForce, journal };
  const stories = STORIES.filter(({ begins }) => begins < until).map((story) => {
    const matter = new Matter(casework, story.name, story.begins, known);
    return new StoryTelling(story, { matter, inForce, turned });
  });
  const month = monthBefore(until, inForce, { seed, ...(share === undefined ? {} : { share }) });
  const lives = month.map(({ name, begins, opening, bend, chance }) => {
    const matter = new Matter(casework, name, begins, known);
    return new Living({ matter, chance, inForce, turned, bend }, opening);
  });
  return [...stories, ...lives];
}

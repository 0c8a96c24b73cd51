import { currentRules, type Casework } from '@tiaokuai/casework';
import type { Instant, Refusal } from '@tiaokuai/domain';
import { hasCases, noteErrandStep, readErrand } from '@tiaokuai/event-store';
import { keepDemonstrationFile } from '../form/attachment.js';
import { Living } from '../habit/live.js';
import { ERRAND, Journal } from '../matter/journal.js';
import { Matter, TakenOver } from '../matter/matter.js';
import { STORIES } from '../story/stories.js';
import { tellStory } from '../story/tell-story.js';
import { endOfMonth, monthBefore } from './month.js';

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
  /** Told after each matter. */
  tell?(done: number, all: number): void;
  /** What somebody tried in vain, as happens in life: for looking into the generator. */
  turned?(kind: string, command: string, refusal: Refusal): void;
}

/** `seeded`: all of it is there now. `there`: it was. `used`: people have cases of their own, so nothing was done. */
export type Seeded = 'seeded' | 'there' | 'used';

/** One matter to be told, under a name that never changes. */
interface Tale {
  readonly name: string;
  tell(): Promise<void>;
}

/**
 * Seeds the demonstration: the stories of domain.md 7 and the thirty days before today. Every command goes through
 * casework at its own instant, none of them after `now`. An interrupted seeding goes on where it stopped, with the day it
 * began with; a district in which people have opened cases before it began is left alone.
 */
export async function seedMonth(casework: Casework, options: SeedOptions): Promise<Seeded> {
  const { now, tell = () => undefined, atOnce = 8 } = options;
  const { pool } = casework;
  const steps = await readErrand(pool, ERRAND);
  if (steps.has(DONE)) return 'there';
  if (!steps.has(UNTIL) && (await hasCases(pool))) return 'used';
  const until = await noteErrandStep(pool, ERRAND, UNTIL, endOfMonth(now));
  await keepDemonstrationFile(casework);
  const tales = await talesUntil(casework, until, new Journal(pool, steps), options);
  const waiting = tales.filter(({ name }) => !steps.has(name));
  const teller = async (): Promise<void> => {
    for (let tale = waiting.shift(); tale !== undefined; tale = waiting.shift()) {
      await tale.tell();
      await noteErrandStep(pool, ERRAND, tale.name, DONE);
      tell(tales.length - waiting.length, tales.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, teller));
  await noteErrandStep(pool, ERRAND, DONE, now);
  return 'seeded';
}

/** Stories first; then the month in the order in which its matters begin. */
async function talesUntil(
  casework: Casework,
  until: Instant,
  journal: Journal,
  { seed = 'jiangpan', share, turned = () => undefined }: SeedOptions,
): Promise<readonly Tale[]> {
  const { inForce } = await currentRules(casework);
  const stories = STORIES.filter(({ begins }) => begins < until).map((story): Tale => {
    const matter = new Matter(casework, story.name, story.begins, journal);
    return { name: story.name, tell: () => told(tellStory(story, { matter, inForce, until, turned })) };
  });
  const month = monthBefore(until, inForce, { seed, ...(share === undefined ? {} : { share }) });
  const lives = month.map(({ name, begins, opening, bend, chance }): Tale => {
    const matter = new Matter(casework, name, begins, journal);
    const living = new Living({ matter, chance, inForce, until, turned, bend });
    return { name, tell: () => told(living.live(opening)) };
  });
  return [...stories, ...lives];
}

/** Somebody acts in a case while its past is still being told: from there on it is his. */
async function told(life: Promise<void>): Promise<void> {
  await life.catch((error: unknown) => {
    if (!(error instanceof TakenOver)) throw error;
  });
}

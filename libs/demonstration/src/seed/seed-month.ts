import { currentRules, type Casework } from '@tiaokuai/casework';
import { dateOf, type Instant } from '@tiaokuai/domain';
import { hasCases, noteJobStep, readJobSteps } from '@tiaokuai/event-store';
import { keepDemonstrationFile } from '../form/attachment.js';
import { CaseSimulator } from '../simulation/case-simulator.js';
import { JOB, Journal } from '../matter/journal.js';
import { Matter } from '../matter/matter.js';
import { STORIES } from '../story/stories.js';
import { StoryTimeline } from '../story/story-timeline.js';
import { endOfMonth, monthBefore } from './month.js';
import { runTimelines } from './run-timelines.js';
import type { OnRejected, Timeline } from '../matter/timeline.js';

const UNTIL = 'until';
const DONE = 'done';

export interface SeedOptions {
  readonly now: Instant;
  /** Names the month; another seed, another month. */
  readonly seed?: string;
  /** Of a whole month; 1 unless given. */
  readonly share?: number;
  /** How many matters run at a time. */
  readonly concurrency?: number;
  /** Hears the date up to which everything is there, now and then. */
  onProgress?(date: string): void;
  readonly onRejected?: OnRejected;
}

/** `seeded`: all of it is there now. `there`: it was. `used`: people have cases of their own, so nothing was done. */
export type Seeded = 'seeded' | 'there' | 'used';

/**
 * Seeds the demonstration: the stories and the thirty days before today. Every command goes through
 * casework at its own instant, none of them after `now`. An interrupted seeding goes on where it stopped, with the day it
 * began with; a district in which people have opened cases before it began is left alone.
 */
export async function seedMonth(casework: Casework, options: SeedOptions): Promise<Seeded> {
  const { now, onProgress = () => undefined, concurrency = 8 } = options;
  const { pool } = casework;
  const steps = await readJobSteps(pool, JOB);
  if (steps.has(DONE)) return 'there';
  if (!steps.has(UNTIL) && (await hasCases(pool))) return 'used';
  const until = await noteJobStep(pool, JOB, UNTIL, endOfMonth(now));
  await keepDemonstrationFile(casework);
  const all = await timelinesUntil(casework, until, new Journal(pool, steps), options);
  const timelines = all.filter(({ matter }) => !steps.has(matter.name));
  await runTimelines(timelines, {
    until,
    concurrency,
    async finished({ matter }) {
      await matter.markReactionsHandled();
      await noteJobStep(pool, JOB, matter.name, DONE);
    },
    reached: (end) => onProgress(dateOf(end)),
  });
  await noteJobStep(pool, JOB, DONE, now);
  return 'seeded';
}

/** The stories, and the month. */
async function timelinesUntil(
  casework: Casework,
  until: Instant,
  journal: Journal,
  { seed = 'jiangpan', share, onRejected = () => undefined }: SeedOptions,
): Promise<readonly Timeline[]> {
  const { inForce } = await currentRules(casework);
  const known = { inForce, journal };
  const stories = STORIES.filter(({ begins }) => begins < until).map((story) => {
    const matter = new Matter(casework, story.name, story.begins, known);
    return new StoryTimeline(story, { matter, inForce, onRejected });
  });
  const month = monthBefore(until, inForce, { seed, ...(share === undefined ? {} : { share }) });
  const simulations = month.map(({ name, begins, opening, overrides, random }) => {
    const matter = new Matter(casework, name, begins, known);
    return new CaseSimulator({ matter, random, inForce, onRejected, overrides }, opening);
  });
  return [...stories, ...simulations];
}

import assert from 'node:assert/strict';
import { addMillis, type CaseEvent, type CaseState, type Instant, type Procedure } from '@tiaokuai/domain';
import fc from 'fast-check';
import { play, type Try } from './play.js';
import type { TestDistrict } from './test-district.js';

const MINUTE = 60_000;

/** A stretch of days in which somebody may try something. */
export interface Season {
  readonly from: Instant;
  readonly days: number;
  /** What is tried at the very beginning, so that there is a case. */
  readonly opening: Omit<Try, 'at'>;
  readonly tries: readonly Omit<Try, 'at'>[];
  /** A life it would take of itself, for procedures that chance alone never leads far: each history leaves out some of it. */
  readonly course?: readonly Try[];
}

/** As many steps of a course may be left out at once. */
const LEFT_OUT = 2;

/**
 * Holds down that no outcome depends on when anything woke: whatever is tried when, wake-ups early, late, twice, at the
 * very instant or never give the same events. Seeded; fails with the smallest history that differs.
 */
export function expectWakesToChangeNothing<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  district: TestDistrict,
  season: Season,
  runs = 120,
): void {
  const minutes = fc.integer({ min: 0, max: season.days * 24 * 60 });
  const instant = minutes.map((each) => addMillis(season.from, each * MINUTE));
  const end = addMillis(season.from, (season.days + 1) * 24 * 60 * MINUTE);
  const trial = fc
    .tuple(instant, fc.constantFrom(...season.tries))
    .map(([at, each]): Try => ({ ...each, at }));
  const { course = [] } = season;
  const kept = fc.subarray([...course], { minLength: Math.max(0, course.length - LEFT_OUT) });
  const wakes = fc.array(instant, { maxLength: 30 });
  fc.assert(
    fc.property(
      fc.array(trial, { maxLength: 60, size: 'max' }),
      kept,
      wakes,
      fc.boolean(),
      (tries, steps, woken, onTheDot) => {
        const all = [{ ...season.opening, at: season.from }, ...steps, ...tries];
        const asleep = play(procedure, district, all, [end]);
        const due = onTheDot ? asleep.map(({ effectiveAt }) => effectiveAt) : [];
        assert.deepEqual(play(procedure, district, all, [...woken, ...woken, ...due, end, end]), asleep);
      },
    ),
    { numRuns: runs, seed: 20260917 },
  );
}

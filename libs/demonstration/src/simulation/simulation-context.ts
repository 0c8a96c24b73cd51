import type { Instant } from '@tiaokuai/domain';
import type { ScenarioOverrides } from '../habit/scenario-overrides.js';
import { anyTimeBetween, DAY, later, officeTimeBetween } from '../habit/office-time.js';
import type { TimelineContext } from '../matter/timeline.js';
import type { SeededRandom } from '../random/seeded-random.js';

/** What everything that people do in one simulated matter is decided from. */
export interface SimulationContext extends TimelineContext {
  readonly random: SeededRandom;
  readonly overrides: ScenarioOverrides;
}

/** Between which instants somebody of a unit acts, and whether closed offices keep him from it. */
export interface TimeSpan {
  readonly unit: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly anyHour: boolean;
}

/** An instant of this span, always after the matter's now. */
export function timeWithin(
  { matter: { now }, inForce }: SimulationContext,
  { unit, from, to, anyHour }: TimeSpan,
  random: SeededRandom,
): Instant {
  const at = anyHour
    ? anyTimeBetween(from, to, random)
    : officeTimeBetween(inForce(now).calendarFor(unit), from, to, random);
  return at > now ? at : later(now, 1_001);
}

/** An instant in office hours, so many days from now. */
export function timeInDays(
  context: SimulationContext,
  unit: string,
  { from, to }: { readonly from: number; readonly to: number },
  random: SeededRandom,
): Instant {
  const { now } = context.matter;
  const span = { unit, from: later(now, from * DAY), to: later(now, to * DAY), anyHour: false };
  return timeWithin(context, span, random);
}

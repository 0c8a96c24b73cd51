import type { PartyView } from '@tiaokuai/contracts';
import { dayStart, isWeekend } from '../time/instant.js';
import type { StepGroup } from './step-groups.js';

/** In the drawing's own units. */
export const LANE = 32;
export const LEFT = 112;
export const WIDTH = 1180;
const ROOM = WIDTH - LEFT - 20;

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** What the engine recorded stands in the lane of the unit that it concerns. */
export function laneOf({ head }: StepGroup): string {
  return head.byEngine ? (head.thread ?? 'engine') : head.actor.unit.id;
}

export function lanesOf(
  groups: readonly StepGroup[],
  parties: readonly PartyView[],
): readonly { readonly id: string; readonly name: string }[] {
  const names = new Map(parties.map(({ unit }) => [unit.id, unit.shortName]));
  for (const { head } of groups)
    if (!head.byEngine && !names.has(head.actor.unit.id))
      names.set(head.actor.unit.id, head.actor.unit.shortName);
  if (groups.some((group) => laneOf(group) === 'engine')) names.set('engine', '系统');
  const used = new Set(groups.map(laneOf));
  return [...names].filter(([id]) => used.has(id)).map(([id, name]) => ({ id, name }));
}

/** Equal steps, because commands come in bursts. */
export function placesByStep(groups: readonly StepGroup[]): readonly number[] {
  return groups.map((_, index) => LEFT + (ROOM * index) / Math.max(groups.length - 1, 1));
}

/** Real time. */
export function placesByTime(groups: readonly StepGroup[]): readonly number[] {
  const { first, last } = span(groups);
  return groups.map(({ head }) => placeOf(Date.parse(head.effectiveAt), first, last));
}

/** Saturdays, Sundays and the hours from ten in the evening to six: what a clock on the wall shows, not the calendar of office hours. */
export function nightsAndWeekends(
  groups: readonly StepGroup[],
): readonly { readonly from: number; readonly to: number }[] {
  const { first, last } = span(groups);
  const bands: { from: number; to: number }[] = [];
  for (let day = dayStart(first); day <= last; day += DAY) {
    const hours = isWeekend(day)
      ? [[0, 24]]
      : [
          [0, 6],
          [22, 24],
        ];
    for (const [from = 0, to = 0] of hours)
      bands.push({
        from: placeOf(Math.max(day + from * HOUR, first), first, last),
        to: placeOf(Math.min(day + to * HOUR, last), first, last),
      });
  }
  return bands.filter(({ from, to }) => to > from);
}

function span(groups: readonly StepGroup[]): { readonly first: number; readonly last: number } {
  const times = groups.map(({ head }) => Date.parse(head.effectiveAt));
  return { first: Math.min(...times), last: Math.max(...times) };
}

function placeOf(time: number, first: number, last: number): number {
  return LEFT + (ROOM * (time - first)) / Math.max(last - first, 1);
}

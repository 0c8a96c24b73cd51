import type { PartyView } from '@tiaokuai/contracts';
import { dayStart, isWeekend } from '../time/instant.js';
import type { Act } from './acts.js';

/** In the drawing's own units. */
export const LANE = 32;
export const LEFT = 112;
export const WIDTH = 1180;
const ROOM = WIDTH - LEFT - 20;

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** The engine's acts stand in the lane of the unit they are about. */
export function laneOf({ head }: Act): string {
  return head.byEngine ? (head.thread ?? 'engine') : head.actor.unit.id;
}

export function lanesOf(
  acts: readonly Act[],
  parties: readonly PartyView[],
): readonly { readonly id: string; readonly name: string }[] {
  const names = new Map(parties.map(({ unit }) => [unit.id, unit.shortName]));
  for (const { head } of acts)
    if (!head.byEngine && !names.has(head.actor.unit.id))
      names.set(head.actor.unit.id, head.actor.unit.shortName);
  if (acts.some((act) => laneOf(act) === 'engine')) names.set('engine', '系统');
  const used = new Set(acts.map(laneOf));
  return [...names].filter(([id]) => used.has(id)).map(([id, name]) => ({ id, name }));
}

/** Equal steps, because acts come in bursts. */
export function placesByStep(acts: readonly Act[]): readonly number[] {
  return acts.map((_, index) => LEFT + (ROOM * index) / Math.max(acts.length - 1, 1));
}

/** Real time. */
export function placesByTime(acts: readonly Act[]): readonly number[] {
  const { first, last } = span(acts);
  return acts.map(({ head }) => placeOf(Date.parse(head.effectiveAt), first, last));
}

/** Saturdays, Sundays and the hours from ten in the evening to six: what a clock on the wall shows, not the calendar of office hours. */
export function nightsAndWeekends(
  acts: readonly Act[],
): readonly { readonly from: number; readonly to: number }[] {
  const { first, last } = span(acts);
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

function span(acts: readonly Act[]): { readonly first: number; readonly last: number } {
  const times = acts.map(({ head }) => Date.parse(head.effectiveAt));
  return { first: Math.min(...times), last: Math.max(...times) };
}

function placeOf(time: number, first: number, last: number): number {
  return LEFT + (ROOM * (time - first)) / Math.max(last - first, 1);
}

import type { PartyView } from '@tiaokuai/contracts';
import { civilDay, dayStart } from '../time/instant.js';
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

/** The years that the steps lie in. */
export function yearsOf(groups: readonly StepGroup[]): readonly number[] {
  const { first, last } = span(groups);
  const [from, to] = [first, last].map((millis) => Number(civilDay(millis).slice(0, 4)));
  return Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, n) => (from ?? 0) + n);
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Days of rest, and of the others the hours from ten in the evening to six. */
export function nightsAndRestDays(
  groups: readonly StepGroup[],
  isRest: (day: string) => boolean,
): readonly Band[] {
  const { first, last } = span(groups);
  const bands: Band[] = [];
  const shade = (from: number, to: number, words: string) =>
    bands.push({
      from: placeOf(Math.max(from, first), first, last),
      to: placeOf(Math.min(to, last), first, last),
      words,
    });
  for (let day = dayStart(first); day <= last; day += DAY) {
    const date = civilDay(day);
    if (isRest(date)) shade(day, day + DAY, `${date.slice(5)} 休息`);
    else {
      shade(day, day + 6 * HOUR, `${date.slice(5)} 夜间`);
      shade(day + 22 * HOUR, day + DAY, `${date.slice(5)} 夜间`);
    }
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

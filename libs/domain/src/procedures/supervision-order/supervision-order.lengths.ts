import type { TimeLimit, DayLimit, HourLimit } from '../../kernel/time-limit.js';
import type { Colour } from '../../kernel/contracts/supervision-order.contract.js';
import { limitFor, type Limits } from '../../reference/limits/limits.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './supervision-order.rejections.js';
import { propertiesOf } from '../../kernel/properties.js';

/** Reads the whole-number or fraction parameters of a row by name; CLOCK.LIMIT_MISSING when one is not there. */
function parametersOf<N extends string>(
  limits: Limits,
  key: string,
  names: readonly N[],
): Readonly<Record<N, number>> | Rejection {
  const row = limitFor(limits, key);
  if (isRejection(row)) return row;
  const value = propertiesOf(row.value);
  const missing = names.find((name) => typeof value[name] !== 'number');
  if (missing !== undefined) return reject('CLOCK.LIMIT_MISSING', undefined, { key, missing });
  return Object.fromEntries(names.map((name) => [name, value[name]])) as Record<N, number>;
}

const isHours = (clock: TimeLimit): clock is HourLimit => 'minutes' in clock;
const isDays = (clock: TimeLimit): clock is DayLimit => 'days' in clock;

/** Half the original in its own unit, rounded up: 1 to 3 days, at least 30 minutes; a promised date, one working day. */
function yellowLength(original: TimeLimit, limits: Limits): TimeLimit | Rejection {
  const all = ['share', 'leastDays', 'mostDays', 'leastMinutes', 'agreedWorkingDays'] as const;
  const by = parametersOf(limits, 'order.rectifyYellow', all);
  if (isRejection(by)) return by;
  if (isHours(original)) {
    const minutes = Math.max(by.leastMinutes, Math.ceil(original.minutes * by.share));
    return { unit: original.unit, minutes };
  }
  if (!isDays(original)) return { unit: 'workingDays', days: by.agreedWorkingDays };
  const days = Math.min(by.mostDays, Math.max(by.leastDays, Math.ceil(original.days * by.share)));
  return { unit: original.unit, days };
}

/** How long a yellow or red order gives to put right what was owed within `original`. */
export function rectifyLength(
  colour: Exclude<Colour, 'white'>,
  original: TimeLimit,
  limits: Limits,
): TimeLimit | Rejection {
  const yellow = yellowLength(original, limits);
  if (colour === 'yellow' || isRejection(yellow)) return yellow;
  const by = parametersOf(limits, 'order.rectifyRed', ['workingDays', 'shareOfYellow', 'leastMinutes']);
  if (isRejection(by)) return by;
  if (!isHours(yellow)) return { unit: 'workingDays', days: by.workingDays };
  return { ...yellow, minutes: Math.max(by.leastMinutes, Math.ceil(yellow.minutes * by.shareOfYellow)) };
}

/** What an episode of this colour costs the unit. */
export function pointsOf(colour: Colour, limits: Limits): number | Rejection {
  const points = parametersOf(limits, 'order.points', ['white', 'yellow', 'red']);
  return isRejection(points) ? points : points[colour];
}

import type { ChangedLimit, HoursOrDays, PublishedLimit } from '@tiaokuai/contracts';

/** A unit as people choose it; hours are stored in minutes. */
interface LengthUnit {
  readonly code: string;
  readonly word: string;
  readonly toWire: (amount: number) => HoursOrDays;
}

export const LENGTH_UNITS: readonly LengthUnit[] = [
  hours('workingMinutes', '分钟（只计上班时间）', 'workingHours', 1),
  hours('workingHours', '小时（只计上班时间）', 'workingHours', 60),
  { code: 'workingDays', word: '个工作日', toWire: (days) => ({ unit: 'workingDays', days }) },
  hours('minutes', '分钟（昼夜连续）', 'emergencyHours', 1),
  hours('hours', '小时（昼夜连续）', 'emergencyHours', 60),
  { code: 'naturalDays', word: '天（含节假日）', toWire: (days) => ({ unit: 'naturalDays', days }) },
];

function hours(
  code: string,
  word: string,
  unit: 'workingHours' | 'emergencyHours',
  minutes: number,
): LengthUnit {
  return { code, word, toWire: (amount) => ({ unit, minutes: amount * minutes }) };
}

/** An amount of a unit as a form shows it: whole hours as hours. */
export function lengthInForm({ unit, length }: { readonly unit: string; readonly length: number }): {
  readonly amount: number;
  readonly unit: string;
} {
  if (unit === 'workingDays' || unit === 'naturalDays') return { amount: length, unit };
  const whole = length % 60 === 0;
  const ofHours = unit === 'workingHours' ? ['workingHours', 'workingMinutes'] : ['hours', 'minutes'];
  return { amount: whole ? length / 60 : length, unit: ofHours[whole ? 0 : 1] ?? unit };
}

const UNIT_WORDS: Readonly<Record<HoursOrDays['unit'], readonly [string, string]>> = {
  emergencyHours: ['小时', '分钟'],
  workingHours: ['工作时', '分钟工作时间'],
  workingDays: ['工作日', '工作日'],
  naturalDays: ['天', '天'],
};

function lengthWords(length: HoursOrDays): string {
  const [big, small] = UNIT_WORDS[length.unit];
  if ('days' in length) return `${length.days}${big}`;
  return length.minutes % 60 === 0 ? `${length.minutes / 60}${big}` : `${length.minutes}${small}`;
}

/** What a change will say, before the server has put it into words. */
export function changeWords(
  { clock, agreedWithin, value }: ChangedLimit,
  { members, appliesTo }: PublishedLimit,
  nameOf: (key: string) => string,
): string {
  if (clock !== undefined) return lengthWords(clock);
  if (agreedWithin === 'any') return '双方约定';
  if (agreedWithin !== undefined) return `双方约定，最长 ${lengthWords(agreedWithin)}`;
  if (appliesTo !== undefined) return (value as readonly string[]).map(nameOf).join('、') || '无';
  if (members === undefined) return String(value);
  const given = value as Readonly<Record<string, number>>;
  return members.map(({ name, word }) => `${word} ${given[name]}`).join('，');
}

/** `报到 · 一般`. */
export function limitName({ title, variantWord, itemCode }: PublishedLimit): string {
  return [title, variantWord, itemCode === undefined ? undefined : `事项 ${itemCode}`]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** One row among others of its version. */
export function limitKey({
  key,
  variant,
  itemCode,
}: Pick<PublishedLimit, 'key' | 'variant' | 'itemCode'>): string {
  return [key, variant, itemCode].join(' ');
}

/** A source without the shelf mark in front of it, which means something to who wrote the table alone. */
export function sourceWords(source: string): string {
  return source.replace(/^[A-Z]+\d*\s+/, '');
}

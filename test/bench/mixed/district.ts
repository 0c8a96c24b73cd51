import type { Dice } from '@tiaokuai/testing';

/** The streets and towns of the demonstration district, in the order of their codes. */
export const STREETS = ['wj', 'yq', 'lmt', 'jz', 'ba', 'wf', 'sp', 'qt'] as const;

interface Duty {
  readonly unit: string;
  readonly itemCode: string;
  readonly title: string;
  readonly task: string;
}

/** Departments with an item that they alone lead, and what they are called for. */
const DUTIES: readonly [Duty, ...Duty[]] = [
  { unit: 'zf', itemCode: 'JP-01', title: '夜市占道经营', task: '查处占道经营' },
  { unit: 'sj', itemCode: 'JP-08', title: '食品摊贩无证经营', task: '查处食品摊贩' },
  { unit: 'hj', itemCode: 'JP-03', title: '夜间油烟扰民', task: '监测油烟' },
  { unit: 'ga', itemCode: 'JP-19', title: '道路违停阻塞通行', task: '拖移违停车辆' },
  { unit: 'sl', itemCode: 'JP-18', title: '河道倾倒垃圾', task: '查处河道倾倒' },
];

/** Whose registers of liaisons are kept by the bench: each names two liaisons and a platform operator. */
export const REGISTERED = [...STREETS, ...DUTIES.map(({ unit }) => unit), 'zj', 'yj', 'xf', 'ny', 'wsj'];

/** Whoever gives a command in one of the lives. */
export const POSTS: readonly string[] = [
  ...STREETS.flatMap((street) =>
    ['Head', 'Deputy', 'Dispatcher', 'Officer', 'Officer/3', 'Officer/4'].map(
      (each) => `${street}/street${each}`,
    ),
  ),
  ...REGISTERED.filter((unit) => !isStreet(unit)).flatMap((unit) =>
    ['Head', 'Deputy', 'Officer', 'Officer/3', 'Officer/4'].map((each) => `${unit}/dept${each}`),
  ),
  ...[
    'zhzx/centreHead',
    'zhzx/dispatcher',
    'dc/deptHead',
    'dc/supervisor',
    'bb/staffingOfficer',
    'bb/deptHead',
  ],
  ...['sf/legalOfficer', 'sf/deptHead'],
  ...['zhzx', 'bb', 'sf', 'zfb', 'jw'].map((unit) => `${unit}/panelMember`),
];

function isStreet(unit: string): boolean {
  return STREETS.some((street) => street === unit);
}

/** The post of a unit that officers, deputies and heads hold there. */
export function at(unit: string, rank: 'Officer' | 'Deputy' | 'Head', n = 1): string {
  return `${unit}/${isStreet(unit) ? 'street' : 'dept'}${rank}${n === 1 ? '' : `/${n}`}`;
}

/** `p-wj-streetOfficer-1`, who holds that post. */
export function personAt(unit: string, rank: 'Officer' | 'Deputy', n = 1): string {
  return `p-${unit}-${isStreet(unit) ? 'street' : 'dept'}${rank}-${n}`;
}

/** The first grid of a street's first community. */
export function gridOf(street: string): string {
  return `01000099990100${STREETS.findIndex((each) => each === street) + 1}00101`;
}

export function oneOf<T>(choices: readonly T[], roll: Dice): T {
  const chosen = choices[roll(choices.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

/** One to `most` duties of different departments, the lead's first. */
export function someDuties(most: number, roll: Dice): readonly [Duty, ...Duty[]] {
  const first = roll(DUTIES.length);
  const [lead = DUTIES[0], ...others] = [...DUTIES.slice(first), ...DUTIES.slice(0, first)];
  return [lead, ...others.slice(0, roll(most))];
}

export const EVIDENCE = [{ note: '现场照片' }];

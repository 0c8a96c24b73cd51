import type { Act, Story } from '@tiaokuai/testing';
import { LIAISON_POSTS, POSTS, type UnitKind } from '../../../src/kernel/post.js';
import {
  act,
  ALONE,
  blownAt,
  CONTACT,
  DISTRICT,
  EMERGENCY,
  ON_SITE,
  PAIR,
  RESULT,
  SCORES,
  sheet,
  story,
  who,
} from './whistle.fixture.js';
import type { WhistleState } from '../../../src/procedures/whistle/whistle.state.js';

/** Where a whistle may stand; each is told once, by the first spec of a file that asks for it. */
export function once<T>(tell: () => T): () => T {
  let told: { readonly value: T } | undefined;
  return () => (told ??= { value: tell() }).value;
}

const PLAN = { arrivalDate: '2026-09-28', steps: [{ action: '整治', agreedDate: '2026-10-30' }] };
const CITATION = {
  ground: 'notStatutoryDuty',
  unknownUnit: '三定方案未写明',
  citation: { itemCode: 'JP-03' },
};

/** A unit says in its officer's name and its deputy's that the call is not its duty. */
export const refuses = (time: string, unit: string): Act =>
  act(time, `${unit}.deptOfficer`, 'refuse', { ...CITATION, deputy: `p-${unit}-deptDeputy-1` });

/** The same, naming the unit whose duty it is. */
export const suggests = (time: string, unit: string, suggestedUnit: string): Act =>
  act(time, `${unit}.deptOfficer`, 'refuse', {
    ...{ ground: 'notStatutoryDuty', citation: { itemCode: 'JP-03' }, suggestedUnit },
    deputy: `p-${unit}-deptDeputy-1`,
  });

/** The first acts of a call of zf and sj at 09:10. */
const opening = (acts: number): readonly Act[] => blownAt('09-17 09:10', PAIR).slice(0, acts);

const called = once(() => story(...opening(4)));
const emergency = once(() =>
  story(act('09-17 09:00', 'wj.streetOfficer', 'draft', sheet({ ...PAIR, ...EMERGENCY }))),
);
const arrived = once(() =>
  called().and(
    act('09-17 09:20', 'zf.deptOfficer', 'reportIn', ON_SITE),
    act('09-17 09:21', 'sj.deptOfficer', 'reportIn', ON_SITE),
  ),
);
const resultIn = once(() =>
  arrived().and(
    act('09-17 09:30', 'zf.deptOfficer', 'submitResult', RESULT),
    act('09-17 09:31', 'sj.deptOfficer', 'submitResult', RESULT),
  ),
);
const accepted = once(() =>
  resultIn().and(
    act('09-17 09:40', 'wj.streetOfficer', 'acceptResult', { unit: 'zf' }),
    act('09-17 09:41', 'wj.streetOfficer', 'acceptResult', { unit: 'sj' }),
  ),
);
const keyWork = once(() =>
  story(...blownAt('09-17 09:10', { ...PAIR, type: 'keyWork' })).and(
    act('09-17 09:20', 'zf.deptOfficer', 'acknowledge', CONTACT),
  ),
);

/** A street's call of zf and sj, done with by 09:55 of Thursday 09-17. */
export const PAIR_AT = {
  drafted: once(() => story(...opening(1))),
  pending: once(() => story(...opening(2))),
  approved: once(() => story(...opening(3))),
  called,
  refused: once(() => called().and(refuses('09-17 09:20', 'sj'))),
  arrived,
  claimed: once(() =>
    arrived().and(act('09-17 09:30', 'zf.deptOfficer', 'claimFalseCall', { reason: '无事', evidence: [] })),
  ),
  resultIn,
  accepted,
  evaluated: once(() =>
    accepted().and(
      act('09-17 09:50', 'wj.streetHead', 'evaluateDepartment', { unit: 'zf', ...SCORES }),
      act('09-17 09:51', 'wj.streetHead', 'evaluateDepartment', { unit: 'sj', ...SCORES }),
    ),
  ),
  emergency,
  unconfirmed: once(() => emergency().and(act('09-17 09:01', 'wj.streetDispatcher', 'blowNow'))),
  keyWork,
  planIn: once(() => keyWork().and(act('09-17 09:30', 'zf.deptDeputy', 'submitPlan', PLAN))),
  /** The street worked on it too. */
  helped: once(() =>
    arrived().and(
      act('09-17 09:25', 'wj.streetOfficer', 'recordStreetWork', {
        work: '疏导',
        persons: ['p-wj-streetOfficer-1'],
      }),
      act('09-17 09:30', 'zf.deptOfficer', 'submitResult', RESULT),
    ),
  ),
};

const alone = once(() => story(...blownAt('09-17 09:10', ALONE)));
const aloneArrived = once(() => alone().and(act('09-17 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE)));
const aloneResultIn = once(() =>
  aloneArrived().and(act('09-17 11:00', 'zf.deptOfficer', 'submitResult', RESULT)),
);
const aloneAccepted = once(() =>
  aloneResultIn().and(act('09-17 11:30', 'wj.streetOfficer', 'acceptResult', { unit: 'zf' })),
);

/** A street's call of zf alone, at hours that leave limits to pass. */
export const ALONE_AT = {
  called: alone,
  arrived: aloneArrived,
  resultIn: aloneResultIn,
  accepted: aloneAccepted,
  evaluated: once(() =>
    aloneAccepted().and(
      act('09-17 15:00', 'wj.streetDeputy', 'evaluateDepartment', { unit: 'zf', ...SCORES }),
    ),
  ),
  keyWork: once(() => story(...blownAt('09-17 09:10', { ...ALONE, type: 'keyWork' }))),
  /** In the night of 06-19, blown at 22:44. */
  emergency: once(() =>
    story(
      act('06-19 22:42', 'wj.streetOfficer', 'draft', sheet({ ...EMERGENCY, ...ALONE })),
      act('06-19 22:44', 'wj.streetDispatcher', 'blowNow'),
    ),
  ),
};

/** Everybody who might act: street, community, another street, two departments called and one not, centres, leadership. */
const CAST: readonly string[] = ['wj', 'wj-1', 'yq', 'zf', 'sj', 'hj', 'zhzx', 'jdzx', 'dc', 'qld'].flatMap(
  (unit) => {
    const kind: UnitKind | undefined = DISTRICT.inForce.directory.units[unit]?.kind;
    return kind === undefined ? [] : [...POSTS[kind], ...LIAISON_POSTS].map((post) => `${unit}.${post}`);
  },
);

/** Who is offered the command at that time, all of one unit shortened to `unit.*`. */
export function offered(
  { offersTo }: Story<WhistleState>,
  command: string,
  time = '09-17 09:55',
): readonly string[] {
  const posts = CAST.filter((post) => offersTo(who(post), time).includes(command));
  const whole = (unit: string): boolean =>
    CAST.filter((post) => post.startsWith(`${unit}.`)).every((post) => posts.includes(post));
  return [...new Set(posts.map((post) => post.split('.')[0] ?? ''))].flatMap((unit) =>
    whole(unit) ? [`${unit}.*`] : posts.filter((post) => post.startsWith(`${unit}.`)),
  );
}

export const DRAFTERS = [
  'wj.streetDispatcher',
  'wj.streetOfficer',
  'wj.liaisonA',
  'wj.liaisonB',
  'wj.platformOperator',
];
export const DEPUTIES = ['wj.streetHead', 'wj.streetDeputy'];
export const UNITS = ['zf.*', 'sj.*'];

/** Each unit comes at 10:00 and submits at 11:00. */
export function works(results: Readonly<Record<string, object>>): readonly Act[] {
  const units = Object.entries(results);
  return [
    ...units.map(([unit]) => act('09-17 10:00', `${unit}.deptOfficer`, 'reportIn', ON_SITE)),
    ...units.map(([unit, result]) => act('09-17 11:00', `${unit}.deptOfficer`, 'submitResult', result)),
  ];
}
export const accepts = (time: string, unit: string): Act =>
  act(time, 'wj.streetOfficer', 'acceptResult', { unit });
export const scores = (time: string, unit: string): Act =>
  act(time, 'wj.streetDeputy', 'evaluateDepartment', { unit, ...SCORES });
export const notifies = (time: string, ...recipients: string[]): Act =>
  act(time, 'engine', 'linkNotification', { noticeCaseId: 'n-1', recipients });

const both = once(() => story(...blownAt('09-17 09:10', PAIR), ...works({ zf: RESULT, sj: RESULT })));
const oneIn = once(() => both().and(accepts('09-17 14:00', 'zf')));
const resultsIn = once(() => oneIn().and(accepts('09-17 14:10', 'sj')));

/** A street's call of zf and sj, whose results are in at 11:00. */
export const WORKED_AT = {
  both,
  oneIn,
  resultsIn,
  evaluated: once(() => resultsIn().and(scores('09-17 15:00', 'zf'), scores('09-17 15:10', 'sj'))),
};

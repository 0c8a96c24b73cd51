import { type Act, given, type Story, testDistrict, type TestDistrict } from '@tiaokuai/testing';
import { clocksBy } from '../clocks.fixture.js';
import { type Actor, ENGINE } from '../../../src/kernel/actor.js';
import type { PostCode } from '../../../src/kernel/post.js';
import type { Directory, Holding } from '../../../src/reference/directory/directory.js';
import { liaison } from '../../../src/procedures/liaison/liaison.procedure.js';
import { type LiaisonState, slotId, stageOf } from '../../../src/procedures/liaison/liaison.state.js';

/** Holdings otherwise than the small district has them. */
export function holding(change: (held: Holding) => Holding | undefined): (directory: Directory) => Directory {
  return (directory) => ({
    ...directory,
    holdings: Object.fromEntries(
      Object.entries(directory.holdings).map(([person, held]) => [
        person,
        held.flatMap((each) => change(each) ?? []),
      ]),
    ),
  });
}

/** The first deputies and officers of a unit are its liaisons too, as in a real one: nobody is a liaison only. */
const POSTS: Readonly<Record<string, string>> = {
  'deptOfficer-1': 'liaisonA',
  'deptOfficer-2': 'liaisonB',
  'streetOfficer-1': 'liaisonA',
  'streetOfficer-2': 'liaisonB',
};

function officersAreLiaisons(directory: Directory): Directory {
  const plain = holding((held) => (/^liaison/.test(held.post) ? undefined : held))(directory);
  const holdings = Object.entries(plain.holdings).map(([person, held]): [string, readonly Holding[]] => {
    const slot = Object.keys(POSTS).find((each) => person.endsWith(each));
    const post = POSTS[slot ?? ''];
    const [first] = held;
    return post === undefined || first === undefined
      ? [person, held]
      : [person, [...held, { ...first, post: post === 'liaisonA' ? 'liaisonA' : 'liaisonB' }]];
  });
  return { ...plain, holdings: Object.fromEntries(holdings) };
}

const OFFICERS = { directory: officersAreLiaisons };
export const district = testDistrict(OFFICERS);
/** Nobody of 执法局 is a liaison. */
export const vacantDistrict = testDistrict({
  directory: (directory) =>
    holding((held) => (held.unit === 'zf' && /^liaison/.test(held.post) ? undefined : held))(
      officersAreLiaisons(directory),
    ),
});

const zf = (post: 'deptHead' | 'deptDeputy' | 'deptOfficer', n = 1): Actor => district.actor('zf', post, n);
export const by = {
  engine: ENGINE,
  head: zf('deptHead'),
  deputy: zf('deptDeputy'),
  other: zf('deptDeputy', 2),
  a: zf('deptOfficer'),
  b: zf('deptOfficer', 2),
  street: district.actor('wj', 'streetOfficer'),
  shiftLeader: district.actor('zhzx', 'shiftLeader'),
} as const;

export const act = (at: string, who: Actor, does: string, payload: object = {}): Act => ({
  ...{ at, by: who, does, with: payload },
});
/** 执法局, lead of JP-01 and JP-02, on Thursday 09-17. */
export const opened: Act = act('09-17 09:00', by.engine, 'openRegister', { unit: 'zf' });
export const ENTRY = { phone: '0571-80000000', hours: 'office' } as const;
export const appoints = (at: string, role: string, person: string, itemCodes: readonly string[] = []): Act =>
  act(at, by.deputy, 'appoint', { ...ENTRY, role, person, itemCodes });
export const replaces = (at: string, role: string, person: string, itemCodes: readonly string[] = []): Act =>
  act(at, by.deputy, 'replace', { ...ENTRY, role, person, itemCodes, reason: '轮岗' });
export const releases = (at: string, role: string, itemCodes: readonly string[] = []): Act =>
  act(at, by.deputy, 'release', { role, itemCodes, reason: '调离' });

export const A = 'A:p-zf-deptOfficer-1';
export const TRIED = [
  { instant: '2026-09-17T01:10:00.000+08:00', channel: '电话' },
  { instant: '2026-09-17T01:20:00.000+08:00', channel: '平台' },
];
export const reported = (at: string, sourceCaseId?: string, who: Actor = by.street): Act =>
  act(at, who, 'reportUnreachable', {
    ...{ holder: A, attempts: TRIED },
    ...(sourceCaseId === undefined ? {} : { sourceCaseId }),
  });
/** `A` leaves; said by himself. */
export const announced: Act = act('09-17 10:00', by.a, 'announceChange', {
  ...{ holder: A, happenedAt: '2026-09-16T09:00:00.000+08:00', text: '调离' },
});
export const revise: Act = act('09-18 09:00', by.engine, 'reviseRegister');
/** Two reports of different cases: he is unreachable. */
export const REPORTED_TWICE: readonly Act[] = [
  reported('09-17 10:10', 'case-1'),
  reported('09-17 10:20', 'case-2'),
];
export const overrides = (at: string, until: string, more: object = {}): Act =>
  act(at, by.shiftLeader, 'override', { unit: 'zf', until, substitute: 'p-zf-deptOfficer-1', ...more });

export const story = (...acts: readonly Act[]): Story<LiaisonState> => storyIn(district, ...acts);
export const storyIn = (other: TestDistrict, ...acts: readonly Act[]): Story<LiaisonState> =>
  given(liaison, other, ...acts);

/** `{'fill A:JP-01': '09-21 17:30 running'}`: the latest of each. */
export const clocks = clocksBy(({ key, about }) => `${key.replace('liaison.', '')} ${about}`);

/** `{'A:JP-01': 'p-zf-deptOfficer-1 appointed'}` */
export const slots = ({ state }: { readonly state: LiaisonState }): Record<string, string> =>
  Object.fromEntries(
    state.slots.map((each) => [slotId(each), `${each.person ?? '-'} ${stageOf(state, each)}`]),
  );

/** What the case told the directory: `appoint {…}`. */
export const told = ({ reactions }: Story<LiaisonState>) =>
  reactions.flatMap(([, each]) =>
    each.does === 'advance' ? [[each.command.name, each.command.payload]] : [],
  );
/** Whom it told. */
export const noted = ({ reactions }: Story<LiaisonState>): readonly string[] =>
  reactions.flatMap(([, each]) =>
    each.does === 'notify' ? [`${each.key} ${each.unit} ${each.posts.join()}`] : [],
  );

/** What becomes of an act in the hands of that post: `accepted`, or the code of its rejection. */
export function outcomeFor(unit: string, post: PostCode, last: Act, ...before: readonly Act[]): string {
  const { rejection } = story(...before).when({ ...last, by: district.actor(unit, post) });
  return rejection?.rejection ?? 'accepted';
}

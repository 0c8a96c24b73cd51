import { type Act, given, type Story, testDistrict, type TestDistrict } from '@tiaokuai/testing';
import { clocksBy } from '../clocks.fixture.js';
import type { CaseSnapshot } from '../../../src/case/case.snapshot.js';
import { type Actor, ENGINE } from '../../../src/kernel/actor.js';
import type { PostCode } from '../../../src/kernel/post.js';
import { suggestion } from '../../../src/procedures/suggestion/suggestion.procedure.js';
import type { SuggestionState } from '../../../src/procedures/suggestion/suggestion.state.js';

export const district = testDistrict();
export const by = {
  engine: ENGINE,
  deputy: district.actor('wj', 'streetDeputy'),
  liaison: district.actor('zf', 'liaisonA'),
  officer: district.actor('zf', 'deptOfficer'),
  addressee: district.actor('zf', 'deptDeputy'),
  second: district.actor('sj', 'deptDeputy'),
  street: district.actor('yq', 'streetDeputy'),
  department: district.actor('hj', 'deptDeputy'),
} as const;

/** The same district while nobody is on the liaison slots of that unit. */
export const withoutLiaisonsOf = (unit: string): TestDistrict =>
  testDistrict({
    directory: (directory) => ({
      ...directory,
      holdings: Object.fromEntries(
        Object.entries(directory.holdings).filter(
          ([, [held]]) => held?.unit !== unit || !/^liaison/.test(held.post),
        ),
      ),
    }),
  });

/** The whistle that the suggestion rests on. */
export const GROUND: CaseSnapshot = {
  caseId: 'the-whistle',
  kind: 'whistle',
  matterId: 'the-matter',
  title: '江滨夜市占道经营',
  stage: 'closed',
  over: true,
  urgency: 'ordinary',
  street: 'wj',
  leadUnit: 'zf',
  parties: [],
  itemCodes: ['JP-01'],
  accusedUnits: [],
  boundUnits: [],
  owed: [],
  linked: [],
};

export const SUGGESTED = {
  to: 'zf',
  subject: 'practice',
  text: '夜市开市前一小时联合巡查',
  grounds: ['the-whistle'],
  itemCodes: ['JP-01'],
} as const;
export const NOT_ADOPTED = { verdict: 'notAdopted', reason: '人手不足' } as const;
export const ADOPTED = {
  verdict: 'adopted',
  reason: '建议可行',
  plan: [
    { action: '排定巡查班次', agreedDate: '2026-10-20' },
    { action: '联合巡查', agreedDate: '2026-11-10' },
  ],
} as const;
/** A plan whose step is due before the sender has thought about it. */
export const SOON = { ...ADOPTED, plan: [{ action: '排班', agreedDate: '2026-09-22' }] };
export const DONE = { result: '已排班', evidence: [{ note: '班表' }] };
export const MISDIRECTED = { rightUnit: 'sj', reason: '食品摊贩归市场监管' } as const;

export const act = (at: string, who: Actor, does: string, payload: object = {}): Act => ({
  ...{ at, by: who, does, with: payload },
});
/** Thursday 09-17 at 09:10; received by Friday, passed on by 09-28, answered by Thursday 10-08. */
export const sent: Act = { ...act('09-17 09:10', by.deputy, 'suggest', SUGGESTED), about: GROUND };
export const sentWith = (more: object, who: Actor = by.deputy): Act => ({
  ...sent,
  ...{ by: who, with: { ...SUGGESTED, ...more } },
});
/** 环境分局 suggests something to a street. */
export const toStreet = sentWith({ to: 'yq', itemCodes: undefined }, by.department);
export const received = act('09-17 10:00', by.liaison, 'receive');
export const redirected = act('09-18 10:00', by.addressee, 'redirect', MISDIRECTED);
export const readdressed = act('09-18 15:00', by.deputy, 'readdress', { to: 'sj' });
export const replied = (payload: object = ADOPTED, at = '09-21 10:00'): Act =>
  act(at, by.addressee, 'reply', payload);
export const accepted = act('09-22 10:00', by.deputy, 'acceptReply');
export const rejected = act('09-22 10:00', by.deputy, 'rejectReply', { reason: '未说明依据' });
export const reported = (step: number, at: string): Act =>
  act(at, by.officer, 'reportImplementation', { ...DONE, obligationId: `implementation:case:${step}` });
export const withdrawn = act('09-18 16:00', by.deputy, 'withdraw', { reason: '已另行商定' });
export const closed = act('11-10 09:00', by.deputy, 'close');
export const TRACKING: readonly Act[] = [sent, received, replied(), accepted];
export const CARRIED_OUT: readonly Act[] = [
  ...TRACKING,
  reported(1, '10-16 10:00'),
  reported(2, '11-09 10:00'),
];

export const story = (...acts: readonly Act[]): Story<SuggestionState> => storyIn(district, ...acts);
export const storyIn = (other: TestDistrict, ...acts: readonly Act[]): Story<SuggestionState> =>
  given(suggestion, other, ...acts);

/** `{'reply 1': '09-30 17:30 running'}` */
export const clocks = clocksBy(({ id }) => id.replace(':case:', ' '));

/** What the case asked other cases to do. */
export const asked = ({ reactions }: Story<SuggestionState>) =>
  reactions.map(([, each]) => each).filter(({ does }) => does !== 'notify' && does !== 'number');
/** Whom it told, `key unit post`. */
export const told = ({ reactions }: Story<SuggestionState>): readonly string[] =>
  reactions.flatMap(([, each]) =>
    each.does === 'notify' ? [`${each.key} ${each.unit} ${each.posts.join()}`] : [],
  );

/** What becomes of an act in the hands of that post: `accepted`, or the code of its rejection. */
export function outcomeFor(unit: string, post: PostCode, last: Act, ...before: readonly Act[]): string {
  const { rejection } = story(...before).when({ ...last, by: district.actor(unit, post) });
  return rejection?.rejection ?? 'accepted';
}

import { type Act, given, type Story, type TestDistrict } from '@tiaokuai/testing';
import { clocksBy } from '../clocks.fixture.js';
import { type Actor, ENGINE } from '../../../src/kernel/actor.js';
import type { PostCode } from '../../../src/kernel/post.js';
import { whistleDistrict } from '../whistle/whistle.fixture.js';
import { warning } from '../../../src/procedures/warning/warning.procedure.js';
import type { WarningState } from '../../../src/procedures/warning/warning.state.js';

/** The small district with what the story of the dike needs: 水利局 `sl`, 应急局 `yj`, 石浦镇 `sp`. */
export const district = whistleDistrict();
export const by = {
  engine: ENGINE,
  officer: district.actor('sl', 'deptOfficer'),
  other: district.actor('sl', 'deptOfficer', 2),
  deputy: district.actor('sl', 'deptDeputy'),
  head: district.actor('sl', 'deptHead'),
  street: district.actor('wj', 'streetOfficer'),
  town: district.actor('sp', 'streetDispatcher'),
  helper: district.actor('yj', 'deptOfficer'),
  dispatcher: district.actor('zhzx', 'dispatcher'),
  centreDeputy: district.actor('zhzx', 'centreDeputy'),
  centreHead: district.actor('zhzx', 'centreHead'),
  supervisor: district.actor('dc', 'supervisor'),
} as const;

export const SIGNAL = {
  scene: '江水上涨',
  link: '堤防',
  problem: '水位每小时上涨十厘米',
  place: { address: '沿江堤防' },
  source: '水情监测',
  suspectedLevel: 'orange',
  itemCodes: ['JP-17'],
} as const;
export const ASSESSED = {
  level: 'orange',
  cause: '上游泄洪',
  recipients: ['wj', 'sp', 'yj'],
  basis: '防汛条例第27条',
  prevention: '巡堤、准备沙袋、转移居民',
} as const;
export const ISSUED = {
  measuresAsked: [
    { unit: 'wj', text: '组织转移居民', itemCode: 'JP-17' },
    { unit: 'sp', text: '组织转移居民、准备沙袋', itemCode: 'JP-17' },
    { unit: 'yj', text: '调度抢险队伍', itemCode: 'JP-17' },
  ],
  validUntil: '2026-06-26T17:30:00.000+08:00',
} as const;
export const TAKEN = { measures: '46户居民已登记待转移', evidence: [{ note: '名册' }] };
export const DANGER = {
  place: { gridCode: 'sp-1-01', address: '石浦堤三号涵闸' },
  facts: '堤脚渗漏两处',
  ask: '封堵渗漏',
  transferredTo: ['fire119'],
} as const;
export const LOOKED_BACK = { happened: true, lessons: '险段应提前备料' };

export const act = (at: string, who: Actor, does: string, payload: object = {}): Act => ({
  ...{ at, by: who, does, with: payload },
});

/** Thursday 06-18 at 16:20, as in story 3. */
export const raised: Act = act('06-18 16:20', by.officer, 'raiseSignal', SIGNAL);
export const assessed: Act = act('06-18 16:50', by.other, 'assess', ASSESSED);
export const issued: Act = act('06-18 17:10', by.deputy, 'issueWarning', ISSUED);
export const OUT: readonly Act[] = [raised, assessed, issued];
export const acknowledges = (at: string, who: Actor): Act => act(at, who, 'acknowledge');
export const reports = (at: string, who: Actor): Act => act(at, who, 'reportMeasures', TAKEN);
/** Everybody has acknowledged in time. */
export const ALL: readonly Act[] = [
  ...OUT,
  acknowledges('06-18 17:25', by.street),
  acknowledges('06-18 17:30', by.town),
  acknowledges('06-18 17:40', by.helper),
];
/** Everybody has reported. */
export const IN: readonly Act[] = [
  ...ALL,
  reports('06-18 18:00', by.street),
  reports('06-18 18:10', by.town),
  reports('06-18 18:20', by.helper),
];
export const cleared: Act = act('06-23 18:00', by.deputy, 'clear', { reason: '水位回落' });
/** The danger has begun at the dike of 石浦. */
export const danger: Act = act('06-18 22:40', by.town, 'reportDanger', DANGER);
export const reviewed: Act = act('06-29 10:00', by.deputy, 'review', LOOKED_BACK);
/** 石浦 alone has not acknowledged. */
export const ONE_SILENT: readonly Act[] = [
  ...OUT,
  acknowledges('06-18 17:25', by.street),
  acknowledges('06-18 17:40', by.helper),
];

/** The same acts at another level, half an hour of work from the signal to the issue. */
export function outAt(level: string, who: Actor = level === 'red' ? by.head : by.deputy): readonly Act[] {
  return [
    { ...raised, with: { ...SIGNAL, suspectedLevel: level } },
    { ...assessed, at: '06-18 16:30', with: { ...ASSESSED, level } },
    { ...issued, at: '06-18 16:40', by: who },
  ];
}
/** Red, issued by the head, and everybody has reported. */
export const RED_IN: readonly Act[] = [...outAt('red'), ...IN.slice(-3)];

export const story = (...acts: readonly Act[]): Story<WarningState> => storyIn(district, ...acts);
export const storyIn = (other: TestDistrict, ...acts: readonly Act[]): Story<WarningState> =>
  given(warning, other, ...acts);

/** `{'acknowledge sp 1': '06-18 19:10 elapsed'}` */
export const clocks = clocksBy(({ id }) => id.replaceAll(':', ' '));

/** Whom it told, `key unit post`. */
export const told = ({ reactions }: Story<WarningState>): readonly string[] =>
  reactions.flatMap(([, each]) =>
    each.does === 'notify' ? [`${each.key} ${each.unit} ${each.posts.join()}`] : [],
  );

/** What becomes of an act in the hands of that post: `accepted`, or the code of its rejection. */
export function outcomeFor(unit: string, post: PostCode, last: Act, ...before: readonly Act[]): string {
  const { rejection } = story(...before).when({ ...last, by: district.actor(unit, post) });
  return rejection?.rejection ?? 'accepted';
}

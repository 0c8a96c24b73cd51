import { type Actor, ENGINE } from '../../../src/kernel/actor.js';
import { at, given, testDistrict, type Act, type DistrictOptions, type Story } from '@tiaokuai/testing';
import type { Directory } from '../../../src/reference/directory/directory.js';
import { LIAISON_POSTS, POSTS, type PostCode, type UnitKind } from '../../../src/kernel/post.js';
import type { ListItem } from '../../../src/reference/list/list.js';
import type { CallSheet } from '../../../src/procedures/whistle/call-sheet.js';
import { whistle } from '../../../src/procedures/whistle/whistle.procedure.js';
import type { WhistleState } from '../../../src/procedures/whistle/whistle.state.js';

const LONG_AGO = at('2020-01-01 00:00');

/** Units of stories 2 and 3 that the small district has not. */
const MORE_UNITS: readonly (readonly [id: string, kind: UnitKind, more?: object])[] = [
  ['wj-2', 'community', { parent: 'wj' }],
  ['yq-1', 'community', { parent: 'yq', grids: ['yq-1-01'] }],
  ['sp', 'street'],
  ['sp-1', 'community', { parent: 'sp', grids: ['sp-1-01'] }],
  ['sl', 'department'],
  ['yj', 'department'],
];

function withMore(directory: Directory): Directory {
  const { units, holdings } = { units: { ...directory.units }, holdings: { ...directory.holdings } };
  for (const [id, kind, more] of MORE_UNITS) {
    units[id] = { id, kind, name: id, shortName: id, jurisdiction: 'cn-mainland', ...more };
    const posts: readonly PostCode[] = [...POSTS[kind], ...LIAISON_POSTS];
    for (const post of posts)
      for (const n of [1, 2]) {
        const person = `p-${id}-${post}-${n}`;
        holdings[person] = [{ person, unit: id, post, from: LONG_AGO }];
      }
  }
  return { ...directory, units, holdings };
}

function listItem(code: string, ...leads: readonly string[]): ListItem {
  return {
    code,
    name: code,
    domain: '城市管理',
    leads: leads.map((unit) => ({ unit })),
    primaryDuties: leads.map((unit) => ({ unit, text: '巡查、处罚' })),
    assistingDuty: '发现、劝导',
    legalBasis: [{ law: '行政处罚法', article: '18' }],
    forms: [],
    validFrom: LONG_AGO,
  };
}

export const ITEMS: readonly ListItem[] = [
  listItem('JP-01', 'zf'),
  listItem('JP-02', 'zf'),
  listItem('JP-03', 'hj'),
  listItem('JP-06', 'wj'),
  listItem('JP-08', 'sj'),
  listItem('JP-15', 'yj'),
  listItem('JP-17', 'sl'),
  listItem('JP-19', 'ga'),
  { ...listItem('JP-20', 'zf'), validTo: at('2026-06-01 00:00') },
];

/** The small district of the tests, with what the whistle's stories need beside it. */
export function whistleDistrict(
  options: Omit<DistrictOptions, 'items'> & { items?: readonly ListItem[] } = {},
) {
  return testDistrict({
    items: ITEMS,
    ...options,
    directory: (directory) => options.directory?.(withMore(directory)) ?? withMore(directory),
  });
}

export const DISTRICT = whistleDistrict();

/** `who('wj.streetHead')`, the second holder as `who('wj.streetOfficer', 2)`; `engine` is the engine. */
export function who(post: string, n = 1): Actor {
  if (post === 'engine') return ENGINE;
  const [unit = '', code = ''] = post.split('.');
  return DISTRICT.actor(unit, code as PostCode, n);
}

/** `act('09-17 09:10', 'wj.streetDispatcher', 'blow')`. */
export function act(time: string, by: string | Actor, does: string, payload: object = {}): Act {
  return { at: time, by: typeof by === 'string' ? who(by) : by, does, with: payload };
}

/** A call that every rule takes: 望江街道 summons zf (lead), sj and hj for a citizen, with ordinary urgency. */
export const SHEET: CallSheet = {
  title: '江滨路占道经营',
  type: 'citizenDemand',
  urgency: 'ordinary',
  level: 'street',
  direction: 'streetToDepartment',
  place: { gridCode: 'wj-1-01', address: '江滨路1号' },
  facts: '每晚十余个摊位占道。',
  ask: '到场处置并疏导',
  beyondPowerReason: '街道无执法权',
  departments: [
    { unit: 'zf', role: 'lead', task: '查处占道经营', itemCode: 'JP-01' },
    { unit: 'sj', role: 'assist', task: '查处食品摊贩', itemCode: 'JP-08' },
    { unit: 'hj', role: 'assist', task: '监测油烟', itemCode: 'JP-03' },
  ],
};

const [LEAD, ...ASSISTS] = SHEET.departments;

/** The sheet with other words; a lone lead unless the departments are named. */
export function sheet(changed: Partial<CallSheet> = {}): CallSheet {
  return { ...SHEET, ...changed };
}

export const ALONE: Partial<CallSheet> = { departments: LEAD === undefined ? [] : [LEAD] };
export const PAIR: Partial<CallSheet> = {
  departments: SHEET.departments.filter(({ unit }) => unit !== ASSISTS[1]?.unit),
};

/** A story with its district; `drafted('09-17 08:40')`. */
export function story(...acts: readonly Act[]): Story<WhistleState> {
  return given(whistle, DISTRICT, ...acts);
}

/** Drafted, approved and blown within half an hour before `time` (HH:MM of the blow is `time`). */
export function blownAt(time: string, changed: Partial<CallSheet> = {}): readonly Act[] {
  const [day = ''] = time.split(' ');
  return [
    act(`${day} 08:40`, 'wj.streetOfficer', 'draft', sheet(changed)),
    act(`${day} 08:45`, 'wj.streetOfficer', 'submitForApproval'),
    act(`${day} 08:50`, 'wj.streetHead', 'approve'),
    act(time, 'wj.streetDispatcher', 'blow'),
  ];
}

export const CONTACT = { contact: '张三', phone: '0571-80000000' };
export const POSITION = { lat: 30.24567, lon: 120.16789, accuracy: 12.4 };
export const ON_SITE = { mode: 'onsite', personName: '张三', place: '江滨路1号', position: POSITION };
export const RESULT = { measures: '已清理', evidence: [{ note: '照片' }], solved: 'yes' };
export const SCORES = { promptness: 5, attitude: 4, solved: 5 };

/** An emergency at the dike: blown at once, confirmed afterwards. */
export const EMERGENCY: Partial<CallSheet> = {
  title: '堤防渗漏',
  type: 'emergencyResponse',
  urgency: 'emergency',
};

/** The due instant of the latest obligation of a key and thread, as `09-18 17:30`. */
export function due(state: WhistleState, key: string, thread?: string): string | undefined {
  const owed = Object.values(state.obligations).findLast(
    (each) => each.key === key && each.thread === thread,
  );
  return owed?.dueAt.slice(5, 16).replace('T', ' ');
}

/** What became of it. */
export function status(state: WhistleState, key: string, thread?: string): string | undefined {
  return Object.values(state.obligations).findLast((each) => each.key === key && each.thread === thread)
    ?.status;
}

/** Acts on the story and says how it was rejected: code, and field where one is to blame. */
export function rejectionOf(before: Story<WhistleState>, ...last: Parameters<typeof act>): string {
  const { rejection } = before.when(act(...last));
  if (rejection === undefined) return 'accepted';
  return rejection.field === undefined ? rejection.rejection : `${rejection.rejection} ${rejection.field}`;
}

type Past = Pick<Story<WhistleState>, 'state' | 'reactions'>;

/** `<unit> <kind>` of every fault. */
export function faults({ state }: Past): readonly string[] {
  return state.faults.map(({ unit, kind }) => `${unit} ${kind}`);
}

interface OrderPayload {
  readonly unit: string;
  readonly colour: string;
  readonly obligationRef: { readonly obligationId: string };
}

/** `white|yellow|red <unit> <obligation>` for orders, `<kind>` for other cases, in the order they were opened. */
export function opened({ reactions }: Past): readonly string[] {
  return reactions.flatMap(([, reaction]) => {
    if (reaction.does !== 'open') return [];
    if (reaction.kind !== 'supervisionOrder') return [reaction.kind];
    const { unit, colour, obligationRef } = reaction.command.payload as OrderPayload;
    return [`${colour} ${unit} ${obligationRef.obligationId}`];
  });
}

/** Who was told because a limit passed: `<unit> <posts>`. */
export function told({ reactions }: Past): readonly string[] {
  return reactions.flatMap(([type, each]) =>
    type === 'ObligationElapsed' && each.does === 'notify' ? [`${each.unit} ${each.posts.join('+')}`] : [],
  );
}

/** `<unit> <stage>` of every participation. */
export function stages({ state }: { readonly state: WhistleState }): readonly string[] {
  return state.participations.map(({ unit, stage }) => `${unit} ${stage}`);
}

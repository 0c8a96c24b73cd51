import {
  isPanelPost,
  NO_GATE_DATA,
  parseInstant,
  postsOfKind,
  type Actor,
  type Calendar,
  type CaseSnapshot,
  type Context,
  type Directory,
  type Holding,
  type InForce,
  type Instant,
  type LimitRow,
  type ListItem,
  type PostCode,
  type Sibling,
  type Unit,
  type UnitKind,
} from '@tiaokuai/domain';
import { DEFAULT_LIMITS, MAINLAND_CALENDAR } from '@tiaokuai/reference-data';

const LONG_AGO: Instant = '2020-01-01T00:00:00.000+08:00';
const HOLDERS_PER_POST = 2;

/** Units of a small district: code, kind, name; a dispatched body also names its department and its street. */
const UNITS: readonly (readonly [string, UnitKind, string, Partial<Unit>?])[] = [
  ['wj', 'street', '望江街道'],
  ['yq', 'street', '云桥街道'],
  ['wj-1', 'community', '江滨社区', { parent: 'wj', grids: ['wj-1-01', 'wj-1-02'] }],
  ['zf', 'department', '综合行政执法局'],
  ['sj', 'department', '市场监督管理局'],
  ['hj', 'department', '生态环境分局'],
  ['ga', 'department', '公安分局'],
  ['wj-zf', 'dispatchedBody', '望江执法中队', { businessParent: 'zf', dailyManager: 'wj' }],
  ['zhzx', 'commandCentre', '区社会治理指挥中心'],
  ['jdzx', 'supervisionCentre', '区监督中心'],
  ['dc', 'supervisionOffice', '区督查室'],
  ['bb', 'staffingOffice', '区委编办'],
  ['sf', 'justiceBureau', '区司法局'],
  ['zfb', 'districtOffice', '区政府办公室'],
  ['jw', 'disciplineCommission', '区纪委监委'],
  ['qld', 'districtLeadership', '区领导'],
];

function item(code: string, name: string, lead: string, assistingDuty: string): ListItem {
  return {
    code,
    name,
    domain: '城市管理',
    leads: [{ unit: lead }],
    primaryDuties: [{ unit: lead, text: '巡查、处罚' }],
    assistingDuty,
    legalBasis: [{ law: '城市市容和环境卫生管理条例' }],
    forms: [],
    validFrom: LONG_AGO,
  };
}

const ITEMS: readonly ListItem[] = [
  item('JP-01', '占道经营、流动摊贩', 'zf', '发现、劝导、提供疏导点'),
  item('JP-02', '餐饮油烟污染', 'zf', '发现、维持秩序'),
  item('JP-03', '油烟、噪声监测', 'hj', '协助进入、联系居民'),
  item('JP-08', '食品摊贩、小作坊', 'sj', '告知、自查'),
  item('JP-19', '道路违停与交通占用', 'ga', '发现、划线'),
];

function directoryOfUnits({ panel }: DistrictOptions): Directory {
  const units: Record<string, Unit> = {};
  const holdings: Record<string, Holding[]> = {};
  const people: Record<string, { id: string; name: string }> = {};
  for (const [id, kind, name, more] of UNITS) {
    units[id] = { id, kind, name, shortName: name, jurisdiction: MAINLAND_CALENDAR.jurisdiction, ...more };
    for (const post of postsOfKind(kind).filter((each) => panel === 'appointed' || !isPanelPost(each)))
      for (let n = 1; n <= (isPanelPost(post) ? 1 : HOLDERS_PER_POST); n++) {
        const person = `p-${id}-${post}-${n}`;
        people[person] = { id: person, name: person };
        holdings[person] = [{ person, unit: id, post, from: LONG_AGO }];
      }
  }
  return { version: 1, units, people, holdings, delegations: [] };
}

/** What a test wants otherwise than the small district has it. */
export interface DistrictOptions {
  /** Rows instead of, or beside, the default ones: a row replaces those of its key and variant. */
  readonly limits?: readonly LimitRow[];
  readonly items?: readonly ListItem[];
  readonly calendar?: Calendar;
  /** Calendars that come into force afterwards, in order. */
  readonly laterCalendars?: readonly { readonly inForceFrom: Instant; readonly calendar: Calendar }[];
  /** Changes the directory before anything happens: a liaison slot falls vacant, a person leaves. */
  directory?(directory: Directory): Directory;
  /** The five offices have appointed who sits in the panel. */
  readonly panel?: 'appointed';
}

/** A small district with the default limits and the real calendar: what specs of procedures are played in. */
export interface TestDistrict {
  readonly inForce: InForce;
  /** The n-th holder of a post. */
  actor(unit: string, post: PostCode, n?: number): Actor;
  context(now: Instant, actor: Actor, otherCase?: CaseSnapshot, siblings?: readonly Sibling[]): Context;
}

function limitsOf(replacing: readonly LimitRow[]): readonly LimitRow[] {
  const replaced = (row: LimitRow): boolean =>
    replacing.some(({ key, variant }) => key === row.key && variant === row.variant);
  return [...DEFAULT_LIMITS.filter((row) => !replaced(row)), ...replacing];
}

export function testDistrict(options: DistrictOptions = {}): TestDistrict {
  const { items = ITEMS, calendar = MAINLAND_CALENDAR, laterCalendars = [] } = options;
  const plain = directoryOfUnits(options);
  const calendars = [{ inForceFrom: LONG_AGO, calendar }, ...laterCalendars].map((each) => ({
    ...each,
    version: each.calendar.version,
  }));
  const upTo = (version: number): Calendar =>
    calendars.findLast((each) => each.version <= version)?.calendar ?? calendar;
  const parts = {
    directory: options.directory?.(plain) ?? plain,
    list: { version: 1, items: Object.fromEntries(items.map((each) => [each.code, each])) },
    limits: { version: 1, rows: limitsOf(options.limits ?? []) },
    gate: NO_GATE_DATA,
  };
  const spans = calendars.map(({ inForceFrom, version: newest }, index): [Instant, InForce] => [
    inForceFrom,
    {
      ...parts,
      pins: { listVersion: 1, limitsVersion: 1, calendarVersion: newest, directoryVersion: 1 },
      calendarFor: (_unit, version = newest) => upTo(version),
      calendarsAfter: (version) => calendars.slice(0, index + 1).filter((each) => each.version > version),
    },
  ]);
  const inForceAt = (instant: Instant): InForce => {
    const found = spans.findLast(([from]) => from <= instant) ?? spans[0];
    if (found === undefined) throw new Error('a district without a calendar');
    return found[1];
  };
  return {
    inForce: inForceAt(LONG_AGO),
    actor: (unit, post, n = 1) => ({ person: `p-${unit}-${post}-${n}`, post, unit }),
    context: (now, actor, otherCase, siblings) => ({
      now,
      actor,
      caseId: 'the-case',
      inForce: inForceAt,
      ...(otherCase === undefined ? {} : { otherCase }),
      ...(siblings === undefined ? {} : { siblings }),
    }),
  };
}

/** `09-17 09:10` of 2026, or `2027-01-04 09:10:30.500`, in Shanghai. */
export function at(text: string): Instant {
  const [date = '', time = ''] = (text.length < 16 ? `2026-${text}` : text).split(' ');
  const instant = parseInstant(`${date}T${time.length === 5 ? `${time}:00` : time}+08:00`);
  if (instant === undefined) throw new Error(`not an instant: ${text}`);
  return instant;
}

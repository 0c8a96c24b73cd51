import type { LimitRow } from '../limits/limits.js';
import { ENGINE } from '../../kernel/actor.js';
import { smallDistrict } from '../../../test/reference/directory/directory.fixture.js';
import { buildInForce, NO_REFERENCES } from '../build-in-force.js';
import { accepted, LONG_AGO, NOW, rejected } from '../../../test/reference/reference.fixture.js';
import { listDecider } from './list.decider.js';
import type { ListItem } from './list.js';
import type { ListState } from './list.state.js';

const references = { ...NO_REFERENCES, directory: smallDistrict() };
const JULY = '2026-07-01T00:00:00.000+08:00';
const AUGUST = '2026-08-01T00:00:00.000+08:00';
const ITEM: ListItem = {
  code: 'JP-01',
  name: '占道经营',
  domain: '城市管理',
  leads: [{ unit: 'zf' }],
  primaryDuties: [{ unit: 'zf', text: '执法检查' }],
  assistingDuty: '发现报告',
  legalBasis: [{ law: '城市市容和环境卫生管理条例', article: '第十四条' }],
  forms: [],
  validFrom: LONG_AGO,
};
const OTHER: ListItem = { ...ITEM, code: 'JP-02', name: '餐饮油烟' };

function publish(state: ListState, items: readonly ListItem[], inForceFrom: string): ListState {
  return accepted(listDecider, state, 'publishList', { items, inForceFrom }, { references });
}

function refusal(state: ListState, items: readonly ListItem[], inForceFrom = LONG_AGO): string {
  const found = rejected(listDecider, state, 'publishList', { items, inForceFrom }, { references });
  return `${found?.rejection} at ${found?.field}`;
}

const RESULT: LimitRow = {
  ...{ key: 'whistle.result', class: 'substantive', mark: 'P', label: '模拟参数' },
  clock: { unit: 'workingDays', days: 3 },
};

describe('The responsibility list', () => {
  const first = publish([], [ITEM, OTHER], LONG_AGO);

  it('judges an act by the version in force then', () => {
    const list = publish(first, [{ ...ITEM, leads: [{ unit: 'hj' }] }], JULY);
    const inForce = buildInForce({ ...references, list });
    expect(inForce(NOW).list.items['JP-01']?.leads).toEqual([{ unit: 'zf' }]);
    expect(inForce('2026-06-30T23:59:59.999+08:00').pins.listVersion).toBe(1);
    expect(inForce(JULY).list.items['JP-01']?.leads).toEqual([{ unit: 'hj' }]);
    expect(inForce(JULY).pins.listVersion).toBe(2);
    expect(inForce(JULY).list.items['JP-02']).toBeUndefined();
    expect(inForce('2025-12-31T23:59:59.999+08:00').pins.listVersion).toBe(0);
    expect(inForce(NOW).list.items['constructor']).toBeUndefined();
  });

  it('is published by the rules administrator, not even by the engine', () => {
    const payload = { items: [ITEM], inForceFrom: LONG_AGO };
    expect(rejected(listDecider, [], 'publishList', payload, { references, actor: ENGINE })?.rejection).toBe(
      'ACTOR.POST_FORBIDS',
    );
  });

  it('comes into force in order, and never before it is published unless it is the first', () => {
    expect(refusal(first, [ITEM], LONG_AGO)).toBe('LIST.IN_FORCE_IN_PAST at inForceFrom');
    expect(refusal(publish(first, [ITEM], AUGUST), [ITEM], JULY)).toBe('LIST.VERSION_OVERLAP at inForceFrom');
    expect(refusal(publish(first, [ITEM], AUGUST), [ITEM], AUGUST)).toBe(
      'LIST.VERSION_OVERLAP at inForceFrom',
    );
  });

  it('never gives a code that was given up to another item', () => {
    const removed = publish(first, [ITEM], JULY);
    const later = { ...OTHER, name: '夜间施工噪声' };
    expect(refusal(removed, [ITEM, later], AUGUST)).toBe('LIST.CODE_REUSED at items.1.code');
    expect(publish(removed, [ITEM, OTHER], AUGUST)).toHaveLength(3);
    expect(publish(first, [ITEM, later], JULY)).toHaveLength(2);
  });

  it.each<[string, ListItem, string]>([
    [
      'several leads and no scene',
      { ...ITEM, leads: [{ unit: 'zf' }, { unit: 'hj' }] },
      'LIST.TWO_LEADS_ONE_SCENE at items.0.leads',
    ],
    [
      'several leads of one scene',
      {
        ...ITEM,
        leads: [
          { unit: 'zf', scene: '工地' },
          { unit: 'hj', scene: '工地 ' },
        ],
      },
      'LIST.TWO_LEADS_ONE_SCENE at items.0.leads',
    ],
    ['no law', { ...ITEM, legalBasis: [] }, 'LIST.NO_LEGAL_BASIS at items.0.legalBasis'],
    [
      'an unknown lead',
      { ...ITEM, leads: [{ unit: 'xx' }] },
      'DIRECTORY.UNIT_UNKNOWN at items.0.leads.0.unit',
    ],
    [
      'a duty of an unknown unit',
      { ...ITEM, primaryDuties: [{ unit: 'xx', text: '检查' }] },
      'DIRECTORY.UNIT_UNKNOWN at items.0.primaryDuties.0.unit',
    ],
    ['a term that ends before it begins', { ...ITEM, validTo: LONG_AGO }, 'LIST.TERM at items.0.validTo'],
    [
      'two clauses of one id',
      {
        ...ITEM,
        primaryDuties: [{ id: 'c-1', unit: 'zf', text: '检查' }],
        assistingClauses: [{ id: 'c-1', text: '劝导' }],
      },
      'LIST.CLAUSE_REPEATED at items.0.primaryDuties',
    ],
    [
      'a limit without a class',
      {
        ...ITEM,
        limits: [
          { key: 'whistle.result', clock: { unit: 'workingDays', days: 3 }, mark: 'P', label: '模拟参数' },
        ],
      },
      'LIMITS.CLASS_MISSING at items.0.limits.0.class',
    ],
    [
      'a limit for what is ordinary beside one without a variant',
      { ...ITEM, limits: [RESULT, { ...RESULT, variant: 'urgent' }, { ...RESULT, variant: 'ordinary' }] },
      'LIMITS.ROW_REPEATED at items.0.limits.2',
    ],
  ])('refuses an item with %s', (_what, item, code) => {
    expect(refusal([], [item])).toBe(code);
  });

  it('refuses one code twice', () => {
    expect(refusal([], [ITEM, { ...OTHER, code: 'JP-01' }])).toBe('LIST.ITEM_REPEATED at items.1.code');
  });

  it('takes several leads that scenes tell apart', () => {
    const leads = [
      { unit: 'zf', scene: '排放处罚' },
      { unit: 'hj', scene: '工地' },
    ];
    expect(publish([], [{ ...ITEM, leads }], LONG_AGO)[0]?.content.items['JP-01']?.leads).toEqual(leads);
  });
});

import { smallDistrict } from '../../../test/reference/directory/directory.fixture.js';
import { accepted, LONG_AGO, NOW, rejected, type Sent } from '../../../test/reference/reference.fixture.js';
import type { Actor } from '../../kernel/actor.js';
import { buildInForce, NO_REFERENCES } from '../build-in-force.js';
import { listDecider } from './list.decider.js';
import type { ListItem } from './list.js';
import type { ListState } from './list.state.js';

const references = { ...NO_REFERENCES, directory: smallDistrict() };
const STAFFING: Actor = { person: 'p-bb', post: 'staffingOfficer', unit: 'bb' };
const JULY = '2026-07-01T00:00:00.000+08:00';
const AUGUST = '2026-08-01T00:00:00.000+08:00';
const BASIS = '区委编委关于调整占道经营主责单位的通知';
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
const FUMES: ListItem = { ...ITEM, code: 'JP-02', name: '餐饮油烟' };
const NOISE: ListItem = { ...ITEM, code: 'JP-03', name: '夜间施工噪声' };
const LED_BY_HJ: ListItem = { ...ITEM, leads: [{ unit: 'hj' }] };

describe('Changing the responsibility list', () => {
  const first: ListState = accepted(
    listDecider,
    [],
    'publishList',
    { items: [ITEM, FUMES], inForceFrom: LONG_AGO },
    { references },
  );
  const sentBy = (sent: Sent): Sent => ({ references, actor: STAFFING, ...sent });
  const change = (payload: object, state = first, sent: Sent = {}) =>
    accepted(listDecider, state, 'changeList', { basis: BASIS, ...payload }, sentBy(sent));
  const refusal = (payload: object, state = first, sent: Sent = {}) => {
    const found = rejected(listDecider, state, 'changeList', { basis: BASIS, ...payload }, sentBy(sent));
    return [found?.rejection, found?.field].filter(Boolean).join(' at ');
  };

  it('makes a version in which items that were not named stand as before', () => {
    const [, second] = change({ changed: [LED_BY_HJ], added: [NOISE], removed: ['JP-02'] });
    expect(second).toMatchObject({ version: 2, inForceFrom: NOW });
    expect(Object.values(second?.content.items ?? {})).toEqual([LED_BY_HJ, NOISE]);
    expect(Object.keys(first[0]?.content.items ?? {})).toEqual(['JP-01', 'JP-02']);
  });

  it('records the whole list, and why it was changed', () => {
    const context = { actor: STAFFING, now: NOW, caseId: 'list', inForce: buildInForce(references) };
    const payload = { changed: [LED_BY_HJ], basis: BASIS };
    expect(listDecider.decide(first, { name: 'changeList', payload }, context)).toMatchObject([
      {
        type: 'ListPublished',
        payload: { items: [LED_BY_HJ, FUMES], basis: BASIS, inForceFrom: NOW },
        actor: STAFFING,
      },
    ]);
  });

  it('is judged by from when it says, and builds on the last version although that is not in force yet', () => {
    const planned = change({ changed: [LED_BY_HJ], inForceFrom: JULY });
    const inForce = buildInForce({ ...references, list: planned });
    expect(inForce(NOW).list.items['JP-01']?.leads).toEqual([{ unit: 'zf' }]);
    expect(inForce(JULY).list.items['JP-01']?.leads).toEqual([{ unit: 'hj' }]);
    const [, , third] = change({ removed: ['JP-02'], inForceFrom: AUGUST }, planned);
    expect(Object.values(third?.content.items ?? {})).toEqual([LED_BY_HJ]);
    expect(refusal({ removed: ['JP-02'] }, planned)).toBe('LIST.VERSION_OVERLAP at inForceFrom');
    expect(refusal({ removed: ['JP-02'], inForceFrom: LONG_AGO })).toBe(
      'LIST.IN_FORCE_IN_PAST at inForceFrom',
    );
  });

  it('is for the staffing office, which keeps the list, and for the rules administrator', () => {
    const actor = { person: 'p-li', post: 'deptHead', unit: 'zf' } as const;
    expect(refusal({ changed: [LED_BY_HJ] }, first, { actor })).toBe('ACTOR.POST_FORBIDS');
    const administrator = { person: 'p-admin', post: 'rulesAdministrator', unit: 'system' } as const;
    expect(change({ changed: [LED_BY_HJ] }, first, { actor: administrator })).toHaveLength(2);
  });

  it('takes an item back under its own name, and no other under its code', () => {
    const without = change({ removed: ['JP-02'] });
    const sent = { now: '2026-06-19T09:00:00.000+08:00' };
    expect(change({ added: [FUMES] }, without, sent)).toHaveLength(3);
    expect(refusal({ added: [{ ...FUMES, name: '露天烧烤' }] }, without, sent)).toBe(
      'LIST.CODE_REUSED at added.0.code',
    );
  });

  it.each<[string, object, string]>([
    ['nothing', {}, 'LIST.NOTHING_CHANGED at changed'],
    ['empty lists', { changed: [], added: [], removed: [] }, 'LIST.NOTHING_CHANGED at changed'],
    ['an item that stays as it is', { changed: [ITEM] }, 'LIST.ITEM_UNCHANGED at changed.0'],
    ['a changed item that is not there', { changed: [NOISE] }, 'LIST.ITEM_UNKNOWN at changed.0.code'],
    ['one item twice', { changed: [LED_BY_HJ, LED_BY_HJ] }, 'LIST.ITEM_REPEATED at changed.1.code'],
    ['a new item with a code that stands', { added: [ITEM] }, 'LIST.ITEM_REPEATED at added.0.code'],
    ['two new items of one code', { added: [NOISE, NOISE] }, 'LIST.ITEM_REPEATED at added.1.code'],
    ['the removal of what is not there', { removed: ['JP-03'] }, 'LIST.ITEM_UNKNOWN at removed.0'],
    ['one removal twice', { removed: ['JP-02', 'JP-02'] }, 'LIST.ITEM_REPEATED at removed.1'],
    [
      'a removal of what is changed too',
      { changed: [LED_BY_HJ], removed: ['JP-01'] },
      'LIST.ITEM_REPEATED at removed.0',
    ],
    ['the removal of everything', { removed: ['JP-01', 'JP-02'] }, 'LIST.EMPTY at removed'],
    [
      'an unknown lead of a changed item',
      { changed: [{ ...ITEM, leads: [{ unit: 'xx' }] }] },
      'DIRECTORY.UNIT_UNKNOWN at changed.0.leads.0.unit',
    ],
    [
      'a new item without a law',
      { added: [{ ...NOISE, legalBasis: [] }] },
      'LIST.NO_LEGAL_BASIS at added.0.legalBasis',
    ],
  ])('rejects %s', (_what, payload, code) => {
    expect(refusal(payload)).toBe(code);
  });
});

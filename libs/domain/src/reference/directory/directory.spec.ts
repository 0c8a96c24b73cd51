import { ENGINE, type Actor } from '../../kernel/actor.js';
import { LONG_AGO, NOW } from '../../../test/reference/reference.fixture.js';
import {
  refusal,
  send,
  smallDistrict,
  SMALL_DISTRICT,
} from '../../../test/reference/directory/directory.fixture.js';
import { directoryOf, EMPTY_DIRECTORY } from './directory.state.js';
import { communityOfGrid, holdersOf, liaisonVacant, postRejection, streetOf } from './directory.posts.js';

const TOMORROW = '2026-06-19T08:30:00.000+08:00';
const NEXT_WEEK = '2026-06-25T08:30:00.000+08:00';
const HEAD: Actor = { person: 'p-head', post: 'streetHead', unit: 'wj' };
const OFFICER: Actor = { person: 'p-officer', post: 'streetOfficer', unit: 'wj' };
const unit = {
  id: 'lmt',
  name: '老码头街道',
  shortName: '老码头',
  kind: 'street',
  jurisdiction: 'cn-mainland',
};

describe('The first import', () => {
  it('registers units, people and who holds what, in whatever order the rows come', () => {
    const directory = directoryOf(smallDistrict());
    expect(directory.units['wj-zfzd']).toMatchObject({ businessParent: 'zf', dailyManager: 'wj' });
    expect(holdersOf(directory, 'wj', 'streetHead', NOW)).toEqual(['p-head']);
    expect(holdersOf(directory, 'zf', 'liaisonA', NOW)).toEqual(['p-zf-officer']);
    expect(directory.version).toBe(
      SMALL_DISTRICT.units.length + SMALL_DISTRICT.people.length + SMALL_DISTRICT.holdings.length,
    );
  });

  it('comes from the engine, which may send nothing afterwards', () => {
    expect(refusal(EMPTY_DIRECTORY, 'importDirectory', SMALL_DISTRICT, { actor: OFFICER })).toBe(
      'ACTOR.POST_FORBIDS',
    );
    expect(refusal(smallDistrict(), 'importDirectory', SMALL_DISTRICT, { actor: ENGINE })).toBe(
      'ACTOR.POST_FORBIDS',
    );
    expect(refusal(smallDistrict(), 'registerUnit', unit, { actor: ENGINE })).toBe('ACTOR.POST_FORBIDS');
  });

  it('must appoint somebody who may go on', () => {
    const holdings = SMALL_DISTRICT.holdings.filter(({ post }) => post !== 'rulesAdministrator');
    expect(
      refusal(EMPTY_DIRECTORY, 'importDirectory', { ...SMALL_DISTRICT, holdings }, { actor: ENGINE }),
    ).toBe('DIRECTORY.ADMINISTRATOR_MISSING at holdings');
  });

  it('names the row that is wrong and records nothing', () => {
    const holdings = [...SMALL_DISTRICT.holdings, { person: 'p-nobody', unit: 'wj', post: 'streetHead' }];
    expect(
      refusal(EMPTY_DIRECTORY, 'importDirectory', { ...SMALL_DISTRICT, holdings }, { actor: ENGINE }),
    ).toBe(`DIRECTORY.PERSON_UNKNOWN at holdings.${SMALL_DISTRICT.holdings.length}.person`);
  });
});

describe('A unit', () => {
  it('may be registered by the rules administrator alone', () => {
    expect(directoryOf(send(smallDistrict(), 'registerUnit', unit)).units['lmt']).toEqual(unit);
    expect(refusal(smallDistrict(), 'registerUnit', unit, { actor: HEAD })).toBe('ACTOR.POST_FORBIDS');
  });

  it.each([
    ['its code is taken', { ...unit, id: 'wj' }, 'DIRECTORY.UNIT_REPEATED at id'],
    [
      'the district has one of its kind',
      { ...unit, kind: 'commandCentre' },
      'DIRECTORY.ONLY_ONE_OF_KIND at kind',
    ],
    [
      'a community stands below no street',
      { ...unit, kind: 'community' },
      'DIRECTORY.PARENT_OF_WRONG_KIND at parent',
    ],
    [
      'a community stands below a department',
      { ...unit, kind: 'community', parent: 'zf' },
      'DIRECTORY.PARENT_OF_WRONG_KIND at parent',
    ],
    ['its parent is unknown', { ...unit, parent: 'constructor' }, 'DIRECTORY.UNIT_UNKNOWN at parent'],
    [
      'a body has one superior',
      { ...unit, kind: 'dispatchedBody', dailyManager: 'wj' },
      'DIRECTORY.BODY_NEEDS_TWO_SUPERIORS at businessParent',
    ],
    [
      'a body is managed by a department',
      { ...unit, kind: 'dispatchedBody', businessParent: 'zf', dailyManager: 'hj' },
      'DIRECTORY.BODY_NEEDS_TWO_SUPERIORS at dailyManager',
    ],
    [
      'a street has a daily manager',
      { ...unit, dailyManager: 'wj' },
      'DIRECTORY.BODY_NEEDS_TWO_SUPERIORS at dailyManager',
    ],
    [
      'a street has grids',
      { ...unit, grids: ['01000099010600100102'] },
      'DIRECTORY.GRIDS_ONLY_IN_COMMUNITY at grids',
    ],
    [
      'a grid code is short',
      { ...unit, kind: 'community', parent: 'wj', grids: ['0101'] },
      'DIRECTORY.GRID_CODE_INVALID at grids.0',
    ],
    [
      'its grids are of two communities',
      { ...unit, kind: 'community', parent: 'wj', grids: ['01000099010600100201', '01000099010600100301'] },
      'DIRECTORY.GRID_CODE_INVALID at grids.1',
    ],
    [
      'a grid belongs to another',
      { ...unit, kind: 'community', parent: 'wj', grids: ['01000099010600100101'] },
      'DIRECTORY.GRID_TAKEN at grids.0',
    ],
  ])('is refused when %s', (_when, payload, code) => {
    expect(refusal(smallDistrict(), 'registerUnit', payload)).toBe(code);
  });

  it('keeps its history under a new name', () => {
    const renamed = send(smallDistrict(), 'renameUnit', {
      unit: 'zf',
      name: '城市管理局',
      shortName: '城管',
    });
    expect(directoryOf(renamed).units['zf']?.name).toBe('城市管理局');
    expect(refusal(smallDistrict(), 'renameUnit', { unit: 'xx', name: 'x', shortName: 'x' })).toBe(
      'DIRECTORY.UNIT_UNKNOWN at unit',
    );
  });

  it('is closed with everybody in it relieved, once nothing stands below it', () => {
    expect(refusal(smallDistrict(), 'closeUnit', { unit: 'wj' })).toBe('DIRECTORY.UNIT_HAS_CHILDREN at unit');
    const withoutBody = send(smallDistrict(), 'closeUnit', { unit: 'wj-zfzd' });
    const closed = send(withoutBody, 'closeUnit', { unit: 'zf' }, { now: TOMORROW });
    expect(holdersOf(directoryOf(closed), 'zf', 'deptOfficer', NOW)).toHaveLength(2);
    expect(holdersOf(directoryOf(closed), 'zf', 'deptOfficer', TOMORROW)).toEqual([]);
    expect(directoryOf(closed).units['zf']?.closedAt).toBe(TOMORROW);
    expect(refusal(closed, 'renameUnit', { unit: 'zf', name: 'x', shortName: 'x' })).toBe(
      'DIRECTORY.UNIT_CLOSED at unit',
    );
    expect(refusal(smallDistrict(), 'closeUnit', { unit: 'system' })).toBe(
      'DIRECTORY.LAST_ADMINISTRATOR at unit',
    );
  });

  it('of a community knows its grids and its street', () => {
    const directory = directoryOf(smallDistrict());
    expect(communityOfGrid(directory, '01000099010600100101')?.id).toBe('wj-c1');
    expect(streetOf(directory, 'wj-c1')).toBe('wj');
    expect(streetOf(directory, 'wj')).toBe('wj');
    expect(streetOf(directory, 'zf')).toBeUndefined();
    expect(streetOf(directory, 'toString')).toBeUndefined();
  });
});

describe('A person', () => {
  it('is registered once', () => {
    const known = send(smallDistrict(), 'registerPerson', { id: 'p-new', name: '新人' });
    expect(directoryOf(known).people['p-new']?.name).toBe('新人');
    expect(refusal(known, 'registerPerson', { id: 'p-new', name: '另一人' })).toBe(
      'DIRECTORY.PERSON_REPEATED at id',
    );
  });

  it.each([
    [
      'nobody knows him',
      { person: 'p-x', unit: 'wj', post: 'streetHead' },
      'DIRECTORY.PERSON_UNKNOWN at person',
    ],
    [
      'the unit is unknown',
      { person: 'p-clerk', unit: 'x', post: 'streetHead' },
      'DIRECTORY.UNIT_UNKNOWN at unit',
    ],
    [
      'the unit has no such post',
      { person: 'p-clerk', unit: 'wj', post: 'deptHead' },
      'DIRECTORY.POST_NOT_OF_UNIT at post',
    ],
    [
      'the post is the engine’s',
      { person: 'p-clerk', unit: 'system', post: 'engine' },
      'DIRECTORY.POST_NOT_OF_UNIT at post',
    ],
    [
      'he holds it already',
      { person: 'p-head', unit: 'wj', post: 'streetHead' },
      'DIRECTORY.ALREADY_APPOINTED at post',
    ],
    [
      'items are named for no liaison',
      { person: 'p-clerk', unit: 'wj', post: 'streetOfficer', items: ['JP-01'] },
      'DIRECTORY.ITEMS_ONLY_FOR_LIAISONS at items',
    ],
    [
      'a liaison is of another unit',
      { person: 'p-clerk', unit: 'wj', post: 'liaisonA' },
      'DIRECTORY.POST_REQUIRED at post',
    ],
    [
      'slot A and B would be one person',
      { person: 'p-zf-officer', unit: 'zf', post: 'liaisonB', items: ['JP-01'] },
      'DIRECTORY.SAME_PERSON_A_AND_B at person',
    ],
    [
      'it would begin in the past',
      { person: 'p-clerk', unit: 'wj', post: 'streetOfficer', from: LONG_AGO },
      'DIRECTORY.FROM_IN_PAST at from',
    ],
  ])('is not appointed when %s', (_when, payload, code) => {
    expect(refusal(smallDistrict(), 'appoint', payload)).toBe(code);
  });

  it('holds a post from the instant named until he is relieved', () => {
    const appointed = send(smallDistrict(), 'appoint', {
      person: 'p-clerk',
      unit: 'zhzx',
      post: 'intakeClerk',
      from: TOMORROW,
    });
    const relieved = send(appointed, 'relieve', {
      person: 'p-clerk',
      unit: 'zhzx',
      post: 'intakeClerk',
      to: NEXT_WEEK,
    });
    const clerk: Actor = { person: 'p-clerk', post: 'intakeClerk', unit: 'zhzx' };
    const at = (instant: string) => postRejection(directoryOf(relieved), clerk, instant)?.rejection;
    expect(at(NOW)).toBe('ACTOR.POST_NOT_HELD');
    expect(at(TOMORROW)).toBeUndefined();
    expect(at(NEXT_WEEK)).toBe('ACTOR.POST_NOT_HELD');
  });

  it('is the one member or the one substitute of a seat in the panel, and not both', () => {
    const seat = (person: string, post: string, more: object = {}) => ({
      ...{ person, unit: 'zhzx', post, from: TOMORROW },
      ...more,
    });
    const member = send(smallDistrict(), 'appoint', seat('p-clerk', 'panelMember'));
    expect(refusal(member, 'appoint', seat('p-head', 'panelMember'))).toBe('DIRECTORY.SEAT_TAKEN at post');
    expect(refusal(member, 'appoint', seat('p-clerk', 'panelSubstitute'))).toBe(
      'DIRECTORY.SEAT_TAKEN at post',
    );
    const both = send(member, 'appoint', seat('p-head', 'panelSubstitute'));
    expect(holdersOf(directoryOf(both), 'zhzx', 'panelSubstitute', TOMORROW)).toEqual(['p-head']);
    const relieved = send(both, 'relieve', {
      ...{ person: 'p-clerk', unit: 'zhzx', post: 'panelMember', to: NEXT_WEEK },
    });
    const next = seat('p-officer', 'panelMember', { from: NEXT_WEEK });
    expect(holdersOf(directoryOf(send(relieved, 'appoint', next)), 'zhzx', 'panelMember', NEXT_WEEK)).toEqual(
      ['p-officer'],
    );
    expect(refusal(smallDistrict(), 'appoint', { ...seat('p-clerk', 'panelMember'), unit: 'wj' })).toBe(
      'DIRECTORY.POST_NOT_OF_UNIT at post',
    );
  });

  it('is no liaison of a unit he has left', () => {
    const left = send(smallDistrict(), 'relieve', {
      person: 'p-zf-officer',
      unit: 'zf',
      post: 'deptOfficer',
    });
    expect(liaisonVacant(directoryOf(smallDistrict()), 'zf', 'JP-01', NOW)).toBe(false);
    expect(liaisonVacant(directoryOf(left), 'zf', 'JP-01', NOW)).toBe(true);
  });

  it('is relieved only of what he holds, not in the past, and never as the last administrator', () => {
    const relief = { person: 'p-head', unit: 'wj', post: 'streetHead' };
    expect(refusal(smallDistrict(), 'relieve', { ...relief, post: 'streetDeputy' })).toBe(
      'DIRECTORY.NOT_ON_POST at post',
    );
    expect(refusal(smallDistrict(), 'relieve', { ...relief, to: LONG_AGO })).toBe(
      'DIRECTORY.FROM_IN_PAST at to',
    );
    expect(
      refusal(smallDistrict(), 'relieve', { person: 'p-admin', unit: 'system', post: 'rulesAdministrator' }),
    ).toBe('DIRECTORY.LAST_ADMINISTRATOR at post');
  });
});

describe('A slot of a liaison', () => {
  it('may be for some items only; the others stay vacant', () => {
    const state = send(smallDistrict(), 'appoint', { person: 'p-clerk', unit: 'hj', post: 'deptOfficer' });
    const some = send(state, 'appoint', {
      person: 'p-clerk',
      unit: 'hj',
      post: 'liaisonB',
      items: ['JP-03'],
    });
    expect(liaisonVacant(directoryOf(some), 'hj', 'JP-03', NOW)).toBe(false);
    expect(liaisonVacant(directoryOf(some), 'hj', 'JP-04', NOW)).toBe(true);
    expect(liaisonVacant(directoryOf(some), 'hj', undefined, NOW)).toBe(true);
  });

  it('may be for a while, and is then vacant again', () => {
    const officer = send(smallDistrict(), 'appoint', { person: 'p-clerk', unit: 'hj', post: 'deptOfficer' });
    const slot = { person: 'p-clerk', unit: 'hj', post: 'liaisonA', items: ['JP-03'] };
    const state = send(officer, 'appoint', { ...slot, to: NEXT_WEEK });
    expect(liaisonVacant(directoryOf(state), 'hj', 'JP-03', TOMORROW)).toBe(false);
    expect(liaisonVacant(directoryOf(state), 'hj', 'JP-03', NEXT_WEEK)).toBe(true);
    expect(refusal(officer, 'appoint', { ...slot, from: NEXT_WEEK, to: TOMORROW })).toBe(
      'DIRECTORY.TO_BEFORE_FROM at to',
    );
  });

  it('is given and taken by the engine too, which appoints nobody else', () => {
    const officer = send(smallDistrict(), 'appoint', { person: 'p-clerk', unit: 'hj', post: 'deptOfficer' });
    const slot = { person: 'p-clerk', unit: 'hj', post: 'liaisonA' };
    const state = send(officer, 'appoint', slot, { actor: ENGINE });
    expect(liaisonVacant(directoryOf(state), 'hj', 'JP-03', TOMORROW)).toBe(false);
    expect(refusal(state, 'relieve', slot, { actor: ENGINE })).toBeUndefined();
    expect(refusal(officer, 'appoint', { ...slot, post: 'deptHead' }, { actor: ENGINE })).toBe(
      'ACTOR.POST_FORBIDS',
    );
  });
});

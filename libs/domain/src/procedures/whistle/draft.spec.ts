import { given } from '@tiaokuai/testing';
import { filesIn } from '../../kernel/evidence.js';
import { POSTS, type UnitKind } from '../../kernel/post.js';
import type { Unit } from '../../reference/directory/directory.js';
import type { CallSheet } from './call-sheet.js';
import {
  act,
  rejectionOf,
  SHEET,
  sheet,
  story,
  whistleDistrict,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import { sentNamed } from '../../../test/procedures/handover.fixture.js';
import { whistle } from './whistle.procedure.js';
import { DRAFTERS, offered } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const [ZF] = SHEET.departments;
function calling(
  ...departments: readonly (Partial<CallSheet['departments'][number]> | undefined)[]
): Partial<CallSheet> {
  const [first, ...rest] = departments;
  const row = { role: 'assist', task: '配合', itemCode: 'JP-01' } as const;
  const full = [{ ...ZF, ...first }, ...rest.map((each) => ({ unit: 'sj', ...row, ...each }))];
  return { departments: full as CallSheet['departments'] };
}

/** By kind of unit: does a street reach it, wherever it is, and does the command centre? */
const REACHED: Readonly<Record<UnitKind, readonly [boolean, boolean]>> = {
  street: [false, false],
  community: [false, false],
  department: [true, true],
  dispatchedBody: [false, true],
  verticalOrgan: [true, true],
  serviceEnterprise: [true, true],
  commandCentre: [false, false],
  supervisionCentre: [false, false],
  supervisionOffice: [false, false],
  staffingOffice: [true, true],
  justiceBureau: [true, true],
  districtOffice: [true, true],
  disciplineCommission: [false, false],
  organisationDepartment: [true, true],
  financeBureau: [true, true],
  districtLeadership: [false, false],
  system: [false, false],
};

/** A sheet that is taken from this caller. */
const SOUND: Readonly<Record<string, Partial<CallSheet>>> = {
  'wj.streetOfficer': {},
  'zhzx.dispatcher': { level: 'district', streets: ['wj', 'yq'], ...calling({}) },
  'zf.deptOfficer': {
    direction: 'departmentToStreet',
    place: { gridCode: 'wj-1-01', address: '江滨路' },
    departments: [{ unit: 'wj', role: 'assist', task: '劝导', itemCode: 'JP-01' }],
  },
};

/** Why this sheet is not taken: newly written, and put in the place of a sound one. */
function drafting(changed: Partial<CallSheet>, by = 'wj.streetOfficer'): string {
  const answer = rejectionOf(story(), '09-17 09:00', by, 'draft', sheet(changed));
  const sound = SOUND[by];
  if (sound !== undefined) {
    const drafted = story(act('09-17 08:50', by, 'draft', sheet(sound)));
    expect(rejectionOf(drafted, '09-17 09:00', by, 'amendDraft', sheet(changed))).toBe(answer);
  }
  return answer;
}

describe('Drafting', () => {
  it('keeps what lists and rules need, and nothing personal', () => {
    const { state } = story(
      act(
        '09-17 08:40',
        'wj.streetOfficer',
        'draft',
        sheet({ citizen: { name: '王某', phone: '13800000000' } }),
      ),
    );
    expect(state).toMatchObject({
      stage: 'drafted',
      title: '江滨路占道经营',
      street: 'wj',
      firstReceiver: 'wj',
      matterId: 'the-case',
      urgency: 'ordinary',
      citizenIdentified: true,
      itemCodes: ['JP-01', 'JP-08', 'JP-03'],
      parties: [{ unit: 'wj', role: 'caller', live: true }],
    });
    expect(JSON.stringify(state)).not.toMatch(/王某|138|十余个摊位/);
    expect(whistle.events['WhistleDrafted']?.sealed).toEqual({ citizen: 'identity', facts: 'facts' });
    expect(whistle.events['DraftAmended']?.sealed).toEqual({ citizen: 'identity', facts: 'facts' });
  });

  it('takes photos and other files, by what the store says of them', () => {
    const photo = { name: '占道.jpg', sha256: 'a'.repeat(64), mediaType: 'image/jpeg', size: 1 };
    const { events } = story(
      act('09-17 08:40', 'wj.streetOfficer', 'draft', sheet({ attachments: [photo] })),
    );
    expect(events.flatMap(({ payload }) => filesIn(payload))).toEqual([
      { file: photo, field: 'attachments.0' },
    ]);
  });

  it('by the engine names the street it is for', () => {
    story()
      .when(act('09-17 08:40', 'engine', 'draft', SHEET))
      .then('CASE.FIELD_MISSING');
    const { state } = story(act('09-17 08:40', 'engine', 'draft', sheet({ callingUnit: 'wj' })));
    expect(state).toMatchObject({ stage: 'drafted', calling: { unit: 'wj', office: 'wj', kind: 'street' } });
    story()
      .when(act('09-17 08:40', 'wj.streetOfficer', 'draft', sheet({ callingUnit: 'yq' })))
      .then('CASE.ENGINE_ONLY');
  });

  it('of a district call belongs to the street where the grid lies, and tells the other streets', () => {
    const call = sheet({ level: 'district', streets: ['yq', 'wj'] });
    const { state } = story(act('09-17 08:40', 'zhzx.dispatcher', 'draft', call));
    expect(state.street).toBe('wj');
    expect(state.parties).toEqual([
      { unit: 'zhzx', role: 'caller', live: true },
      { unit: 'yq', role: 'copy', live: true },
      { unit: 'wj', role: 'copy', live: true },
    ]);
  });

  it('is for whoever drafts for a street, a community, the command centre or a department', () => {
    expect(offered(story(), 'draft', '09-17 09:00')).toEqual([
      ...DRAFTERS,
      'wj-1.communityHead',
      ...['streetDispatcher', 'streetOfficer', 'liaisonA', 'liaisonB', 'platformOperator'].map(
        (post) => `yq.${post}`,
      ),
      ...['zf', 'sj', 'hj'].flatMap((unit) =>
        ['deptOfficer', 'liaisonA', 'liaisonB', 'platformOperator'].map((post) => `${unit}.${post}`),
      ),
      ...['dispatcher', 'liaisonA', 'liaisonB', 'platformOperator'].map((post) => `zhzx.${post}`),
    ]);
  });
});

describe('A call sheet is rejected', () => {
  it.each<[string, Partial<CallSheet>, string]>([
    ['without a lead', calling({ role: 'assist' }), 'WHISTLE.NEEDS_ONE_LEAD departments'],
    [
      'with two leads',
      calling({}, { role: 'lead', itemCode: 'JP-08' }),
      'WHISTLE.NEEDS_ONE_LEAD departments',
    ],
    [
      'with neither item nor power',
      calling({ itemCode: undefined }),
      'WHISTLE.NEEDS_BASIS departments.0.itemCode',
    ],
    [
      'by an item that names another',
      calling({ itemCode: 'JP-08' }),
      'WHISTLE.NEEDS_BASIS departments.0.itemCode',
    ],
    ['by an unknown item', calling({ itemCode: 'JP-99' }), 'LIST.ITEM_UNKNOWN departments.0.itemCode'],
    [
      'by an item no longer in force',
      calling({ itemCode: 'JP-20' }),
      'LIST.ITEM_NOT_IN_FORCE departments.0.itemCode',
    ],
    [
      'naming a unit twice',
      calling({}, { itemCode: 'JP-08' }, { itemCode: 'JP-08' }),
      'WHISTLE.DEPARTMENT_REPEATED departments.2.unit',
    ],
    [
      'on what the street itself leads',
      calling({ itemCode: 'JP-06', powerBasis: '土地管理法' }),
      'WHISTLE.WITHIN_OWN_POWER departments.0.itemCode',
    ],
    ['as an ordinary emergency response', { type: 'emergencyResponse' }, 'WHISTLE.URGENCY_MISMATCH urgency'],
    ['at a level that is not the caller’s', { level: 'community' }, 'WHISTLE.LEVEL_FORBIDS_UNIT level'],
    ['in the other direction', { direction: 'departmentToStreet' }, 'WHISTLE.LEVEL_FORBIDS_UNIT direction'],
    [
      'calling another street',
      calling({ unit: 'yq', powerBasis: '属地' }),
      'WHISTLE.LEVEL_FORBIDS_UNIT departments.0.unit',
    ],
    ['calling nobody known', calling({ unit: 'nn' }), 'CASE.FIELD_INVALID departments.0.unit'],
    [
      'with an appointment less than 2 working hours ahead',
      { type: 'jointEnforcement', appointment: '2026-09-17T10:59:00.000+08:00' },
      'WHISTLE.APPOINTMENT_TOO_SOON appointment',
    ],
    [
      'with an appointment more than 5 working days ahead',
      { type: 'jointEnforcement', appointment: '2026-09-23T18:00:00.000+08:00' },
      'WHISTLE.APPOINTMENT_TOO_FAR appointment',
    ],
    [
      '… or 4 working hours where it is urgent',
      { type: 'jointEnforcement', urgency: 'urgent', appointment: '2026-09-17T14:31:00.000+08:00' },
      'WHISTLE.APPOINTMENT_TOO_FAR appointment',
    ],
    [
      'with an appointment for anything but joint enforcement',
      { appointment: '2026-09-18T10:00:00.000+08:00' },
      'CASE.FIELD_INVALID appointment',
    ],
    [
      'for a grid of another street',
      { place: { gridCode: 'yq-1-01', address: '云桥路' } },
      'CASE.FIELD_INVALID place.gridCode',
    ],
    [
      'naming streets although it is no district call',
      { streets: ['wj', 'yq'] },
      'CASE.FIELD_INVALID streets',
    ],
  ])('%s', (_case, changed, expected) => {
    expect(drafting(changed)).toBe(expected);
  });

  it('with more units than whistle.maxDepartments', () => {
    const units = ['zf', 'sj', 'hj', 'ga', 'sl', 'yj', 'wj-zf'];
    const rows = units.map((unit) => ({ unit, powerBasis: '法' }));
    const district = whistleDistrict({
      limits: [{ key: 'whistle.maxDepartments', value: 6, mark: 'P', label: '模拟参数' }],
    });
    const drafted = act('09-17 08:50', 'wj.streetOfficer', 'draft', SHEET);
    for (const [before, does] of [
      [given(whistle, district), 'draft'],
      [given(whistle, district, drafted), 'amendDraft'],
    ] as const) {
      const outcome = before.when(act('09-17 09:00', 'wj.streetOfficer', does, sheet(calling(...rows))));
      expect(outcome.rejection).toMatchObject({
        rejection: 'WHISTLE.TOO_MANY_DEPARTMENTS',
        details: { max: 6 },
      });
    }
  });

  it('at district level without two streets', () => {
    const district = { level: 'district', ...calling({}) } as const;
    expect(drafting(district, 'zhzx.dispatcher')).toBe('CASE.FIELD_MISSING streets');
    expect(drafting({ ...district, streets: ['wj', 'wj'] }, 'zhzx.dispatcher')).toBe(
      'CASE.FIELD_INVALID streets.1',
    );
  });

  it.each(Object.keys(POSTS) as UnitKind[])(
    'reaches a unit of the kind %s from street or district',
    (kind) => {
      const district = whistleDistrict({
        directory: (directory) => {
          const called = { ...directory.units['hj'], id: 'hj', kind } as Unit;
          return { ...directory, units: { ...directory.units, hj: called } };
        },
      });
      const reaches = (by: string, changed: Partial<CallSheet>): boolean =>
        given(whistle, district).when(act('09-17 09:00', by, 'draft', sheet(changed))).rejection ===
        undefined;
      const call = calling(undefined, { unit: 'hj', powerBasis: '法', itemCode: undefined });
      expect([
        reaches('wj.streetOfficer', call),
        reaches('zhzx.dispatcher', { ...call, level: 'district', streets: ['wj', 'yq'] }),
      ]).toEqual(REACHED[kind]);
    },
  );

  it('when a community calls a department', () => {
    expect(drafting({ level: 'community', ...calling({}) }, 'wj-1.communityHead')).toBe(
      'WHISTLE.LEVEL_FORBIDS_UNIT departments.0.unit',
    );
  });

  it('where a department would have a street lead: it leads itself', () => {
    const street = { unit: 'wj', task: '劝导', itemCode: 'JP-01' } as const;
    const reverse = (role: 'lead' | 'assist'): string =>
      drafting({ ...SOUND['zf.deptOfficer'], departments: [{ ...street, role }] }, 'zf.deptOfficer');
    expect(reverse('assist')).toBe('accepted');
    expect(reverse('lead')).toBe('WHISTLE.STREET_ONLY_ASSISTS departments.0.role');
  });

  it('when the gate does not let work through to a street', () => {
    const reverse = (row: object): string =>
      drafting(
        {
          direction: 'departmentToStreet',
          place: { gridCode: 'wj-1-01', address: '江滨路' },
          departments: [
            { unit: 'wj', role: 'assist', task: '劝导', ...row } as CallSheet['departments'][number],
          ],
        },
        'zf.deptOfficer',
      );
    expect(reverse({ itemCode: 'JP-01' })).toBe('accepted');
    expect(reverse({})).toBe('WHISTLE.NEEDS_BASIS departments.0.itemCode');
    expect(reverse({ itemCode: 'JP-01', task: '巡查并处罚' })).toBe(
      'GATE.BEYOND_ASSISTING_DUTY departments.0.ask',
    );
    // 发现、劝导 are A1 and A2; P1 is the department's own duty.
    expect(reverse({ itemCode: 'JP-01', clause: 'A2' })).toBe('accepted');
    expect(reverse({ itemCode: 'JP-01', clause: 'P1' })).toBe(
      'GATE.BEYOND_ASSISTING_DUTY departments.0.clause',
    );
    expect(reverse({ itemCode: 'JP-01', clause: 'A9' })).toBe('GATE.UNLISTED departments.0.clause');
    expect(reverse({ admissionId: 'a-1' })).toBe('GATE.ADMISSION_NOT_ACTIVE departments.0.admissionId');
  });

  it('where the clause that it rests on is not the duty of the unit called', () => {
    expect(drafting(calling({ clause: 'P1' }))).toBe('accepted');
    expect(drafting(calling({ clause: 'A1' }))).toBe('WHISTLE.NEEDS_BASIS departments.0.clause');
    expect(drafting(calling({ clause: 'P7' }))).toBe('WHISTLE.NEEDS_BASIS departments.0.clause');
  });

  it('where nobody has published how many units may be called', () => {
    const district = whistleDistrict({
      limits: [{ key: 'whistle.maxDepartments', value: 'many', mark: 'P', label: '模拟参数' }],
    });
    const { rejection } = given(whistle, district).when(
      act('09-17 09:00', 'wj.streetOfficer', 'draft', SHEET),
    );
    expect(rejection?.rejection).toBe('CLOCK.LIMIT_MISSING');
  });
});

it('A whistle that is added to a matter tells its first case', () => {
  const joined = story(act('09-28 08:40', 'wj.streetOfficer', 'draft', sheet({ matterId: 'the-first' })));
  expect(sentNamed(joined, 'linkCase')).toMatchObject([
    { caseId: 'the-first', command: { payload: { kind: 'whistle' } } },
  ]);
});

it('A unit that is named by an item through the department above it is called by that item', () => {
  const body = calling({ unit: 'wj-zf' });
  expect(drafting(body)).toBe('accepted');
  expect(drafting({ level: 'community', ...body }, 'wj-1.communityHead')).toBe('accepted');
});

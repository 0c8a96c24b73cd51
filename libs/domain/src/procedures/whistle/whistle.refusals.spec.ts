import type { Story } from '@tiaokuai/testing';
import type { CallSheet } from './call-sheet.js';
import {
  act,
  ALONE,
  blownAt,
  CONTACT,
  EMERGENCY,
  ITEMS,
  ON_SITE,
  RESULT,
  sheet,
  SHEET,
  story,
  whistleDistrict,
} from './whistle.fixture.js';
import { given } from '@tiaokuai/testing';
import { whistle } from './whistle.procedure.js';
import { REJECTIONS } from './whistle.labels.js';
import type { WhistleState } from './whistle.state.js';

const produced = new Set<string>();

/** Plays one act on a story and says how it was refused: code, and field where one is to blame. */
function refusalOf(before: Story<WhistleState>, ...last: Parameters<typeof act>): string {
  const { rejection } = before.when(act(...last));
  if (rejection !== undefined) produced.add(rejection.rejection);
  if (rejection === undefined) return 'accepted';
  return rejection.field === undefined ? rejection.rejection : `${rejection.rejection} ${rejection.field}`;
}

function drafting(changed: Partial<CallSheet>, by = 'wj.streetOfficer'): string {
  return refusalOf(story(), '09-17 09:00', by, 'draft', sheet(changed));
}

const [ZF] = SHEET.departments;
function calling(
  ...departments: readonly (Partial<CallSheet['departments'][number]> | undefined)[]
): Partial<CallSheet> {
  const [first, ...rest] = departments;
  const row = { role: 'assist', task: '配合', itemCode: 'JP-01' } as const;
  const full = [{ ...ZF, ...first }, ...rest.map((each) => ({ unit: 'sj', ...row, ...each }))];
  return { departments: full as CallSheet['departments'] };
}

const called = story(...blownAt('09-17 09:10'));
const alone = story(...blownAt('09-17 09:10', ALONE));
const arrived = alone.and(
  act('09-17 09:20', 'zf.deptOfficer', 'acknowledge', CONTACT),
  act('09-17 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE),
);
const accepted = arrived.and(
  act('09-17 11:00', 'zf.deptOfficer', 'submitResult', RESULT),
  act('09-17 11:30', 'wj.streetOfficer', 'acceptResult', { unit: 'zf' }),
);
const evaluated = accepted.and(
  act('09-17 15:00', 'wj.streetDeputy', 'evaluateDepartment', {
    unit: 'zf',
    promptness: 5,
    attitude: 5,
    solved: 5,
  }),
);
const REFUSAL = { ground: 'notStatutoryDuty', citation: { itemCode: 'JP-03' }, deputy: 'p-zf-deptDeputy-1' };
const refused = called.and(act('09-17 10:30', 'zf.deptOfficer', 'refuse', REFUSAL));

describe('A call sheet is refused', () => {
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
    const outcome = given(whistle, district).when(
      act('09-17 09:00', 'wj.streetOfficer', 'draft', sheet(calling(...rows))),
    );
    expect(outcome.rejection).toMatchObject({
      rejection: 'WHISTLE.TOO_MANY_DEPARTMENTS',
      details: { max: 6 },
    });
    produced.add(outcome.rejection?.rejection ?? '');
  });

  it('at district level without two streets', () => {
    const district = { level: 'district', ...calling({}) } as const;
    expect(drafting(district, 'zhzx.dispatcher')).toBe('CASE.FIELD_MISSING streets');
    expect(drafting({ ...district, streets: ['wj', 'wj'] }, 'zhzx.dispatcher')).toBe(
      'CASE.FIELD_INVALID streets.1',
    );
  });

  it('when a community calls a department', () => {
    expect(drafting({ level: 'community', ...calling({}) }, 'wj-1.communityHead')).toBe(
      'WHISTLE.LEVEL_FORBIDS_UNIT departments.0.unit',
    );
  });
});

describe('Blowing is refused', () => {
  it('at once when it is no emergency', () => {
    const drafted = story(act('09-17 09:00', 'wj.streetOfficer', 'draft', SHEET));
    expect(refusalOf(drafted, '09-17 09:10', 'wj.streetDispatcher', 'blowNow')).toBe(
      'WHISTLE.APPROVAL_FIRST',
    );
  });

  it('after the appointment has passed', () => {
    const call = { type: 'jointEnforcement', appointment: '2026-09-17T16:00:00.000+08:00' } as const;
    const approved = story(...blownAt('09-17 09:10', call).slice(0, 3));
    expect(refusalOf(approved, '09-17 16:00', 'wj.streetDispatcher', 'blow')).toBe(
      'WHISTLE.APPOINTMENT_TOO_SOON appointment',
    );
  });

  it('when both liaison slots of a unit are vacant for the item, but for emergencies', () => {
    const district = whistleDistrict({
      directory: (directory) => ({
        ...directory,
        holdings: Object.fromEntries(
          Object.entries(directory.holdings).map(([person, holdings]) => [
            person,
            holdings.map((each) =>
              each.unit === 'hj' && each.post.startsWith('liaison') ? { ...each, items: ['JP-01'] } : each,
            ),
          ]),
        ),
      }),
    });
    const [draft, submit, approve, blow] = blownAt('09-17 09:10');
    if (draft === undefined || submit === undefined || approve === undefined || blow === undefined) return;
    const { rejection } = given(whistle, district, draft, submit, approve).when(blow);
    expect(rejection).toMatchObject({ rejection: 'CASE.LIAISON_VACANT', field: 'departments.2.unit' });
    produced.add(rejection?.rejection ?? '');
    const emergency = act('09-17 09:00', 'wj.streetOfficer', 'draft', sheet(EMERGENCY));
    const blowNow = act('09-17 09:01', 'wj.streetDispatcher', 'blowNow');
    expect(given(whistle, district, emergency).when(blowNow).rejection).toBeUndefined();
  });

  it('by an item that has left the list since the draft', () => {
    const items = ITEMS.map((each) =>
      each.code === 'JP-03' ? { ...each, validTo: '2026-09-17T09:05:00.000+08:00' } : each,
    );
    const [draft, submit, approve, blow] = blownAt('09-17 09:10');
    if (draft === undefined || submit === undefined || approve === undefined || blow === undefined) return;
    const { rejection } = given(whistle, whistleDistrict({ items }), draft, submit, approve).when(blow);
    expect(rejection).toMatchObject({ rejection: 'LIST.ITEM_NOT_IN_FORCE', field: 'departments.2.itemCode' });
  });
});

describe('Refusing a call is refused', () => {
  const refusing = (changed: object, time = '09-17 10:30'): string =>
    refusalOf(called, time, 'zf.deptOfficer', 'refuse', { ...REFUSAL, ...changed });

  it.each([
    ['without a citation', { citation: {} }, 'WHISTLE.REFUSAL_NEEDS_CITATION citation'],
    [
      'by a law without its article',
      { citation: { law: '环境保护法' } },
      'WHISTLE.REFUSAL_NEEDS_CITATION citation',
    ],
    ['by an unknown item', { citation: { itemCode: 'JP-99' } }, 'LIST.ITEM_UNKNOWN citation.itemCode'],
    ['because of much work', { ground: 'tooBusy' }, 'WHISTLE.REFUSAL_GROUND_UNKNOWN ground'],
    ['without a deputy of the unit', { deputy: 'p-zf-deptOfficer-1' }, 'CASE.FIELD_INVALID deputy'],
    ['suggesting nobody known', { suggestedUnit: 'nn' }, 'CASE.FIELD_INVALID suggestedUnit'],
  ])('%s', (_case, changed, expected) => {
    expect(refusing(changed)).toBe(expected);
  });

  it('at the instant the limit to acknowledge passes, and not a moment earlier', () => {
    expect(refusing({}, '09-17 11:10')).toBe('WHISTLE.REFUSAL_TOO_LATE');
    expect(refusing({}, '2026-09-17 11:09:59.999')).toBe('accepted');
  });

  it('a second time', () => {
    const withdrawn = refused.and(act('09-17 10:40', 'zf.deptHead', 'withdrawRefusal'));
    expect(refusalOf(withdrawn, '09-17 10:50', 'zf.deptOfficer', 'refuse', REFUSAL)).toBe(
      'WHISTLE.REFUSAL_TOO_LATE',
    );
  });

  it('after a ruling that names the unit', () => {
    const ruling = { source: 'panel-1', lead: 'zf', assists: ['sj'], releases: [], binding: true };
    const ruled = called.and(act('09-17 10:00', 'engine', 'applyRuling', ruling));
    expect(refusalOf(ruled, '09-17 10:30', 'zf.deptOfficer', 'refuse', REFUSAL)).toBe(
      'CASE.DETERMINATION_BINDS',
    );
  });

  it('and acknowledging after it is not possible either', () => {
    expect(refusalOf(refused, '09-17 10:40', 'zf.deptOfficer', 'acknowledge', CONTACT)).toBe(
      'CASE.STAGE_FORBIDS',
    );
  });
});

describe('Changing who takes part is refused', () => {
  it.each([
    ['accepting the lead’s refusal without a new lead', {}, 'WHISTLE.LEAD_WOULD_BE_MISSING newLead'],
    ['… with a new lead that is not in the case', { newLead: 'ga' }, 'WHISTLE.LEAD_WOULD_BE_MISSING newLead'],
    ['… with itself', { newLead: 'zf' }, 'WHISTLE.LEAD_WOULD_BE_MISSING newLead'],
    [
      '… with a replacement that has no basis',
      { replacement: { unit: 'ga', task: '查处', itemCode: 'JP-01' } },
      'WHISTLE.NEEDS_BASIS replacement.itemCode',
    ],
    [
      '… with a replacement that is there already',
      { replacement: { unit: 'sj', task: '查处', itemCode: 'JP-08' } },
      'WHISTLE.DEPARTMENT_REPEATED replacement.unit',
    ],
  ])('%s', (_case, changed, expected) => {
    const payload = { unit: 'zf', ...changed };
    expect(refusalOf(refused, '09-17 16:00', 'wj.streetDeputy', 'acceptRefusal', payload)).toBe(expected);
  });

  it('a lead from outside the case', () => {
    const payload = { unit: 'ga', reason: '更合适' };
    expect(refusalOf(called, '09-17 10:00', 'wj.streetDeputy', 'changeLead', payload)).toBe(
      'WHISTLE.NEW_LEAD_NOT_IN_CASE unit',
    );
    expect(
      refusalOf(called, '09-17 10:00', 'wj.streetDeputy', 'changeLead', { ...payload, unit: 'zf' }),
    ).toBe('CASE.FIELD_INVALID unit');
  });

  it('a lead that was determined', () => {
    const ruling = { source: 'panel-1', lead: 'zf', assists: [], releases: [], binding: true };
    const ruled = called.and(act('09-17 10:00', 'engine', 'applyRuling', ruling));
    expect(
      refusalOf(ruled, '09-17 10:10', 'wj.streetDeputy', 'changeLead', { unit: 'sj', reason: '更合适' }),
    ).toBe('CASE.DETERMINATION_BINDS');
  });

  it('adding a second lead, a unit that is there, or one without basis', () => {
    const add = (row: object): string =>
      refusalOf(called, '09-17 10:00', 'wj.streetDeputy', 'addDepartment', {
        task: '协助',
        role: 'assist',
        ...row,
      });
    expect(add({ unit: 'ga', role: 'lead', itemCode: 'JP-19' })).toBe('WHISTLE.NEEDS_ONE_LEAD role');
    expect(add({ unit: 'sj', itemCode: 'JP-08' })).toBe('WHISTLE.DEPARTMENT_REPEATED unit');
    expect(add({ unit: 'ga', itemCode: 'JP-01' })).toBe('WHISTLE.NEEDS_BASIS itemCode');
  });
});

describe('Work is refused', () => {
  const keyWork = story(...blownAt('09-17 09:10', { ...ALONE, type: 'keyWork' })).and(
    act('09-17 10:00', 'zf.deptOfficer', 'acknowledge', CONTACT),
  );
  const plan = (arrivalDate: string, agreedDate: string): object => ({
    arrivalDate,
    steps: [{ action: '整治', agreedDate }],
  });

  it('a plan for anything but ordinary key work', () => {
    const acknowledged = alone.and(act('09-17 09:20', 'zf.deptOfficer', 'acknowledge', CONTACT));
    expect(
      refusalOf(acknowledged, '09-17 10:00', 'zf.deptDeputy', 'submitPlan', plan('2026-09-21', '2026-10-30')),
    ).toBe('WHISTLE.PLAN_ONLY_FOR_KEY_WORK');
  });

  it('deciding on a plan that nobody submitted', () => {
    expect(refusalOf(keyWork, '09-17 11:00', 'wj.streetDeputy', 'approvePlan', { unit: 'zf' })).toBe(
      'WHISTLE.NO_PLAN',
    );
  });

  it('coming before the plan is approved', () => {
    expect(refusalOf(keyWork, '09-17 11:00', 'zf.deptOfficer', 'reportIn', ON_SITE)).toBe(
      'WHISTLE.PLAN_FIRST',
    );
  });

  it('a plan that promises too late, today, or to come after it is done', () => {
    const submit = (...dates: [string, string]): string =>
      refusalOf(keyWork, '09-17 11:00', 'zf.deptDeputy', 'submitPlan', plan(...dates));
    expect(submit('2026-09-21', '2026-12-25')).toBe('CLOCK.AGREED_DATE_OUT_OF_RANGE steps');
    expect(submit('2026-09-17', '2026-10-30')).toBe('CLOCK.AGREED_DATE_OUT_OF_RANGE arrivalDate');
    expect(submit('2026-10-30', '2026-10-15')).toBe('CASE.FIELD_INVALID arrivalDate');
  });

  it('coming without showing it', () => {
    const come = (payload: object): string =>
      refusalOf(alone, '09-17 10:00', 'zf.deptOfficer', 'reportIn', { personName: '李四', ...payload });
    expect(come({ mode: 'onsite' })).toBe('WHISTLE.ARRIVAL_NEEDS_EVIDENCE place');
    expect(come({ mode: 'online' })).toBe('WHISTLE.ARRIVAL_NEEDS_EVIDENCE contactProof');
    expect(come({ mode: 'online', contactProof: [{ note: '通话记录' }] })).toBe('accepted');
  });

  it.each(['jointEnforcement', 'emergencyResponse'] as const)('coming online to %s', (type) => {
    const urgency = type === 'emergencyResponse' ? 'emergency' : 'ordinary';
    const acts =
      urgency === 'emergency'
        ? [
            act('09-17 08:40', 'wj.streetOfficer', 'draft', sheet({ type, urgency })),
            act('09-17 08:41', 'wj.streetDispatcher', 'blowNow'),
          ]
        : blownAt('09-17 08:55', { type });
    const online = { mode: 'online', personName: '李四', contactProof: [{ note: '通话记录' }] };
    expect(refusalOf(story(...acts), '09-17 08:57', 'zf.deptOfficer', 'reportIn', online)).toBe(
      'WHISTLE.ONSITE_REQUIRED mode',
    );
  });

  it('leaving twice', () => {
    const left = arrived.and(
      act('09-17 10:30', 'zf.deptOfficer', 'depart', { unit: 'zf', reason: '另有任务' }),
    );
    expect(
      refusalOf(left, '09-17 10:40', 'zf.deptOfficer', 'depart', { unit: 'zf', reason: '另有任务' }),
    ).toBe('WHISTLE.NOT_PRESENT');
  });

  it('leaving by consent of a stranger, or until yesterday', () => {
    const leave = (payload: object): string =>
      refusalOf(arrived, '09-17 10:30', 'zf.deptOfficer', 'depart', {
        unit: 'zf',
        reason: '任务',
        ...payload,
      });
    expect(leave({ consentedBy: 'p-yq-streetOfficer-1' })).toBe('CASE.FIELD_INVALID consentedBy');
    expect(leave({ until: '2026-09-16T10:00:00.000+08:00' })).toBe('CASE.FIELD_INVALID until');
  });

  it('a result without evidence', () => {
    expect(
      refusalOf(arrived, '09-17 11:00', 'zf.deptOfficer', 'submitResult', { ...RESULT, evidence: [] }),
    ).toBe('WHISTLE.RESULT_NEEDS_EVIDENCE evidence');
  });

  it('own work of persons who are not the caller’s', () => {
    const payload = { work: '维持秩序', persons: ['p-wj-streetOfficer-1', 'p-zf-deptOfficer-1'] };
    expect(refusalOf(arrived, '09-17 11:00', 'wj.streetOfficer', 'recordStreetWork', payload)).toBe(
      'CASE.FIELD_INVALID persons.1',
    );
  });
});

describe('Closing is refused', () => {
  const close = (before: Story<WhistleState>, payload: object): string =>
    refusalOf(before, '09-18 10:00', 'wj.streetHead', 'close', {
      summary: '办结',
      citizenInformed: false,
      ...payload,
    });
  const notice = act('09-17 16:00', 'engine', 'linkNotification', {
    noticeCaseId: 'n-1',
    recipients: ['zf', 'wj'],
  });

  it('without the result notification', () => {
    expect(close(evaluated, {})).toBe('CASE.NOTIFICATION_MISSING');
  });

  it('before an identified citizen was informed', () => {
    const named = story(
      ...blownAt('09-17 09:10', { ...ALONE, citizen: { name: '王某', phone: '138' } }),
      act('09-17 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE),
      act('09-17 11:00', 'zf.deptOfficer', 'submitResult', RESULT),
      act('09-17 11:30', 'wj.streetOfficer', 'acceptResult', { unit: 'zf' }),
      act('09-17 15:00', 'wj.streetDeputy', 'evaluateDepartment', {
        unit: 'zf',
        promptness: 5,
        attitude: 5,
        solved: 5,
      }),
      notice,
    );
    expect(close(named, {})).toBe('WHISTLE.CITIZEN_NOT_INFORMED citizenInformed');
    expect(close(named, { citizenInformed: true })).toBe('accepted');
  });

  it('while nobody said what becomes of what is not solved', () => {
    const unsolved = arrived.and(
      act('09-17 11:00', 'zf.deptOfficer', 'submitResult', {
        ...RESULT,
        solved: 'no',
        residual: '需长效机制',
      }),
      act('09-17 11:30', 'wj.streetOfficer', 'acceptResult', { unit: 'zf' }),
      act('09-17 15:00', 'wj.streetDeputy', 'evaluateDepartment', {
        unit: 'zf',
        promptness: 1,
        attitude: 3,
        solved: 1,
      }),
      notice,
    );
    expect(close(unsolved, {})).toBe('CASE.FIELD_MISSING followUp');
    expect(close(unsolved, { followUp: 'problemBank' })).toBe('accepted');
  });
});

describe('The rest of what a whistle may refuse', () => {
  it('accepting or scoring one’s own work', () => {
    const helped = { work: '疏导', persons: ['p-wj-streetDeputy-1', 'p-wj-streetOfficer-1'] };
    const worked = arrived.and(act('09-17 10:30', 'wj.streetOfficer', 'recordStreetWork', helped));
    const done = worked.and(
      act('09-17 11:00', 'zf.deptOfficer', 'submitResult', RESULT),
      act('09-17 11:30', 'jdzx.verifier', 'acceptResult', { unit: 'zf' }),
    );
    const scores = { unit: 'zf', promptness: 5, attitude: 5, solved: 5 };
    expect(refusalOf(done, '09-17 15:00', 'wj.streetDeputy', 'evaluateDepartment', scores)).toBe(
      'CASE.SELF_VERIFICATION',
    );
    expect(refusalOf(done, '09-17 15:00', 'wj.streetHead', 'evaluateDepartment', scores)).toBe('accepted');
  });

  it('a ruling that releases whom it names, or names nobody known', () => {
    const rule = (changed: object): string =>
      refusalOf(called, '09-17 10:00', 'engine', 'applyRuling', {
        ...{ source: 'd-1', lead: 'zf', assists: [], releases: [], binding: false },
        ...changed,
      });
    expect(rule({ releases: ['zf'] })).toBe('CASE.FIELD_INVALID releases');
    expect(rule({ lead: 'nn' })).toBe('CASE.FIELD_INVALID releases');
  });

  it('a person who sends an engine’s command, and the engine that sends a person’s', () => {
    expect(refusalOf(accepted, '09-17 15:00', 'wj.streetHead', 'linkNotification', {})).toBe(
      'CASE.ENGINE_ONLY',
    );
    expect(refusalOf(called, '09-17 10:00', 'engine', 'acknowledge', CONTACT)).toBe('ACTOR.POST_FORBIDS');
  });

  it('a unit that has no part in it, a thread that does not exist, a case that is over', () => {
    expect(refusalOf(alone, '09-17 10:00', 'sj.deptOfficer', 'acknowledge', CONTACT)).toBe(
      'CASE.NOT_A_PARTY',
    );
    expect(refusalOf(arrived, '09-17 10:30', 'wj.streetOfficer', 'acceptResult', { unit: 'nn' })).toBe(
      'CASE.FIELD_INVALID unit',
    );
    const over = alone.and(
      act('09-17 09:30', 'wj.streetHead', 'cancel', { reason: '重复', falseCall: false }),
    );
    expect(refusalOf(over, '09-17 10:00', 'zf.deptOfficer', 'acknowledge', CONTACT)).toBe('CASE.OVER');
  });

  it('work on a street that the gate does not let through', () => {
    const reverse = (row: object): string =>
      drafting(
        {
          direction: 'departmentToStreet',
          place: { gridCode: 'wj-1-01', address: '江滨路' },
          departments: [
            { unit: 'wj', role: 'lead', task: '劝导', ...row } as CallSheet['departments'][number],
          ],
        },
        'zf.deptOfficer',
      );
    expect(reverse({ itemCode: 'JP-01' })).toBe('accepted');
    expect(reverse({})).toBe('WHISTLE.NEEDS_BASIS departments.0.itemCode');
    expect(reverse({ itemCode: 'JP-01', task: '巡查并处罚' })).toBe(
      'GATE.BEYOND_ASSISTING_DUTY departments.0.ask',
    );
    expect(reverse({ admissionId: 'a-1' })).toBe('GATE.ADMISSION_NOT_ACTIVE departments.0.admissionId');
  });

  it('a limit that nobody has published', () => {
    const district = whistleDistrict({
      limits: [{ key: 'whistle.maxDepartments', value: 'many', mark: 'P', label: '模拟参数' }],
    });
    const { rejection } = given(whistle, district).when(
      act('09-17 09:00', 'wj.streetOfficer', 'draft', SHEET),
    );
    expect(rejection?.rejection).toBe('CLOCK.LIMIT_MISSING');
  });

  it('a date the calendar does not cover', () => {
    expect(
      refusalOf(
        story(...blownAt('2031-09-17 09:10').slice(0, 1)),
        '2031-09-17 08:50',
        'wj.streetOfficer',
        'submitForApproval',
      ),
    ).toBe('CALENDAR.NOT_COVERED');
  });
});

it('Every refusal code of the section was produced above', () => {
  const section = [
    ...Object.keys(REJECTIONS),
    'CASE.LIAISON_VACANT',
    'CASE.DETERMINATION_BINDS',
    'CASE.SELF_VERIFICATION',
    'CASE.NOTIFICATION_MISSING',
    'CASE.STAGE_FORBIDS',
  ];
  expect(section.filter((code) => !produced.has(code))).toEqual([]);
});

it('A unit that is named by an item through the department above it is called by that item', () => {
  const body = calling({ unit: 'wj-zf' });
  expect(drafting(body)).toBe('accepted');
  expect(drafting({ level: 'community', ...body }, 'wj-1.communityHead')).toBe('accepted');
});

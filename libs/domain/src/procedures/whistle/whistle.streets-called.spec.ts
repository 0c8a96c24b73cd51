import { at } from '@tiaokuai/testing';
import {
  acceptsStreet,
  STREETS,
  STREETS_AT,
  streetRefusal,
  streetRefuses,
  streetRow,
  streetsCalledAt,
  streetsWork,
} from '../../../test/procedures/whistle/streets-called.fixture.js';
import {
  act,
  DISTRICT,
  due,
  faults,
  ON_SITE,
  opened,
  rejectionOf,
  RESULT,
  sheet,
  stages,
  status,
  story,
  who,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import { notifies, offered } from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import { whistle } from './whistle.procedure.js';

const DEPARTMENT = ['zf.deptHead', 'zf.deptDeputy'];
const CALLED = STREETS_AT.called();
const WORKED = STREETS_AT.worked();
const ACCEPTED = STREETS_AT.accepted();

describe('Who leads what a department calls streets for', () => {
  it('is the department, from the blow on; every street assists', () => {
    expect(story(...streetsCalledAt('09-17 09:10').slice(0, 3)).state.leadUnit).toBeUndefined();
    expect(CALLED.state.leadUnit).toBe('zf');
    expect(CALLED.state.parties).toEqual([
      { unit: 'zf', role: 'caller', live: true },
      { unit: 'wj', role: 'assist', live: true },
      { unit: 'yq', role: 'assist', live: true },
    ]);
    expect(CALLED.reactions.map(([, { about }]) => about.zh)).toContain('部门吹哨，请签收');
  });

  it('is no street: neither drafted, nor added, nor changed to, nor in place of another', () => {
    const lead = sheet({ ...STREETS, departments: [streetRow('wj'), streetRow('yq', 'lead')] });
    expect(rejectionOf(story(), '09-17 08:40', 'zf.deptOfficer', 'draft', lead)).toBe(
      'WHISTLE.STREET_ONLY_ASSISTS departments.1.role',
    );
    const context = DISTRICT.context(at('09-17 08:40'), who('zf.deptOfficer'));
    expect(whistle.foresee?.({ name: 'draft', payload: lead }, context)).toMatchObject({
      rejection: 'WHISTLE.STREET_ONLY_ASSISTS',
      field: 'departments.1.role',
    });
    const tried = (command: string, payload: object, before = CALLED): string =>
      rejectionOf(before, '09-17 15:00', 'zf.deptDeputy', command, payload);
    expect(tried('addDepartment', streetRow('sp', 'lead'))).toBe('WHISTLE.STREET_ONLY_ASSISTS role');
    expect(tried('changeLead', { unit: 'wj', reason: '更合适' })).toBe('WHISTLE.STREET_ONLY_ASSISTS unit');
    expect(
      tried('acceptRefusal', { unit: 'yq', newLead: 'wj' }, CALLED.and(streetRefuses('09-17 10:30', 'yq'))),
    ).toBe('WHISTLE.STREET_ONLY_ASSISTS newLead');
    expect(offered(CALLED, 'changeLead')).toEqual([]);
    expect(offered(CALLED, 'addDepartment')).toEqual(DEPARTMENT);
  });

  it('adds no street beyond what the gate lets through', () => {
    const add = (row: object): string =>
      rejectionOf(CALLED, '09-17 10:00', 'zf.deptDeputy', 'addDepartment', { ...streetRow('sp'), ...row });
    expect(add({})).toBe('accepted');
    expect(add({ itemCode: undefined })).toBe('WHISTLE.NEEDS_BASIS itemCode');
    const refused = CALLED.and(streetRefuses('09-17 10:30', 'yq'));
    const { role: _role, ...row } = streetRow('sp');
    const replace = (changed: object): string =>
      rejectionOf(refused, '09-17 15:00', 'zf.deptDeputy', 'acceptRefusal', {
        ...{ unit: 'yq', replacement: { ...row, ...changed } },
      });
    const refusal = { ...streetRefusal('yq'), unknownUnit: undefined, suggestedUnit: 'sp' };
    const suggested = CALLED.and(act('09-17 10:30', 'yq.streetOfficer', 'refuse', refusal));
    const takeOver = (changed: object): string =>
      rejectionOf(suggested, '09-17 10:40', 'sp.streetOfficer', 'takeOver', {
        ...{ from: 'yq', itemCode: 'JP-01', deputy: 'p-sp-streetDeputy-1', ...changed },
      });
    for (const [attempt, path] of [
      [add, ''],
      [replace, 'replacement.'],
      [takeOver, ''],
    ] as const) {
      expect(attempt({ clause: 'P1' })).toBe(`GATE.BEYOND_ASSISTING_DUTY ${path}clause`);
      expect(attempt({ clause: 'A9' })).toBe(`GATE.UNLISTED ${path}clause`);
      expect(attempt({ itemCode: undefined, admissionId: 'a-1' })).toBe(
        `GATE.ADMISSION_NOT_ACTIVE ${path}admissionId`,
      );
    }
  });

  it('foresees the clocks of every street', () => {
    const context = DISTRICT.context(at('09-17 09:10'), who('zf.deptOfficer'));
    const foreseen = whistle.foresee?.({ name: 'draft', payload: sheet(STREETS) }, context);
    expect(foreseen).toContainEqual(
      expect.objectContaining({ unit: 'yq', key: 'whistle.result', dueAt: at('09-23 17:30') }),
    );
  });

  it('does what a lead and a caller do: it accepts, notifies everybody and closes', () => {
    expect(offered(WORKED, 'acceptResult', '09-17 13:00')).toEqual(['zf.deptOfficer']);
    expect(ACCEPTED.state.stage).toBe('evaluated');
    const notify = Object.values(ACCEPTED.state.obligations).find(({ key }) => key === 'whistle.notify');
    expect(notify).toMatchObject({ ownerUnit: 'zf', status: 'running' });
    expect(offered(ACCEPTED, 'evaluateDepartment', '09-17 15:00')).toEqual([]);
    expect(offered(ACCEPTED, 'evaluateCaller', '09-17 15:00')).toEqual(['wj.*', 'yq.*']);
    const close = act('09-18 09:00', 'zf.deptHead', 'close', { summary: '已劝导' });
    ACCEPTED.when(close).then('CASE.NOTIFICATION_MISSING');
    const closed = ACCEPTED.and(notifies('09-17 16:00', 'wj', 'yq'), close);
    expect(closed.state).toMatchObject({ stage: 'closed', outcome: 'resolved', leadUnit: 'zf' });
  });
});

describe('A street that assists a department', () => {
  it('owes what any unit called owes, and its faults are recorded, but it gets no yellow order', () => {
    expect(due(CALLED.state, 'whistle.arrive', 'wj')).toBe('09-18 17:30');
    const late = CALLED.until('09-24 18:00');
    expect(
      ['whistle.acknowledge', 'whistle.arrive', 'whistle.result'].map((key) => status(late.state, key, 'wj')),
    ).toEqual(['elapsed', 'elapsed', 'elapsed']);
    expect(faults(late)).toEqual(
      expect.arrayContaining(['wj whistle.acknowledge.elapsed', 'yq whistle.arrive.elapsed']),
    );
    expect(opened(late)).toEqual(['white wj result:wj:1', 'white yq result:yq:1']);
  });

  it('gets none in an emergency, where others get a red one', () => {
    const emergency = { type: 'emergencyResponse', urgency: 'emergency' } as const;
    const late = story(
      act('09-17 08:40', 'zf.deptOfficer', 'draft', sheet({ ...STREETS, ...emergency })),
      act('09-17 08:41', 'zf.deptOfficer', 'blowNow'),
    ).until('09-17 10:00');
    expect(status(late.state, 'whistle.arrive', 'wj')).toBe('elapsed');
    expect(opened(late)).toEqual([]);
  });

  it('gets none for a result that was returned too often, but the parties meet', () => {
    const returned = ['09-17', '09-18', '09-21'].reduce(
      (before, day, n) =>
        (n === 0 ? before : before.and(act(`${day} 11:00`, 'wj.streetOfficer', 'submitResult', RESULT))).and(
          act(`${day} 14:00`, 'zf.deptOfficer', 'returnResult', { unit: 'wj', reason: '未到位' }),
        ),
      CALLED.and(...streetsWork('wj')),
    );
    expect(opened(returned)).toEqual(['consultation']);
  });

  it('gets none for an arrival that was ruled false and has passed', () => {
    const voided = CALLED.and(
      act('09-18 17:00', 'wj.streetOfficer', 'reportIn', ON_SITE),
      act('09-18 17:10', 'zf.deptOfficer', 'contestArrival', { unit: 'wj', reason: '现场无人' }),
      act('09-21 10:00', 'jdzx.verifier', 'ruleArrival', { unit: 'wj', genuine: false, reason: '已核查' }),
    );
    expect(status(voided.state, 'whistle.arrive', 'wj')).toBe('elapsed');
    expect(opened(voided)).toEqual([]);
  });
});

describe('When a street that a department called goes', () => {
  const alone = story(...streetsCalledAt('09-17 09:10', { departments: [streetRow('wj')] })).and(
    streetRefuses('09-17 10:30', 'wj'),
  );
  const answer = (payload: object) => act('09-17 15:00', 'zf.deptDeputy', 'acceptRefusal', payload);

  it('the others stay, and the department leads as before', () => {
    const left = CALLED.and(streetRefuses('09-17 10:30', 'yq'), answer({ unit: 'yq' }));
    expect([left.state.leadUnit, ...stages(left)]).toEqual(['zf', 'wj called', 'yq released']);
  });

  it('as the last one at work, it ends the handling', () => {
    const worked = CALLED.and(
      ...streetsWork('wj'),
      acceptsStreet('09-17 14:00', 'wj'),
      streetRefuses('09-17 14:10', 'yq'),
    );
    const left = worked.and(answer({ unit: 'yq' }));
    expect([left.state.stage, ...stages(left)]).toEqual(['evaluated', 'wj accepted', 'yq released']);
    expect(status(left.state, 'whistle.close')).toBe('running');
  });

  it('as the last one, it goes only for another', () => {
    expect(rejectionOf(alone, '09-17 15:00', 'zf.deptDeputy', 'acceptRefusal', { unit: 'wj' })).toBe(
      'WHISTLE.NOBODY_WOULD_BE_LEFT replacement',
    );
    const { role: _role, ...replacement } = streetRow('yq');
    const tried = (row: object): string =>
      rejectionOf(alone, '09-17 15:00', 'zf.deptDeputy', 'acceptRefusal', {
        ...{ unit: 'wj', replacement: { ...replacement, ...row } },
      });
    expect(tried({ unit: 'sj' })).toBe('WHISTLE.LEVEL_FORBIDS_UNIT replacement.unit');
    const replaced = alone.and(answer({ unit: 'wj', replacement }));
    expect([replaced.state.leadUnit, ...stages(replaced)]).toEqual(['zf', 'wj released', 'yq called']);
  });

  it('by a ruling that names the department, the department needs no call of its own', () => {
    const ruling = { source: 'd-1', lead: 'zf', assists: ['yq'], releases: ['wj'], binding: true };
    const ruled = CALLED.and(
      streetRefuses('09-17 10:30', 'wj'),
      act('09-18 10:00', 'engine', 'applyRuling', ruling),
    );
    expect([ruled.state.leadUnit, ...stages(ruled)]).toEqual(['zf', 'wj released', 'yq called']);
  });

  it('by a ruling that leaves nobody, the head of the department is asked to cancel the call', () => {
    const ruling = { source: 'd-1', lead: 'zf', assists: [], releases: ['wj'], binding: true };
    const ruled = alone.and(act('09-18 10:00', 'engine', 'applyRuling', ruling));
    expect(stages(ruled)).toEqual(['wj released']);
    expect(whistle.duties(ruled.state)).toContainEqual({
      unit: 'zf',
      posts: ['deptHead'],
      command: 'cancel',
    });
    expect(offered(ruled, 'cancel', '09-18 10:10')).toEqual(['zf.deptHead']);
  });

  it('having been ruled to lead beside the department, another leaves the lead to it', () => {
    const ruling = { source: 'd-1', lead: 'sj', assists: ['wj', 'yq'], releases: [], binding: false };
    const ruled = CALLED.and(act('09-17 10:00', 'engine', 'applyRuling', ruling));
    expect(ruled.state.leadUnit).toBe('sj');
    const refusal = {
      ...{ ground: 'notStatutoryDuty', unknownUnit: '三定方案未写明', citation: { itemCode: 'JP-03' } },
      deputy: 'p-sj-deptDeputy-1',
    };
    const refused = ruled.and(act('09-17 10:30', 'sj.deptOfficer', 'refuse', refusal));
    expect(refused.and(answer({ unit: 'sj' })).state.leadUnit).toBe('zf');
    const { citation, deputy } = refusal;
    const named = { ground: 'notStatutoryDuty', citation, deputy, suggestedUnit: 'sp' };
    const taken = ruled.and(
      act('09-17 10:30', 'sj.deptOfficer', 'refuse', named),
      act('09-17 10:40', 'sp.streetOfficer', 'takeOver', {
        ...{ from: 'sj', itemCode: 'JP-01', deputy: 'p-sp-streetDeputy-1' },
      }),
    );
    expect([taken.state.leadUnit, ...stages(taken)]).toEqual([
      ...['zf', 'wj called', 'yq called', 'sj released', 'sp acknowledged'],
    ]);
  });
});

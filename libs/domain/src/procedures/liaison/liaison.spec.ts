import { type Act, at, testDistrict } from '@tiaokuai/testing';
import {
  A,
  act,
  appoints,
  by,
  clocks,
  district,
  holding,
  noted,
  opened,
  overrides,
  releases,
  replaces,
  reported,
  story,
  storyIn,
  told,
  TRIED,
  vacantDistrict,
} from '../../../test/procedures/liaison/liaison.fixture.js';
import { liaison } from './liaison.procedure.js';
import { type LiaisonState, slotId, stageOf } from './liaison.state.js';

const slots = ({ state }: { readonly state: LiaisonState }): Record<string, string> =>
  Object.fromEntries(
    state.slots.map((each) => [slotId(each), `${each.person ?? '-'} ${stageOf(state, each)}`]),
  );

describe('the register', () => {
  it('has a pair of slots for every item of the unit, its deputy in charge and its operator', () => {
    const register = story(opened);
    expect(slots(register)).toEqual({
      'A:JP-01': 'p-zf-deptOfficer-1 appointed',
      'B:JP-01': 'p-zf-deptOfficer-2 appointed',
      'A:JP-02': 'p-zf-deptOfficer-1 appointed',
      'B:JP-02': 'p-zf-deptOfficer-2 appointed',
      'leader:': 'p-zf-deptDeputy-1 appointed',
      'operator:': 'p-zf-platformOperator-1 appointed',
    });
    // One clock for each of them, however many slots he fills.
    expect(Object.values(clocks(register))).toEqual(Array(4).fill('12-16 17:30 running'));
    expect(register.state).toMatchObject({
      title: '综合行政执法局联络员名录',
      leadUnit: 'zf',
      stage: 'open',
    });
    expect(told(register)).toEqual([]);
  });

  it('of a street has every item, of an office one pair for all', () => {
    const of = (unit: string) => {
      const { state } = story({ ...opened, with: { unit } });
      return [state.slots.length, state.street];
    };
    expect([of('wj'), of('dc'), of('wj-zf')]).toEqual([
      [12, 'wj'],
      [4, undefined],
      [6, 'wj'],
    ]);
    const everyItem = story({ ...opened, with: { unit: 'wj' } }).state.itemCodes;
    expect(everyItem).toEqual(['JP-01', 'JP-02', 'JP-03', 'JP-08', 'JP-19']);
  });

  it('owes within two working days what is vacant', () => {
    expect(clocks(storyIn(vacantDistrict, opened))).toMatchObject({
      'fill A:JP-01': '09-20 17:30 running',
      'fill B:JP-02': '09-20 17:30 running',
    });
    const late = storyIn(vacantDistrict, opened).until('09-20 17:30');
    expect(late.state.faults).toHaveLength(4);
    expect(late.state.faults[0]).toMatchObject({ unit: 'zf', kind: 'liaison.fill.elapsed' });
  });

  it.each(['nobody', 'system'])('is of no %s', (unit) => {
    story()
      .when({ ...opened, with: { unit } })
      .then('CASE.FIELD_INVALID');
  });

  it('follows list and directory: what they took or gave is revised, once', () => {
    const register = story(opened);
    const items = Object.values(district.inForce.list.items);
    const gone = holding((held) => (held.person === 'p-zf-deptOfficer-1' ? undefined : held));
    const changed = testDistrict({
      items: items.filter(({ code }) => code !== 'JP-02'),
      directory: () => gone(district.inForce.directory),
    });
    const revise = act('09-18 09:00', by.engine, 'reviseRegister');
    const revised = register.in(changed).and(revise);
    expect(slots(revised)).toMatchObject({
      'A:JP-01': '- vacant',
      'B:JP-01': 'p-zf-deptOfficer-2 appointed',
    });
    expect(revised.state.slots).toHaveLength(4);
    expect(clocks(revised)).toMatchObject({
      'fill A:JP-01': '09-21 17:30 running',
      [`verify ${A}`]: '12-16 17:30 cancelled',
    });
    revised.when({ ...revise, at: '09-18 10:00' }).then([]);
    // Back again: the slots that came are to be filled, those filled by the directory are.
    const again = revised.in(district).and({ ...revise, at: '09-18 11:00' });
    expect(slots(again)).toMatchObject({ 'A:JP-02': 'p-zf-deptOfficer-1 appointed' });
    expect(clocks(again)).toMatchObject({ 'fill A:JP-01': '09-21 17:30 met' });
    const smaller = testDistrict({ items: [], directory: () => vacantDistrict.inForce.directory });
    const none = storyIn(vacantDistrict, opened).in(smaller).and(revise);
    expect(clocks(none)).toMatchObject({
      'fill A:JP-01': '09-20 17:30 cancelled',
      'fill A:': '09-21 17:30 running',
    });
  });

  it('ends with its unit', () => {
    const { directory } = district.inForce;
    const units = Object.fromEntries(
      Object.values(directory.units).map((unit) => [
        unit.id,
        unit.id === 'zf' ? { ...unit, closedAt: at('09-18 08:00') } : unit,
      ]),
    );
    const closed = testDistrict({ directory: () => ({ ...directory, units }) });
    const over = story(opened)
      .in(closed)
      .and(act('09-18 09:00', by.engine, 'reviseRegister'));
    expect(over.state).toMatchObject({ stage: 'closed', over: true, outcome: 'dissolved' });
  });
});

describe('filling', () => {
  const vacant = storyIn(vacantDistrict, opened);

  it('meets what was owed, starts the verification and appoints in the directory', () => {
    const filled = vacant.and(appoints('09-18 10:00', 'A', 'p-zf-deptOfficer-1', ['JP-01', 'JP-02']));
    expect(slots(filled)).toMatchObject({
      'A:JP-01': 'p-zf-deptOfficer-1 appointed',
      'A:JP-02': 'p-zf-deptOfficer-1 appointed',
    });
    expect(clocks(filled)).toMatchObject({
      'fill A:JP-01': '09-20 17:30 met',
      'fill A:JP-02': '09-20 17:30 met',
      'fill B:JP-01': '09-20 17:30 running',
      [`verify ${A}`]: '12-17 17:30 running',
    });
    expect(told(filled)).toEqual([
      ['appoint', { person: 'p-zf-deptOfficer-1', unit: 'zf', post: 'liaisonA', items: ['JP-01', 'JP-02'] }],
    ]);
    expect(filled.state.holders[A]).toMatchObject({ phone: '0571-80000000', hours: 'office' });
  });

  it.each([
    ['CASE.FIELD_INVALID', appoints('09-18 10:00', 'A', 'p-zf-deptOfficer-1', ['JP-03'])],
    ['CASE.FIELD_INVALID', appoints('09-18 10:00', 'A', 'p-zf-deptOfficer-1', ['JP-01', 'JP-01'])],
    ['CASE.FIELD_MISSING', appoints('09-18 10:00', 'A', 'p-zf-deptOfficer-1')],
    ['CASE.FIELD_INVALID', appoints('09-18 10:00', 'operator', 'p-zf-deptOfficer-1', ['JP-01'])],
    ['CASE.FIELD_INVALID', appoints('09-18 10:00', 'leader', 'p-zf-deptDeputy-2')],
    ['LIAISON.POST_REQUIRED', appoints('09-18 10:00', 'A', 'p-sj-deptOfficer-1', ['JP-01'])],
  ])('%s', (code, appoint) => {
    vacant.when(appoint).then(code);
  });

  it('one person is not A and B of one item, but may be A of one and B of another', () => {
    const half = vacant.and(appoints('09-18 10:00', 'A', 'p-zf-deptOfficer-1', ['JP-01']));
    half
      .when(appoints('09-18 11:00', 'B', 'p-zf-deptOfficer-1', ['JP-01']))
      .then('LIAISON.SAME_PERSON_A_AND_B');
    const both = half.and(appoints('09-18 11:00', 'B', 'p-zf-deptOfficer-1', ['JP-02']));
    expect(Object.keys(both.state.holders)).toContain('B:p-zf-deptOfficer-1');
  });

  it('a register without a vacant slot is not filled', () => {
    story(opened)
      .when(appoints('09-18 10:00', 'A', 'p-zf-deptHead-1', ['JP-01']))
      .then('CASE.STAGE_FORBIDS');
  });
});

describe('replacing', () => {
  it('relieves whoever was there, and what stays with him is appointed anew', () => {
    const replaced = story(opened, replaces('09-18 10:00', 'A', 'p-zf-deptHead-1', ['JP-02']));
    expect(slots(replaced)).toMatchObject({
      'A:JP-01': 'p-zf-deptOfficer-1 appointed',
      'A:JP-02': 'p-zf-deptHead-1 appointed',
    });
    expect(told(replaced)).toEqual([
      ['relieve', { person: 'p-zf-deptOfficer-1', unit: 'zf', post: 'liaisonA' }],
      ['appoint', { person: 'p-zf-deptOfficer-1', unit: 'zf', post: 'liaisonA', items: ['JP-01'] }],
      ['appoint', { person: 'p-zf-deptHead-1', unit: 'zf', post: 'liaisonA', items: ['JP-02'] }],
    ]);
    expect(clocks(replaced)[`verify ${A}`]).toBe('12-16 17:30 running');
  });

  it('answers what was announced and what was reported', () => {
    const asked = story(
      opened,
      act('09-17 10:00', by.a, 'announceChange', {
        ...{ holder: A, happenedAt: at('09-16 09:00'), text: '调离' },
      }),
      reported('09-17 10:10', 'case-1'),
      reported('09-17 10:20', 'case-2'),
    );
    expect(clocks(asked)).toMatchObject({
      [`change ${A}`]: '09-18 17:30 running',
      [`answerUnreachable ${A}`]: '09-18 17:30 running',
    });
    const done = asked.and(replaces('09-18 10:00', 'A', 'p-zf-deptHead-1', ['JP-01', 'JP-02']));
    expect(clocks(done)).toMatchObject({
      [`change ${A}`]: '09-18 17:30 met',
      [`answerUnreachable ${A}`]: '09-18 17:30 met',
      [`verify ${A}`]: '12-16 17:30 cancelled',
    });
    expect(told(done).map(([name]) => name)).toEqual(['relieve', 'appoint']);
  });

  it('the deputy in charge has his post already: the directory hears nothing', () => {
    const replaced = story(opened, replaces('09-18 10:00', 'leader', 'p-zf-deptDeputy-2'));
    expect(slots(replaced)['leader:']).toBe('p-zf-deptDeputy-2 appointed');
    expect(told(replaced)).toEqual([]);
  });

  it.each([
    ['CASE.FIELD_INVALID', 'p-zf-deptOfficer-1'],
    ['LIAISON.SAME_PERSON_A_AND_B', 'p-zf-deptOfficer-2'],
    ['LIAISON.POST_REQUIRED', 'p-sj-deptOfficer-1'],
  ])('%s: with %s', (code, person) => {
    story(opened)
      .when(replaces('09-18 10:00', 'A', person, ['JP-01']))
      .then(code);
  });

  it('nobody is replaced where nobody is', () => {
    const vacant = storyIn(vacantDistrict, opened);
    vacant.when(replaces('09-18 10:00', 'A', 'p-zf-deptOfficer-1', ['JP-01'])).then('CASE.FIELD_INVALID');
  });
});

describe('releasing', () => {
  it('leaves the slot vacant, to be filled in two working days', () => {
    const released = story(opened, releases('09-17 10:00', 'B', ['JP-01', 'JP-02']));
    expect(slots(released)).toMatchObject({ 'B:JP-01': '- vacant', 'B:JP-02': '- vacant' });
    expect(clocks(released)).toMatchObject({ 'fill B:JP-01': '09-20 17:30 running' });
    expect(told(released)).toEqual([
      ['relieve', { person: 'p-zf-deptOfficer-2', unit: 'zf', post: 'liaisonB' }],
    ]);
    const late = released.until('09-20 17:30');
    expect(late.state.faults).toHaveLength(2);
  });

  it('is of appointed and verified ones', () => {
    story(opened)
      .and(reported('09-17 10:10', 'case-1'), reported('09-17 10:20', 'case-2'))
      .when(releases('09-17 11:00', 'A', ['JP-01']))
      .then('CASE.FIELD_INVALID');
  });
});

describe('verifying', () => {
  const verify = act('10-09 10:00', by.a, 'verify');

  it('is for everything he fills, and begins the next time', () => {
    const verified = story(opened, verify);
    expect(slots(verified)).toMatchObject({
      'A:JP-01': 'p-zf-deptOfficer-1 verified',
      'A:JP-02': 'p-zf-deptOfficer-1 verified',
      'B:JP-01': 'p-zf-deptOfficer-2 appointed',
    });
    expect(verified.state.obligations['verify:case:1']?.status).toBe('met');
    expect(clocks(verified)[`verify ${A}`]).toBe('12-31 17:30 running');
  });

  it('passed, he is due, without a fault; five working days later it is one', () => {
    const due = story(opened).until('12-16 17:30');
    expect(slots(due)).toMatchObject({ 'A:JP-01': 'p-zf-deptOfficer-1 due' });
    expect(due.state.faults).toEqual([]);
    expect(noted(due)).toContain('asked zf liaisonA');
    expect(clocks(due)[`verifyGrace ${A}`]).toBe('12-23 17:30 running');
    const late = due.until('12-23 17:30');
    expect(late.state.faults).toHaveLength(4);
    expect(late.state.faults[0]).toMatchObject({ unit: 'zf', kind: 'liaison.verifyGrace.elapsed' });
    const after = late.and({ ...verify, at: '12-23 18:00' });
    expect(slots(after)).toMatchObject({ 'A:JP-01': 'p-zf-deptOfficer-1 verified' });
    expect(clocks(after)[`verifyGrace ${A}`]).toBe('12-23 17:30 metLate');
  });
});

describe('unreachable', () => {
  it('is whoever two reports of different cases or days say it of, within thirty days', () => {
    const stage = (...acts: readonly Act[]): string =>
      slots(story(opened, ...acts))['A:JP-01']?.split(' ')[1] ?? '';
    expect([
      stage(reported('09-17 10:10', 'case-1')),
      stage(reported('09-17 10:10', 'case-1'), reported('09-17 10:20', 'case-1')),
      stage(reported('09-17 10:10'), reported('09-17 10:20')),
      stage(reported('09-17 10:10', 'case-1'), reported('09-17 10:20', 'case-2')),
      stage(reported('09-17 10:10', 'case-1'), reported('09-18 10:20', 'case-1')),
      stage(reported('09-17 10:10', 'case-1'), reported('10-17 10:20', 'case-1')),
      stage(reported('09-17 10:10', 'case-1'), reported('10-16 10:20', 'case-1')),
    ]).toEqual([
      ...['appointed', 'appointed', 'appointed', 'unreachable', 'unreachable', 'appointed', 'unreachable'],
    ]);
  });

  const gone = story(opened, reported('09-17 10:10', 'case-1'), reported('09-17 10:20', 'case-2'));

  it('owes within a working day to be reachable again; passed, the head hears of it', () => {
    expect(gone.events.at(-2)).toMatchObject({ payload: { n: 2, counted: true, unreachable: true } });
    expect(noted(gone)).toContain('unreachable zf deptDeputy');
    const late = gone.until('09-18 17:30');
    expect(late.state.faults).toMatchObject([{ unit: 'zf', kind: 'liaison.answerUnreachable.elapsed' }]);
    expect(noted(late).slice(-2)).toEqual(['reminder zf deptDeputy', 'head zf deptHead']);
  });

  it('is no more when he verifies, and begins at none', () => {
    const back = gone.and(act('09-18 09:00', by.a, 'verify'));
    expect(slots(back)['A:JP-01']).toBe('p-zf-deptOfficer-1 verified');
    expect(clocks(back)[`answerUnreachable ${A}`]).toBe('09-18 17:30 met');
    const once = back.and(reported('09-18 10:00', 'case-3'));
    expect(slots(once)['A:JP-01']).toBe('p-zf-deptOfficer-1 verified');
  });

  it.each([
    ['LIAISON.ATTEMPTS_TOO_FEW', { attempts: TRIED.slice(0, 1) }],
    ['CASE.BACKDATED', { attempts: [...TRIED, { instant: at('09-18 09:00'), channel: '电话' }] }],
  ])('%s', (code, more) => {
    const report = reported('09-17 10:10', 'case-1');
    story(opened)
      .when({ ...report, with: { ...Object(report.with), ...more } })
      .then(code);
  });

  it('is not reported twice', () => {
    gone.when(reported('09-18 10:00', 'case-3')).then('CASE.STAGE_FORBIDS');
  });
});

describe('overriding', () => {
  const vacant = storyIn(vacantDistrict, opened);

  it('puts a substitute into the directory for a while, for what both slots are vacant of', () => {
    const overridden = vacant
      .and(appoints('09-17 10:00', 'B', 'p-zf-deptOfficer-2', ['JP-02']))
      .and(overrides('09-17 11:00', at('09-21 12:00')));
    expect(overridden.state.override).toEqual({
      substitute: 'p-zf-deptOfficer-1',
      until: at('09-21 12:00'),
      itemCodes: ['JP-01'],
    });
    expect(told(overridden).at(-1)).toEqual([
      'appoint',
      {
        ...{ person: 'p-zf-deptOfficer-1', unit: 'zf', post: 'liaisonA' },
        ...{ items: ['JP-01'], to: at('09-21 12:00') },
      },
    ]);
    // The slots stay vacant, and are to be filled.
    expect(slots(overridden)['A:JP-01']).toBe('- vacant');
    expect(clocks(overridden)['fill A:JP-01']).toBe('09-20 17:30 running');
  });

  it('of an office with one pair of slots is for all its work', () => {
    const nobody = testDistrict({
      directory: () =>
        holding((held) => (held.unit === 'dc' && held.post.startsWith('liaison') ? undefined : held))(
          district.inForce.directory,
        ),
    });
    const overridden = storyIn(
      nobody,
      { ...opened, with: { unit: 'dc' } },
      overrides('09-17 11:00', at('09-21 12:00'), { unit: 'dc', substitute: 'p-dc-supervisor-1' }),
    );
    expect(told(overridden)).toEqual([
      ['appoint', { person: 'p-dc-supervisor-1', unit: 'dc', post: 'liaisonA', to: at('09-21 12:00') }],
    ]);
  });

  it('whoever is appointed in earnest meanwhile begins when his time as substitute ends', () => {
    const filled = vacant
      .and(overrides('09-17 11:00', at('09-21 12:00')))
      .and(appoints('09-18 10:00', 'A', 'p-zf-deptOfficer-1', ['JP-01', 'JP-02']));
    expect(told(filled).at(-1)).toEqual([
      'appoint',
      expect.objectContaining({ person: 'p-zf-deptOfficer-1', from: at('09-21 12:00') }),
    ]);
  });

  it.each([
    ['LIAISON.OVERRIDE_TOO_LONG', { until: at('09-21 17:31') }],
    ['CLOCK.AGREED_DATE_OUT_OF_RANGE', { until: at('09-17 11:00') }],
    ['LIAISON.POST_REQUIRED', { substitute: 'p-sj-deptOfficer-1' }],
    ['CASE.FIELD_INVALID', { unit: 'sj' }],
  ])('%s', (code, more) => {
    vacant.when(overrides('09-17 11:00', at('09-21 17:30'), more)).then(code);
  });

  it('is for vacancies', () => {
    story(opened)
      .when(overrides('09-17 11:00', at('09-21 12:00')))
      .then('CASE.STAGE_FORBIDS');
  });
});

it('tells its facts in words', () => {
  const facts = liaison.facts(story(opened).state);
  expect(facts).toContainEqual(
    expect.objectContaining({ key: 'slot.A:JP-01', format: 'person', value: 'p-zf-deptOfficer-1' }),
  );
});

import { at } from '@tiaokuai/testing';
import {
  assessed,
  by,
  clocks,
  ISSUED,
  issued,
  outAt,
  outcomeFor,
  raised,
  SIGNAL,
  story,
  storyIn,
} from '../../../test/procedures/warning/warning.fixture.js';
import { whistleDistrict } from '../../../test/procedures/whistle/whistle.fixture.js';

describe('Issuing a warning', () => {
  it('asks every recipient to acknowledge and to report, and starts the validity', () => {
    story(raised, assessed)
      .when(issued)
      .then([
        ['WarningIssued', { level: 'orange', copies: [] }],
        ['ObligationMet', { id: 'issue:case:1' }],
        ...['wj', 'sp', 'yj'].flatMap((thread) => [
          ['ObligationStarted', { key: 'warning.acknowledge', thread, dueAt: at('06-18 19:10') }] as const,
          ['ObligationStarted', { key: 'warning.measures', thread, dueAt: at('06-23 17:30') }] as const,
        ]),
        ['ObligationStarted', { key: 'warning.validity', ownerUnit: 'sl', dueAt: ISSUED.validUntil }],
      ]);
  });

  it.each([
    ['red', '06-18 17:10', '06-19 16:40'],
    ['orange', '06-18 18:40', '06-23 17:30'],
    ['yellow', '06-22 17:30', '06-26 17:30'],
    ['blue', '06-24 17:30', '07-03 17:30'],
  ])('%s is to be acknowledged by %s and answered by %s', (level, acknowledge, measures) => {
    expect(clocks(story(...outAt(level)))).toMatchObject({
      'acknowledge wj 1': `${acknowledge} running`,
      'measures wj 1': `${measures} running`,
    });
  });

  it('blue and yellow are read in the communities of the place too', () => {
    const inGrid = (level: string) => {
      const [first, ...rest] = outAt(level);
      const place = { gridCode: 'wj-1-01' };
      const signal = { ...SIGNAL, suspectedLevel: level, place };
      return story({ ...raised, ...first, with: signal }, ...rest).state.parties;
    };
    expect(inGrid('yellow')).toContainEqual({ unit: 'wj-1', role: 'copy', live: true });
    expect(inGrid('yellow').map(({ unit }) => unit)).not.toContain('wj-2');
    expect(inGrid('orange').map(({ unit }) => unit)).not.toContain('wj-1');
  });

  it.each([
    ['CASE.FIELD_INVALID', 'measuresAsked', ISSUED.measuresAsked.slice(0, 2)],
    [
      'CASE.FIELD_INVALID',
      'measuresAsked.3.unit',
      [...ISSUED.measuresAsked, { unit: 'zf', text: '备勤', itemCode: 'JP-17' }],
    ],
    [
      'CASE.FIELD_INVALID',
      'measuresAsked.3.unit',
      [...ISSUED.measuresAsked, ...ISSUED.measuresAsked.slice(0, 1)],
    ],
    [
      'LIST.ITEM_UNKNOWN',
      'measuresAsked.0.itemCode',
      [{ unit: 'wj', text: '转移', itemCode: 'JP-99' }, ...ISSUED.measuresAsked.slice(1)],
    ],
  ])('%s at %s', (code, field, measuresAsked) => {
    const outcome = story(raised, assessed).when({ ...issued, with: { ...ISSUED, measuresAsked } });
    outcome.then(code);
    expect(outcome.rejection?.field).toBe(field);
  });

  it('asks the gate: a street is asked for no more than it assists with', () => {
    const measuresAsked = [
      { unit: 'wj', text: '开展巡查', itemCode: 'JP-17' },
      ...ISSUED.measuresAsked.slice(1),
    ];
    const outcome = story(raised, assessed).when({ ...issued, with: { ...ISSUED, measuresAsked } });
    outcome.then('WARNING.MEASURE_OUTSIDE_DUTY');
    // What the gate said goes to the sender's register.
    expect(outcome.rejection).toMatchObject({
      field: 'measuresAsked.0.text',
      details: { gate: 'GATE.BEYOND_ASSISTING_DUTY', street: 'wj', itemCode: 'JP-17', vehicle: 'task' },
    });
    const byClause = [
      { unit: 'wj', text: '劝导', itemCode: 'JP-17', clause: 'P1' },
      ...measuresAsked.slice(1),
    ];
    const named = story(raised, assessed).when({ ...issued, with: { ...ISSUED, measuresAsked: byClause } });
    named.then('WARNING.MEASURE_OUTSIDE_DUTY');
    expect(named.rejection?.field).toBe('measuresAsked.0.clause');
    const [first, ...rest] = measuresAsked;
    const admitted = [{ ...first, admissionId: 'none' }, ...rest];
    story(raised, assessed)
      .when({ ...issued, with: { ...ISSUED, measuresAsked: admitted } })
      .then('GATE.ADMISSION_NOT_ACTIVE');
  });

  it('needs somebody to read it, but in a red one, which goes to the heads', () => {
    const nobody = whistleDistrict({
      directory: (directory) => ({
        ...directory,
        holdings: Object.fromEntries(
          Object.entries(directory.holdings).filter(
            ([, [held]]) => held?.unit !== 'sp' || !held.post.startsWith('liaison'),
          ),
        ),
      }),
    });
    const outcome = storyIn(nobody, raised, assessed).when(issued);
    outcome.then('CASE.LIAISON_VACANT');
    expect(outcome.rejection?.field).toBe('measuresAsked.1.unit');
    expect(storyIn(nobody, ...outAt('red')).state.stage).toBe('issued');
  });

  it('is possible for the centre’s head once it is late', () => {
    const late = story(raised, assessed).until('06-18 18:50');
    expect(late.and({ ...issued, at: '06-18 19:00', by: by.centreHead }).state.stage).toBe('issued');
  });

  it('is rejected with a validity that lies behind', () => {
    story(raised, assessed)
      .when({ ...issued, with: { ...ISSUED, validUntil: at('06-18 17:00') } })
      .then('CLOCK.AGREED_DATE_OUT_OF_RANGE');
  });

  it('in red needs a head', () => {
    const ready = story(...outAt('red').slice(0, 2));
    ready.when({ ...issued, at: '06-18 16:50' }).then('WARNING.RED_NEEDS_HEAD');
    expect(ready.and({ ...issued, at: '06-18 16:50', by: by.centreHead }).state.stage).toBe('issued');
  });

  it('is the deputy’s, a red one a head’s; the centre’s once late', () => {
    const red = outAt('red').slice(0, 2);
    const late = { ...issued, at: '06-18 19:00' };
    expect([
      outcomeFor('sl', 'deptDeputy', issued, raised, assessed),
      outcomeFor('sl', 'deptHead', issued, raised, assessed),
      outcomeFor('sl', 'deptOfficer', issued, raised, assessed),
      outcomeFor('zhzx', 'centreHead', issued, raised, assessed),
      outcomeFor('zhzx', 'centreHead', late, raised, assessed),
      outcomeFor('zhzx', 'centreDeputy', late, raised, assessed),
      outcomeFor('sl', 'deptDeputy', { ...issued, at: '06-18 16:40' }, ...red),
      outcomeFor('sl', 'deptHead', { ...issued, at: '06-18 16:40' }, ...red),
      outcomeFor('zhzx', 'centreHead', { ...issued, at: '06-18 16:40' }, ...red),
      outcomeFor('zhzx', 'centreDeputy', { ...issued, at: '06-18 16:40' }, ...red),
    ]).toEqual([
      ...['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'accepted', 'accepted'],
      ...['WARNING.RED_NEEDS_HEAD', 'accepted', 'accepted', 'CASE.NOT_A_PARTY'],
    ]);
  });
});

import {
  by,
  byRule,
  clocks,
  direct,
  order,
  outcomeFor,
  red,
  SHEET,
  SOURCE,
  where,
  whiteAt,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

describe('Issuing an order', () => {
  it('records what it is about and whom it is copied to, and starts signing and putting right', () => {
    order()
      .when(red)
      .then([
        [
          'OrderIssued',
          { colour: 'red', points: -2, copies: ['jw', 'qld'], done: false, title: '督办：夜间油烟扰民' },
        ],
        ['ObligationStarted', { key: 'order.sign', ownerPosts: ['deptHead'] }],
        ['ObligationStarted', { key: 'order.rectify', clock: { unit: 'workingDays', days: 1 } }],
        ['ObligationStarted', { key: 'order.interview', ownerUnit: 'qld' }],
      ]);
  });

  it('links itself to the case it is about, and is copied', () => {
    const { reactions } = order(red);
    expect(reactions.map(([, { key }]) => key)).toEqual([
      ...['link', 'order:red', 'copy:red:jw', 'copy:red:qld', 'red', 'number'],
    ]);
    expect(reactions[0]?.[1]).toMatchObject({
      caseId: 'the-whistle',
      command: {
        name: 'linkCase',
        payload: { caseId: 'the-case', kind: 'supervisionOrder', about: 'result:zf:1' },
      },
    });
  });

  it.each([
    ['yellow', 'wj-zf', ['zf', 'wj']],
    ['red', 'wj-zf', ['zf', 'wj', 'jw', 'qld']],
    ['yellow', 'zf', []],
    ['yellow', 'wj', []],
    ['red', 'wj', ['jw', 'qld']],
    ['red', 'jw', ['qld']],
  ] as const)('%s for %s is copied to %j', (colour, unit, copies) => {
    const about = where({ ownerUnit: unit }, { parties: [] });
    const issued = order(byRule(colour, { with: { ...SHEET, unit, colour }, about }));
    const copied = issued.state.parties.filter(({ role }) => role === 'copy').map((each) => each.unit);
    expect(copied).toEqual(copies);
    expect(issued.events[0]?.payload).toMatchObject({ copies });
  });

  it.each([
    ['ORDER.EPISODE_OPEN', direct('yellow', { about: where({ order: 'another' }) })],
    ['ORDER.DIRECT_NEEDS_GROUND', direct('yellow', { with: { ...SHEET, colour: 'yellow' } })],
    [
      'ORDER.UNIT_ONLY_ASSISTS',
      direct('yellow', { with: { ...SHEET, unit: 'wj', colour: 'yellow', direct: 'major' } }),
    ],
    [
      'ORDER.UNIT_ONLY_ASSISTS',
      direct('red', {
        with: { ...SHEET, unit: 'wj', colour: 'red', direct: 'major' },
        about: where({ ownerUnit: 'wj' }),
      }),
    ],
    ['CASE.FIELD_INVALID', direct('yellow', { about: { ...SOURCE, owed: [] } })],
    ['CASE.FIELD_INVALID', direct('yellow', { about: undefined })],
    ['CASE.FIELD_INVALID', { ...whiteAt, with: { ...SHEET, unit: 'sj' } }],
    ['CASE.FIELD_INVALID', { ...whiteAt, by: by.supervisor, about: where({ status: 'elapsed' }) }],
    [
      'GATE.UNLISTED',
      {
        ...whiteAt,
        by: by.supervisor,
        with: { ...SHEET, unit: 'wj' },
        about: { ...where({ ownerUnit: 'wj', itemCode: 'JP-99' }) },
      },
    ],
    [
      'GATE.BEYOND_ASSISTING_DUTY',
      {
        ...whiteAt,
        by: by.supervisor,
        with: { ...SHEET, unit: 'wj', requirement: '开展巡查、处罚' },
        about: where({ ownerUnit: 'wj' }),
      },
    ],
  ])('is rejected with %s', (code, issue) => order().when(issue).then(code));

  it('to a street that only assists is white at most', () => {
    const white = order({ ...whiteAt, with: { ...SHEET, unit: 'wj' }, about: where({ ownerUnit: 'wj' }) });
    expect(white.state).toMatchObject({ stage: 'white', points: 0, onlyAssists: true });
  });

  it('white that comes after the limit, because the worker was down, rises at once', () => {
    const late = order({ ...whiteAt, at: '10-17 09:00', about: where({ status: 'elapsed' }) });
    expect(late.events.map(({ type }) => type).slice(0, 2)).toEqual(['OrderIssued', 'OrderRaised']);
    expect(clocks(late)).toEqual({ 'sign 1': '10-19 10:30 running', 'rectify 1': '10-21 17:30 running' });
  });

  it('what was done late before the order came is put right already: only the reply is owed', () => {
    const late = order({ ...whiteAt, at: '10-16 09:00', about: where({ status: 'metLate' }) });
    expect(clocks(late)).toEqual({
      'sign 1': '10-16 11:00 running',
      'rectify 1': '10-21 17:30 met',
      'reply 1': '10-19 17:30 running',
    });
  });

  it('is a supervisor’s in any colour, the centre’s in white, nobody else’s', () => {
    expect([
      outcomeFor('dc', 'supervisor', direct('yellow')),
      outcomeFor('dc', 'deptHead', direct('yellow')),
      outcomeFor('zhzx', 'dispatcher', whiteAt),
      outcomeFor('zhzx', 'dispatcher', direct('yellow')),
      outcomeFor('zf', 'deptHead', whiteAt),
      outcomeFor('wj', 'streetHead', whiteAt),
    ]).toEqual([
      ...['accepted', 'ACTOR.POST_FORBIDS', 'accepted', 'ACTOR.POST_FORBIDS'],
      ...['ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS'],
    ]);
  });
});

import {
  act,
  by,
  clocks,
  district,
  order,
  REPLY,
  SHEET,
  SOURCE,
  where,
  whiteAt,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

const ga = {
  deputy: district.actor('ga', 'deptDeputy'),
  officer: district.actor('ga', 'deptOfficer'),
  head: district.actor('ga', 'deptHead'),
};
const ARRIVE = {
  id: 'arrive:ga:1',
  key: 'whistle.arrive',
  class: 'presence',
  ownerUnit: 'ga',
  status: 'elapsed',
} as const;
const sheet = (colour: string) => ({
  ...SHEET,
  unit: 'ga',
  colour,
  obligationRef: { caseId: 'the-whistle', obligationId: 'arrive:ga:1' },
});
const arrived = { obligationId: 'arrive:ga:1', status: 'metLate' };

describe('story 1: 公安分局 comes late to the night market', () => {
  const dueAt = '2026-09-18T18:30:00.000+08:00';
  const yellow = order({
    ...act('09-18 18:30', by.engine, 'issue', sheet('yellow')),
    about: where({ ...ARRIVE, clock: { unit: 'agreed', instant: dueAt }, dueAt }),
  });

  it('yellow: sign due Sunday 09-20 10:30, rectify due 09-20 17:30, one point', () => {
    expect(yellow.state).toMatchObject({ stage: 'yellow', points: -1 });
    expect(clocks(yellow)).toEqual({ 'sign 1': '09-20 10:30 running', 'rectify 1': '09-20 17:30 running' });
  });

  const came = yellow.and(act('09-18 18:42', by.engine, 'followObligation', { ...arrived, dueAt }));
  it('arriving at 18:42 puts it right: reply due 09-20 17:30', () => {
    expect(clocks(came)).toEqual({
      'sign 1': '09-20 10:30 running',
      'rectify 1': '09-20 17:30 met',
      'reply 1': '09-20 17:30 running',
    });
  });

  const replied = came.and(
    act('09-20 09:10', ga.deputy, 'sign'),
    act('09-20 09:30', ga.officer, 'submitReply', REPLY),
  );
  it('signed at 09:10 and answered at 09:30: judge due Monday 09-21 17:30', () => {
    expect(clocks(replied)).toEqual({
      'sign 1': '09-20 10:30 met',
      'rectify 1': '09-20 17:30 met',
      'reply 1': '09-20 17:30 met',
      'judge 1': '09-21 17:30 running',
    });
  });

  it('written off on 09-21 at 10:00; the point stays', () => {
    const { state } = replied.and(act('09-21 10:00', by.supervisor, 'acceptReply'));
    expect(state).toMatchObject({ over: true, outcome: 'writtenOff', points: -1 });
  });

  it('the white orders of 09-20 17:30 cost nothing and end with the results of 09-21', () => {
    const white = order({
      ...act('09-20 17:30', by.engine, 'issue', SHEET),
      about: where({ dueAt: '2026-09-21T17:30:00.000+08:00' }),
    });
    expect(white.state).toMatchObject({ stage: 'white', points: 0 });
    expect(clocks(white)).toMatchObject({ 'white 1': '09-21 17:30 running' });
    white
      .when(
        act('09-21 10:30', by.engine, 'followObligation', {
          ...{ obligationId: 'result:zf:1', status: 'met', dueAt: '2026-09-21T17:30:00.000+08:00' },
        }),
      )
      .then([
        ['UnderlyingDone', { late: false }],
        ['OrderWrittenOff', { because: 'metInTime' }],
        'ObligationCancelled',
        'ObligationCancelled',
      ]);
  });
});

describe('story 2 (7.4): the result of 执法局 after the determination', () => {
  const white = order(whiteAt);

  it('white on 10-14 at 17:30, to the original due instant', () => {
    expect(clocks(white)).toMatchObject({ 'white 1': '10-15 17:30 running' });
  });

  const yellow = white.until('10-15 17:30');
  it('rises to yellow on 10-15 at 17:30: −1, sign due 10-16 10:30, rectify 3 wd due 10-20 17:30', () => {
    expect(yellow.state).toMatchObject({ stage: 'yellow', points: -1 });
    expect(clocks(yellow)).toMatchObject({
      'sign 2': '10-16 10:30 running',
      'rectify 1': '10-20 17:30 running',
    });
  });

  it('the result and the reply come on 10-20 at 16:00: judge due 10-21 17:30; written off 10-21 at 11:00', () => {
    const dueAt = SOURCE.owed[0]?.dueAt;
    const replied = yellow.and(
      act('10-16 09:00', by.deputy, 'sign'),
      act('10-20 16:00', by.engine, 'followObligation', {
        obligationId: 'result:zf:1',
        status: 'metLate',
        dueAt,
      }),
      act('10-20 16:00', by.officer, 'submitReply', {
        ...REPLY,
        finishedAt: '2026-10-20T15:30:00.000+08:00',
      }),
    );
    expect(clocks(replied)).toMatchObject({
      'sign 2': '10-16 10:30 met',
      'rectify 1': '10-20 17:30 met',
      'reply 1': '10-21 17:30 met',
      'judge 1': '10-21 17:30 running',
    });
    const { state } = replied.and(act('10-21 11:00', by.supervisor, 'acceptReply'));
    expect(state).toMatchObject({ over: true, outcome: 'writtenOff', points: -1 });
  });
});

describe('story 3 (7.5): 公安分局 comes late to the dike', () => {
  const dueAt = '2026-06-19T23:14:00.000+08:00';
  const red = order({
    ...act('06-19 23:14', by.engine, 'issue', sheet('red')),
    about: where({
      ...ARRIVE,
      clock: { unit: 'emergencyHours', minutes: 30 },
      ...{ dueAt, emergency: true },
    }),
  });

  it('red: sign due 06-22 09:30, rectify due 23:44, interview due 06-23 17:30', () => {
    expect(red.state).toMatchObject({ stage: 'red', points: -2 });
    expect(clocks(red)).toEqual({
      'sign 1': '06-22 09:30 running',
      'rectify 1': '06-19 23:44 running',
      'interview 1': '06-23 17:30 running',
    });
  });

  it('met at 23:20: reply due 06-22 17:30; answered 06-22: judge due 06-23 17:30; interviewed and written off 06-23', () => {
    const replied = red.and(
      act('06-19 23:20', by.engine, 'followObligation', { ...arrived, dueAt }),
      act('06-22 09:00', ga.head, 'sign'),
      act('06-22 15:00', ga.officer, 'submitReply', REPLY),
    );
    expect(clocks(replied)).toEqual({
      'sign 1': '06-22 09:30 met',
      'rectify 1': '06-19 23:44 met',
      'reply 1': '06-22 17:30 met',
      'judge 1': '06-23 17:30 running',
      'interview 1': '06-23 17:30 running',
    });
    replied.when(act('06-23 09:00', by.supervisor, 'acceptReply')).then('ORDER.INTERVIEW_OPEN');
    const over = replied.and(
      act('06-23 10:00', by.leader, 'holdInterview', { minutes: '已约谈', present: ['分局主要负责人'] }),
      act('06-23 15:00', by.supervisor, 'acceptReply'),
    );
    expect(over.state).toMatchObject({ over: true, outcome: 'writtenOff', points: -2 });
  });
});

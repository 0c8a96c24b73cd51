import {
  act,
  blownAt,
  CONTACT,
  due,
  ON_SITE,
  RESULT,
  status,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';

describe('Three departments, three fates', () => {
  const blown = story(...blownAt('09-17 09:10'));

  it('starts four clocks for each of the three, due as printed', () => {
    for (const unit of ['zf', 'sj', 'hj']) {
      expect(due(blown.state, 'whistle.acknowledge', unit)).toBe('09-17 11:10');
      expect(due(blown.state, 'whistle.refuse', unit)).toBe('09-18 17:30');
      expect(due(blown.state, 'whistle.arrive', unit)).toBe('09-18 17:30');
      expect(due(blown.state, 'whistle.result', unit)).toBe('09-23 17:30');
    }
    expect(blown.state.obligations['result:zf:1']?.amberAt).toBe('2026-09-22T17:30:00.000+08:00');
  });

  const answered = blown.and(
    act('09-17 09:40', 'zf.deptOfficer', 'acknowledge', CONTACT),
    act('09-17 10:30', 'hj.deptOfficer', 'refuse', {
      ground: 'notStatutoryDuty',
      unknownUnit: '三定方案未写明',
      citation: { itemCode: 'JP-01' },
      deputy: 'p-hj-deptDeputy-1',
    }),
    act('09-17 14:00', 'sj.deptOfficer', 'acknowledge', CONTACT),
  );

  it('takes A in time, B late with a fault, and lets C’s clocks stand still', () => {
    const { state } = answered;
    expect(status(state, 'whistle.acknowledge', 'zf')).toBe('met');
    expect(status(state, 'whistle.acknowledge', 'sj')).toBe('metLate');
    expect(state.faults).toEqual([
      expect.objectContaining({
        unit: 'sj',
        kind: 'whistle.acknowledge.elapsed',
        at: '2026-09-17T11:10:00.000+08:00',
      }),
    ]);
    expect(status(state, 'whistle.arrive', 'hj')).toBe('paused');
    expect(state.obligations['result:hj:1']).toMatchObject({ status: 'paused', remaining: 5 });
    expect(due(state, 'whistle.answerRefusal', 'hj')).toBe('09-17 16:00');
  });

  const contested = answered.and(
    act('09-17 15:50', 'wj.streetDeputy', 'contestRefusal', {
      unit: 'hj',
      reason: '监测为其主责',
      basis: 'JP-03',
    }),
    act('09-18 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE),
    act('09-20 09:00', 'sj.deptOfficer', 'reportIn', ON_SITE),
  );

  it('opens a dispute for C and a yellow order on B alone', () => {
    const opened = contested.reactions.flatMap(([, each]) => (each.does === 'open' ? [each] : []));
    expect(opened.map(({ kind, command }) => [kind, command.payload])).toEqual([
      [
        'dispute',
        expect.objectContaining({
          parties: ['hj', 'wj'],
          contested: [
            { caseId: 'the-case', obligationId: 'arrive:hj:1' },
            { caseId: 'the-case', obligationId: 'result:hj:1' },
          ],
        }),
      ],
      ['supervisionOrder', expect.objectContaining({ unit: 'sj', colour: 'yellow' })],
    ]);
    expect(status(contested.state, 'whistle.arrive', 'sj')).toBe('metLate');
  });

  const worked = contested.and(
    act('09-22 11:00', 'zf.deptOfficer', 'submitResult', RESULT),
    act('09-22 15:00', 'wj.streetOfficer', 'acceptResult', { unit: 'zf' }),
    act('09-23 16:00', 'sj.deptOfficer', 'submitResult', RESULT),
    act('09-23 17:00', 'wj.streetOfficer', 'acceptResult', { unit: 'sj' }),
  );

  it('accepts A and B in time; a white order ran on B from amber', () => {
    expect(status(worked.state, 'whistle.result', 'zf')).toBe('met');
    expect(status(worked.state, 'whistle.result', 'sj')).toBe('met');
    const orders = worked.reactions.flatMap(([, each]) =>
      each.does === 'open' && each.kind === 'supervisionOrder' ? [each.command.payload] : [],
    );
    expect(orders).toContainEqual(
      expect.objectContaining({
        unit: 'sj',
        colour: 'white',
        obligationRef: { caseId: 'the-case', obligationId: 'result:sj:1' },
      }),
    );
    expect(orders).not.toContainEqual(expect.objectContaining({ unit: 'zf' }));
  });

  it('lets C run on with what was left when it is ruled to stay, and nothing of A or B reopens', () => {
    const ruled = worked.and(
      act('09-30 15:00', 'engine', 'applyRuling', {
        source: 'dispute-1',
        lead: 'zf',
        assists: ['sj', 'hj'],
        releases: [],
        binding: true,
      }),
    );
    expect(due(ruled.state, 'whistle.result', 'hj')).toBe('10-13 17:30');
    expect(due(ruled.state, 'whistle.arrive', 'hj')).toBe('10-08 17:30');
    expect(ruled.state.stage).toBe('handling');
    expect(ruled.state.participations.map(({ unit, stage }) => [unit, stage])).toEqual([
      ['zf', 'accepted'],
      ['sj', 'accepted'],
      ['hj', 'called'],
    ]);
  });
});

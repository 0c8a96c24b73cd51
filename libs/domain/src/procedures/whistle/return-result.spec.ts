import { act, due, opened, RESULT } from '../../../test/procedures/whistle/whistle.fixture.js';
import { ALONE_AT, offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Returning a result', () => {
  it('has it owed again; the third return orders and proposes a consultation at once', () => {
    let turn = ALONE_AT.arrived();
    for (const hour of ['11', '13', '15'])
      turn = turn.and(
        act(`09-17 ${hour}:30`, 'zf.deptOfficer', 'submitResult', RESULT),
        act(`09-17 ${hour}:40`, 'wj.streetOfficer', 'returnResult', { unit: 'zf', reason: '仍有摊位' }),
      );
    expect(turn.state.participations[0]).toMatchObject({ stage: 'arrived', returns: 3 });
    expect(due(turn.state, 'whistle.rework', 'zf')).toBe('09-20 17:30');
    const opened = turn.reactions.flatMap(([type, each]) => (each.does === 'open' ? [[type, each]] : []));
    expect(opened).toEqual([
      [
        'ResultReturned',
        expect.objectContaining({
          kind: 'consultation',
          command: {
            name: 'propose',
            payload: expect.objectContaining({
              invitees: [
                { unit: 'wj', required: true },
                { unit: 'zf', required: true },
              ],
            }) as unknown,
          },
        }),
      ],
      [
        'ObligationStarted',
        expect.objectContaining({
          kind: 'supervisionOrder',
          command: expect.objectContaining({
            payload: expect.objectContaining({
              unit: 'zf',
              colour: 'yellow',
              obligationRef: { caseId: 'the-case', obligationId: 'rework:zf:3' },
            }) as unknown,
          }) as unknown,
        }),
      ],
    ]);
  });

  it('brings a yellow order where the unit does not submit again in time', () => {
    const silent = ALONE_AT.resultIn()
      .and(act('09-17 14:00', 'wj.streetOfficer', 'returnResult', { unit: 'zf', reason: '仍有摊位' }))
      .until('09-20 17:30');
    expect(due(silent.state, 'whistle.rework', 'zf')).toBe('09-20 17:30');
    expect(opened(silent)).toEqual(['yellow zf rework:zf:1']);
  });

  it('is offered to the officer of the street', () => {
    expect(offered(PAIR_AT.resultIn(), 'returnResult')).toEqual(['wj.streetOfficer']);
  });
});

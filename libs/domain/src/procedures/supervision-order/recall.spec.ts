import {
  accepted,
  act,
  by,
  countersigned,
  direct,
  order,
  outcomeFor,
  replied,
  signed,
  whiteAt,
  yellow,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

const recall = (at: string, excused: boolean, obligationId = 'result:zf:1') =>
  act(at, by.engine, 'recall', { obligationId, excused });
/** White of 10-14 that the limit of 10-15 17:30 made yellow. */
const risen = order(whiteAt).until('10-15 17:30');

describe('Recalling an order for a new holiday notice', () => {
  it('ends a white one when the limit to which it runs is moved', () => {
    order(whiteAt)
      .when(recall('10-15 10:00', false))
      .then([['OrderCancelled', { authority: 'recomputed' }], 'ObligationCancelled', 'ObligationCancelled']);
  });

  it('ends one to which the passing of the limit led, and gives its points back', () => {
    expect(risen.state).toMatchObject({ stage: 'yellow', points: -1 });
    const outcome = risen.when(recall('10-16 08:50', true));
    expect(outcome.state).toMatchObject({ outcome: 'cancelled', points: 0 });
    const toRed = risen.and(act('10-16 08:40', by.engine, 'raise', { colour: 'red' }));
    const recalled = toRed.and(recall('10-16 08:50', true));
    expect(recalled.state).toMatchObject({ outcome: 'cancelled', points: 0 });
    expect(recalled.reactions.map(([, { key }]) => key)).toContain('noRed');
    risen.when(recall('10-16 08:50', false)).then([]);
    toRed.when(recall('10-16 08:50', false)).then([]);
  });

  it('leaves one that was written off as it ended, and gives its points back, once', () => {
    const writtenOff = risen.and(
      { ...signed, at: '10-15 17:40' },
      { ...replied, at: '10-16 09:00' },
      { ...accepted, at: '10-16 15:00' },
    );
    const recalled = writtenOff.and(recall('10-19 10:00', true));
    expect(recalled.state).toMatchObject({ outcome: 'writtenOff', points: 0 });
    recalled.when(recall('10-19 10:01', true)).then([]);
  });

  it('leaves alone what a supervisor began for a reason of his own', () => {
    const ofHisOwn = (colour: 'yellow' | 'red') => order(direct(colour), countersigned);
    ofHisOwn('yellow').when(recall('10-14 10:30', true)).then([]);
    ofHisOwn('red').when(recall('10-14 10:30', true)).then([]);
  });

  it('is of the limit that the order is about, and the engine’s alone', () => {
    order(whiteAt)
      .when(recall('10-15 10:00', true, 'result:sj:1'))
      .then('CASE.FIELD_INVALID');
    expect(outcomeFor('dc', 'supervisor', recall('10-14 11:00', true), yellow)).toBe('CASE.ENGINE_ONLY');
  });
});

import {
  act,
  by,
  clocks,
  follow,
  order,
  orderOfBefore,
  REPLY,
  SHEET,
  where,
  whiteAt,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';
import { supervisionOrder } from './supervision-order.procedure.js';

describe('A white order', () => {
  const white = order(whiteAt);

  it('is told to the unit, any post of it, asks for a signature and for nothing else', () => {
    expect(clocks(white)).toEqual({ 'sign 1': '10-15 14:00 running', 'white 1': '10-15 17:30 running' });
    expect(supervisionOrder.duties(white.state).map(({ command, posts }) => [command, posts])).toEqual([
      ['sign', []],
    ]);
    expect(white.reactions.map(([, each]) => each)).toContainEqual(
      expect.objectContaining({ key: 'order:white', unit: 'zf', posts: [] }),
    );
    white.when(act('10-15 09:00', by.officer, 'submitReply', REPLY)).then('CASE.STAGE_FORBIDS');
    expect(white.offersTo(by.officer, '10-15 09:00')).not.toContain('submitReply');
  });

  it('ends with the act that is owed, also a late one where it does not rise', () => {
    expect(white.and(follow('10-15 10:00', 'met')).events.at(-3)).toMatchObject({
      ...{ type: 'OrderWrittenOff', payload: { because: 'metInTime' } },
    });
    const street = order({
      ...whiteAt,
      with: { ...SHEET, unit: 'wj' },
      about: where({ ownerUnit: 'wj' }),
    });
    const late = street.until('10-16 09:00').and(follow('10-16 09:00', 'metLate'));
    expect(late.state).toMatchObject({ stage: 'writtenOff', points: 0 });
  });

  it('of before, which asked for a reply, goes on asking for it', () => {
    const before = orderOfBefore(whiteAt);
    expect(supervisionOrder.duties(before.state).map(({ command }) => command)).toEqual([
      'sign',
      'submitReply',
    ]);
    expect(before.and(follow('10-15 10:00', 'met')).state.outcome).toBe('writtenOff');
  });
});

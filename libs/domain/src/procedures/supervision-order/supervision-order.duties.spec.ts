import type { Act } from '@tiaokuai/testing';
import {
  accepted,
  act,
  by,
  order,
  replied,
  REPLY,
  signed,
  whiteAt,
  yellow,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';
import { supervisionOrder } from './supervision-order.procedure.js';

it('asks the unit to sign and put right, and the supervisor to judge', () => {
  const asked = (...acts: readonly Act[]) =>
    supervisionOrder
      .duties(order(...acts).state)
      .map(({ unit, posts, command }) => [unit, posts.join(), command]);
  expect(asked(yellow)).toEqual([
    ['zf', 'deptDeputy', 'sign'],
    ['zf', '', 'submitReply'],
  ]);
  expect(asked(yellow, signed, replied)).toEqual([['dc', 'supervisor', 'acceptReply']]);
  expect(asked(yellow, replied, accepted)).toEqual([]);
});

describe('after a rise', () => {
  // White to 10-15 17:30, yellow to 10-20 17:30, red to 10-21 17:30: each passed without a word.
  const risen = order(whiteAt).until('10-20 17:30');

  it('the unit signs once and answers once, each by the new instant, which is what the notice of the colour names', () => {
    const { obligations } = risen.state;
    const owed = supervisionOrder
      .duties(risen.state)
      .filter(({ unit }) => unit === 'zf')
      .map(({ command, obligationId = '' }) => [command, obligations[obligationId]?.dueAt.slice(5, 16)]);
    expect(owed).toEqual([
      ['sign', '10-21T09:30'],
      ['submitReply', '10-21T17:30'],
    ]);
  });

  it('what was missed in the colours below stays missed', () => {
    const rectify = Object.values(risen.state.obligations).filter(({ key }) =>
      ['order.white', 'order.rectify'].includes(key),
    );
    expect(rectify.map(({ status, replaced }) => [status, replaced])).toEqual([
      ['elapsed', true],
      ['elapsed', true],
      ['running', undefined],
    ]);
  });

  it('the one reply meets what is owed now and nothing that was replaced', () => {
    const { events } = risen.when(act('10-21 09:00', by.officer, 'submitReply', REPLY));
    expect(events.filter(({ type }) => type === 'ObligationMet').map(({ payload }) => payload)).toEqual([
      { id: 'rectify:case:2', late: false },
    ]);
  });
});

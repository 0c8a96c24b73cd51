import type { Act } from '@tiaokuai/testing';
import {
  accepted,
  order,
  replied,
  signed,
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

import { seenOf } from '../../case/sight.js';
import { type Act, at } from '@tiaokuai/testing';
import type { PostCode } from '../../kernel/post.js';
import {
  district,
  order,
  red,
  yellow,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';
import { supervisionOrder } from './supervision-order.procedure.js';

it('the unit, the supervisor and the centres see it in full; copies as parties; others not at all', () => {
  const sees = (unit: string, post: PostCode, issued: Act): string =>
    seenOf(
      supervisionOrder,
      order(issued).state,
      district.context(at('10-14 12:00'), district.actor(unit, post)),
    );
  expect([
    ...[
      sees('zf', 'deptOfficer', yellow),
      sees('dc', 'supervisor', yellow),
      sees('zhzx', 'dispatcher', yellow),
    ],
    ...[sees('jw', 'disciplineOfficer', yellow), sees('jw', 'disciplineOfficer', red)],
    sees('sj', 'deptOfficer', red),
  ]).toEqual(['all', 'all', 'all', 'nothing', 'asParty', 'nothing']);
});

import { seenOf } from '../../case/sight.js';
import { type Act, at } from '@tiaokuai/testing';
import type { PostCode } from '../../kernel/post.js';
import {
  accepted,
  district,
  NOT_ADOPTED,
  received,
  replied,
  sent,
  story,
  TRACKING,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';
import { suggestion } from './suggestion.procedure.js';

it('both parties and the centres see it; an adopted one every office', () => {
  const sees = (unit: string, post: PostCode, ...acts: readonly Act[]): string =>
    seenOf(suggestion, story(...acts).state, district.context(at('09-23 12:00'), district.actor(unit, post)));
  expect([
    sees('wj', 'streetOfficer', sent),
    sees('zf', 'deptOfficer', sent),
    sees('zhzx', 'dispatcher', sent),
    sees('ga', 'deptOfficer', sent),
    sees('ga', 'deptOfficer', ...TRACKING),
    sees('ga', 'deptOfficer', sent, received, replied(NOT_ADOPTED), accepted),
  ]).toEqual(['all', 'all', 'all', 'nothing', 'asParty', 'nothing']);
});

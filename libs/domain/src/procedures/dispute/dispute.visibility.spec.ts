import { at } from '@tiaokuai/testing';
import { type PostCode } from '../../kernel/post.js';
import { district, story, TO_APPLIED } from '../../../test/procedures/dispute/dispute.fixture.js';
import { dispute } from './dispute.procedure.js';

it('the parties and the coordinator see a dispute in full, others not at all', () => {
  const sees = (unit: string, post: PostCode): string =>
    dispute.sees(story(...TO_APPLIED).state, district.context(at('09-17 12:00'), district.actor(unit, post)));
  expect([
    ...[sees('zf', 'deptOfficer'), sees('yq', 'streetOfficer'), sees('bb', 'staffingOfficer')],
    ...[sees('zhzx', 'dispatcher'), sees('hj', 'deptOfficer')],
  ]).toEqual(['all', 'all', 'all', 'all', 'nothing']);
});

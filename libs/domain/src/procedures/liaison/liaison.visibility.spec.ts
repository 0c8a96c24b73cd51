import { seenOf } from '../../case/sight.js';
import { at } from '@tiaokuai/testing';
import type { PostCode } from '../../kernel/post.js';
import { district, opened, story } from '../../../test/procedures/liaison/liaison.fixture.js';
import { liaison } from './liaison.procedure.js';

it('all officials see it', () => {
  const sees = (unit: string, post: PostCode): string =>
    seenOf(liaison, story(opened).state, district.context(at('09-18 10:00'), district.actor(unit, post)));
  expect([sees('zf', 'deptOfficer'), sees('zhzx', 'dispatcher'), sees('wj', 'streetOfficer')]).toEqual([
    ...['all', 'all', 'asParty'],
  ]);
});

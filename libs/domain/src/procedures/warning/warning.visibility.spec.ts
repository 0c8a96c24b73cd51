import { seenOf } from '../../case/sight.js';
import { type Act, at } from '@tiaokuai/testing';
import type { PostCode } from '../../kernel/post.js';
import {
  assessed,
  district,
  OUT,
  outAt,
  raised,
  SIGNAL,
  story,
} from '../../../test/procedures/warning/warning.fixture.js';
import { warning } from './warning.procedure.js';

it('issuer, recipients and the centres see it in full; communities of a yellow one as a copy; others nothing', () => {
  const sees = (unit: string, post: PostCode, ...acts: readonly Act[]): string =>
    seenOf(warning, story(...acts).state, district.context(at('06-18 19:00'), district.actor(unit, post)));
  const [first, ...rest] = outAt('yellow');
  const inGrid = { ...raised, ...first, with: { ...SIGNAL, place: { gridCode: 'wj-1-01' } } };
  expect([
    sees('sl', 'deptOfficer', ...OUT),
    sees('sp', 'streetOfficer', ...OUT),
    sees('zhzx', 'dispatcher', ...OUT),
    sees('sp', 'streetOfficer', raised, assessed),
    sees('zf', 'deptOfficer', ...OUT),
    sees('wj-1', 'gridWorker', ...OUT),
    sees('wj-1', 'gridWorker', inGrid, ...rest),
  ]).toEqual(['all', 'all', 'all', 'nothing', 'nothing', 'nothing', 'asParty']);
});

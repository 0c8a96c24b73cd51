import { seenOf } from '../../case/sight.js';
import { at } from '@tiaokuai/testing';
import { type PostCode } from '../../kernel/post.js';
import {
  district,
  story,
  TO_APPLIED,
  TO_EXECUTING,
} from '../../../test/procedures/dispute/dispute.fixture.js';
import { dispute } from './dispute.procedure.js';

it('the parties and the coordinator see a dispute in full, others not at all', () => {
  const sees = (unit: string, post: PostCode): string =>
    seenOf(
      dispute,
      story(...TO_APPLIED).state,
      district.context(at('09-17 12:00'), district.actor(unit, post)),
    );
  expect([
    ...[sees('zf', 'deptOfficer'), sees('yq', 'streetOfficer'), sees('bb', 'staffingOfficer')],
    ...[sees('zhzx', 'dispatcher'), sees('hj', 'deptOfficer')],
  ]).toEqual(['all', 'all', 'all', 'all', 'nothing']);
});

it('the discipline commission sees a dispute once it is told that what was settled is not carried out', () => {
  const sees = (until: string): string => {
    const { state } = story(...TO_EXECUTING).until(until);
    return seenOf(dispute, state, district.context(at(until), district.actor('jw', 'disciplineOfficer')));
  };
  expect([sees('09-25 16:00'), sees('10-12 09:00')]).toEqual(['nothing', 'asParty']);
});

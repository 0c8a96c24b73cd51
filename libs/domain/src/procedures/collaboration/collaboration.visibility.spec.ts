import { seenOf } from '../../case/sight.js';
import { type Act, at } from '@tiaokuai/testing';
import { type PostCode } from '../../kernel/post.js';
import { collab, district, requested } from '../../../test/procedures/collaboration/collaboration.fixture.js';
import { collaboration } from './collaboration.procedure.js';

it('both sides see a collaboration in full, the superior of a body as a party, others not at all', () => {
  const body = requested({ to: 'wj-zf', itemCode: 'JP-01' });
  const sees = (post: string, sent: Act): string => {
    const [unit = '', code = ''] = post.split('.');
    return seenOf(
      collaboration,
      collab(sent).state,
      district.context(at('09-17 12:00'), district.actor(unit, code as PostCode)),
    );
  };
  expect([
    ...[sees('yq.streetOfficer', requested()), sees('hj.liaisonA', requested())],
    ...[sees('zhzx.dispatcher', requested()), sees('sj.deptHead', requested())],
    ...[sees('zf.deptOfficer', body), sees('wj.streetHead', body), sees('ga.deptHead', body)],
  ]).toEqual(['all', 'all', 'all', 'nothing', 'asParty', 'asParty', 'nothing']);
});

import { seenOf } from '../../case/sight.js';
import { at } from '@tiaokuai/testing';
import { type PostCode } from '../../kernel/post.js';
import { consult, district, proposed } from '../../../test/procedures/consultation/consultation.fixture.js';
import { consultation } from './consultation.procedure.js';

it('the invited see all of a consultation, others nothing', () => {
  const sees = (post: string): string => {
    const [unit = '', code = ''] = post.split('.');
    return seenOf(
      consultation,
      consult(proposed()).state,
      district.context(at('09-17 12:00'), district.actor(unit, code as PostCode)),
    );
  };
  expect(
    ['zf.deptOfficer', 'sj.liaisonA', 'zhzx.dispatcher', 'ga.deptHead', 'wj.streetHead'].map(sees),
  ).toEqual([...['all', 'all', 'all', 'nothing', 'nothing']]);
});

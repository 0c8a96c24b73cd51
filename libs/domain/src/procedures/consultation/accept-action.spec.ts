import { at } from '@tiaokuai/testing';
import { afterwards, verdicts } from '../../../test/two-names.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  accepted,
  consult,
  district,
  drafted,
  FIRST,
  HELD,
  issued,
  reported,
  tracking,
} from '../../../test/procedures/consultation/consultation.fixture.js';
import type { PostCode } from '../../kernel/post.js';
import { consultation } from './consultation.procedure.js';

describe('Accepting an action', () => {
  it('is done once', () => {
    const done = tracking().and(reported('hj', 'deptOfficer', 'action-1'));
    done.when(accepted('action-1')).then(['ActionAccepted']);
    done.and(accepted('action-1')).when(accepted('action-1')).then('CASE.FIELD_INVALID');
  });

  it('is for others than its owner: chair, convenor’s or centre’s deputy', () => {
    expectVerdicts(tracking().and(reported('hj', 'deptOfficer', 'action-1')), accepted('action-1'), {
      accepted: ['zf.deptDeputy', 'zf.deptHead', 'zhzx.centreDeputy'],
      'ACTOR.POST_FORBIDS': ['zf.deptOfficer', 'hj.deptHead'],
      'CASE.NOT_A_PARTY': ['ga.deptHead'],
    });
    const ofConvenor = consult(...HELD, drafted({ resolutions: [{ ...FIRST, owner: 'zf' }] }), issued)
      .until('09-22 08:30')
      .and(reported('zf', 'deptOfficer', 'action-1'));
    expectVerdicts(ofConvenor, accepted('action-1'), {
      accepted: ['zhzx.centreDeputy'],
      'CASE.SELF_VERIFICATION': ['zf.deptDeputy'],
    });
  });

  it('is for neither of two, one of whom reported it on behalf of the other', () => {
    const on = (unit: string, post: PostCode, person: string, more: object = {}) =>
      district.context(at('09-23 10:00'), { unit, post, person, ...more });
    const { name, payload } = {
      name: 'reportAction',
      payload: reported('hj', 'deptOfficer', 'action-1').with,
    };
    const [first, second] = ['p-hj-deptOfficer-1', 'p-hj-deptOfficer-2'];
    const state = afterwards(
      consultation,
      tracking().state,
      { name, payload },
      on('hj', 'deptOfficer', second, { onBehalfOf: first }),
    );
    const people = [first, second, 'p-zf-deptDeputy-1'];
    const contexts = people.map((person) => on('zf', 'deptDeputy', person));
    expect(
      verdicts(consultation, state, { name: 'acceptAction', payload: { action: 'action-1' } }, contexts),
    ).toEqual(['CASE.SELF_VERIFICATION', 'CASE.SELF_VERIFICATION', 'accepted']);
  });
});

import { testDistrict } from '@tiaokuai/testing';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  consult,
  consultIn,
  convened,
  CONVENED,
  HELD,
  INVITED,
  proposed,
} from '../../../test/procedures/consultation/consultation.fixture.js';

describe('Recording a position', () => {
  it('is possible beforehand or there, in words and with a basis', () => {
    const position = act('09-17 12:00', 'hj.deptOfficer', 'recordPosition', {
      ...{ position: 'disagree', text: '人手不足', basis: '编制文件' },
    });
    expect(consult(...CONVENED).and(position).state.invitees[0]?.position).toEqual({
      ...{ position: 'disagree', text: '人手不足', basis: '编制文件' },
    });
    expect(consult(...HELD).when({ ...position, at: '09-18 15:00' }).rejection).toBeUndefined();
  });

  it('twice has the second replace the first, and works in any district', () => {
    const story = consultIn(testDistrict(), proposed(), convened());
    const says = (position: string) => act('09-17 12:00', 'hj.deptOfficer', 'recordPosition', { position });
    expect(story.and(says('agree'), says('disagree')).state.invitees[0]?.position).toMatchObject({
      position: 'disagree',
    });
  });

  it('is for the invited', () => {
    expectVerdicts(
      consult(...CONVENED),
      act('09-17 11:00', 'hj.deptOfficer', 'recordPosition', { position: 'agree' }),
      INVITED,
    );
  });
});

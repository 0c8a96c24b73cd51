import {
  act,
  blownAt,
  CONTACT,
  due,
  ON_SITE,
  PAIR,
  status,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';

describe('Shelving a whistle', () => {
  it('stops every clock of the case, and returns to the stage it left', () => {
    const asked = story(...blownAt('09-17 09:10', PAIR)).and(
      act('09-17 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE),
      act('09-17 10:10', 'sj.deptOfficer', 'acknowledge', CONTACT),
      act('09-17 11:00', 'zf.deptDeputy', 'requestShelving', {
        condition: '待鉴定',
        evidence: [{ note: '鉴定函' }],
        reviewDate: '2026-09-28',
      }),
      act('09-17 14:00', 'zhzx.centreDeputy', 'approveShelving', { reason: '同意' }),
    );
    expect(asked.state.stage).toBe('shelved');
    expect(['zf', 'sj'].map((unit) => status(asked.state, 'whistle.result', unit))).toEqual([
      'paused',
      'paused',
    ]);
    const back = asked.and(act('09-20 09:00', 'zhzx.centreDeputy', 'resume', { reason: '鉴定已出' }));
    expect(back.state.stage).toBe('handling');
    expect(due(back.state, 'whistle.result', 'zf')).toBe('09-28 17:30');
  });
});

describe('Shelving one department’s part of a whistle', () => {
  const asks = (at: string) =>
    act(at, 'zf.deptDeputy', 'requestThreadShelving', {
      condition: '待鉴定',
      evidence: [{ note: '鉴定函' }],
      reviewDate: '2026-09-28',
    });

  it('is for who has come: who may still refuse does that first', () => {
    story(...blownAt('09-17 09:10', PAIR))
      .when(asks('09-17 09:30'))
      .then('CASE.STAGE_FORBIDS');
  });

  it('stops what that department owes; the other one comes and reports as before', () => {
    const shelved = story(...blownAt('09-17 09:10', PAIR)).and(
      act('09-17 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE),
      asks('09-17 11:00'),
      act('09-17 14:00', 'zhzx.centreDeputy', 'approveThreadShelving', { unit: 'zf', reason: '同意' }),
      act('09-17 14:10', 'sj.deptOfficer', 'reportIn', ON_SITE),
    );
    expect(shelved.state.stage).toBe('handling');
    expect(['zf', 'sj'].map((unit) => status(shelved.state, 'whistle.result', unit))).toEqual([
      'paused',
      'running',
    ]);
    const resumed = shelved.and(
      act('09-20 09:00', 'zhzx.centreDeputy', 'resumeThread', { unit: 'zf', reason: '鉴定已出' }),
    );
    expect(due(resumed.state, 'whistle.result', 'zf')).toBe('09-28 17:30');
  });
});

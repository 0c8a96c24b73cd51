import {
  act,
  ON_SITE,
  PAIR,
  RESULT,
  sheet,
  story,
  who,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import { DEPUTIES, offered } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Who may do what when the caller is another', () => {
  const rest = { place: { gridCode: 'wj-1-01', address: '江滨路' } };
  const body = { unit: 'wj-zf', role: 'lead', task: '查处', itemCode: 'JP-01' } as const;
  const community = story(
    act('09-17 08:40', 'wj-1.communityHead', 'draft', sheet({ level: 'community', departments: [body] })),
    act('09-17 08:41', 'wj-1.communityHead', 'submitForApproval'),
  );

  it('a community calls through its street, whose deputy approves', () => {
    expect(offered(community, 'approve', '09-17 09:00')).toEqual(DEPUTIES);
    const blown = community.and(
      act('09-17 09:00', 'wj.streetDeputy', 'approve'),
      act('09-17 09:10', 'wj.streetDispatcher', 'blow'),
      act('09-17 09:20', who('wj-zf.bodyOfficer'), 'reportIn', ON_SITE),
      act('09-17 09:30', who('wj-zf.bodyOfficer'), 'submitResult', RESULT),
    );
    expect(offered(blown, 'acceptResult', '09-17 09:40')).toEqual(['wj.streetOfficer']);
    expect(offered(blown, 'cancel', '09-17 09:40')).toEqual(['wj.streetHead']);
  });

  it('the command centre calls for several streets: its head approves, a verifier accepts', () => {
    const call = { ...PAIR, level: 'district', streets: ['wj', 'yq'] } as const;
    const asked = story(
      act('09-17 08:40', 'zhzx.dispatcher', 'draft', sheet(call)),
      act('09-17 08:41', 'zhzx.dispatcher', 'submitForApproval'),
    );
    expect(offered(asked, 'approve', '09-17 08:50')).toEqual(['zhzx.centreHead']);
    const come = asked.and(
      act('09-17 08:50', 'zhzx.centreHead', 'approve'),
      act('09-17 08:55', 'zhzx.dispatcher', 'blow'),
      act('09-17 09:20', 'zf.deptOfficer', 'reportIn', ON_SITE),
    );
    expect(offered(come, 'consentDeparture', '09-17 09:25')).toEqual([
      ...['zhzx.centreHead', 'zhzx.centreDeputy', 'zhzx.dispatcher'],
    ]);
    const worked = come.and(act('09-17 09:30', 'zf.deptOfficer', 'submitResult', RESULT));
    expect(offered(worked, 'acceptResult', '09-17 09:40')).toEqual(['jdzx.verifier']);
    expect(worked.state.parties).toContainEqual({ unit: 'yq', role: 'copy', live: true });
  });

  it('a department calls streets: its head approves, its officer blows and accepts, nobody evaluates the street', () => {
    const street = { unit: 'wj', role: 'assist', task: '劝导', itemCode: 'JP-01' } as const;
    const asked = story(
      act(
        '09-17 08:40',
        'zf.deptOfficer',
        'draft',
        sheet({ ...rest, direction: 'departmentToStreet', departments: [street] }),
      ),
      act('09-17 08:41', 'zf.deptOfficer', 'submitForApproval'),
    );
    expect(offered(asked, 'approve', '09-17 08:50')).toEqual(['zf.deptHead']);
    const blown = asked.and(
      act('09-17 08:50', 'zf.deptHead', 'approve'),
      act('09-17 08:55', 'zf.deptOfficer', 'blow'),
    );
    expect(offered(blown, 'acknowledge', '09-17 08:56')).toEqual(['wj.*']);
    const come = blown.and(act('09-17 09:20', 'wj.streetOfficer', 'reportIn', ON_SITE));
    expect(offered(come, 'consentDeparture', '09-17 09:25')).toEqual([
      ...['zf.deptHead', 'zf.deptDeputy', 'zf.deptOfficer'],
    ]);
    const worked = come.and(act('09-17 09:30', 'wj.streetOfficer', 'submitResult', RESULT));
    expect(offered(worked, 'acceptResult', '09-17 09:40')).toEqual(['zf.deptOfficer']);
    const done = worked.and(act('09-17 09:40', 'zf.deptOfficer', 'acceptResult', { unit: 'wj' }));
    expect(done.state.stage).toBe('evaluated');
    expect(offered(done, 'evaluateDepartment', '09-17 09:41')).toEqual([]);
    expect(offered(done, 'evaluateCaller', '09-17 09:41')).toEqual(['wj.*']);
    expect(offered(done, 'close', '09-17 09:41')).toEqual(['zf.deptHead']);
  });
});

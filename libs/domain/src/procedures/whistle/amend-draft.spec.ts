import { act, PAIR, SHEET, sheet, story } from '../../../test/procedures/whistle/whistle.fixture.js';
import { DRAFTERS, offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const drafted = story(act('09-17 08:40', 'wj.streetOfficer', 'draft', SHEET));

describe('Amending a draft', () => {
  it('stays in the matter that it was told to join', () => {
    const joined = story(act('09-17 08:40', 'wj.streetOfficer', 'draft', sheet({ matterId: 'm-1' })));
    expect(joined.state.matterId).toBe('m-1');
    joined.when(act('09-17 08:41', 'wj.streetOfficer', 'amendDraft', SHEET)).then('CASE.FIELD_INVALID');
  });

  it('is possible until it is sent', () => {
    const amended = drafted.and(act('09-17 08:42', 'wj.streetDispatcher', 'amendDraft', sheet(PAIR)));
    expect(amended.state.departments.map(({ unit }) => unit)).toEqual(['zf', 'sj']);
    const asked = amended.and(act('09-17 08:45', 'wj.streetOfficer', 'submitForApproval'));
    asked.when(act('09-17 08:46', 'wj.streetOfficer', 'amendDraft', SHEET)).then('CASE.STAGE_FORBIDS');
  });

  it('cannot put the appointment off further than a call may', () => {
    const later = sheet({ type: 'jointEnforcement', appointment: '2026-09-24T09:00:00.000+08:00' });
    drafted
      .when(act('09-17 08:42', 'wj.streetOfficer', 'amendDraft', later))
      .then('WHISTLE.APPOINTMENT_TOO_FAR');
  });

  it('cannot rest what is asked of a street on an admission that is not active', () => {
    const reverse = (basis: object) =>
      sheet({
        direction: 'departmentToStreet',
        departments: [{ unit: 'wj', role: 'assist', task: '劝导', ...basis }],
      });
    story(act('09-17 08:40', 'zf.deptOfficer', 'draft', reverse({ itemCode: 'JP-01' })))
      .when(act('09-17 08:42', 'zf.deptOfficer', 'amendDraft', reverse({ admissionId: 'a-1' })))
      .then('GATE.ADMISSION_NOT_ACTIVE');
  });

  it('is offered to whoever drafts for the caller', () => {
    expect(offered(PAIR_AT.drafted(), 'amendDraft')).toEqual(DRAFTERS);
  });
});

import {
  act,
  ALONE,
  blownAt,
  CONTACT,
  opened,
  rejectionOf,
  status,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import { ALONE_AT, offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const acknowledged = story(...blownAt('09-17 09:10', { ...ALONE, type: 'keyWork' })).and(
  act('09-17 10:00', 'zf.deptOfficer', 'acknowledge', CONTACT),
);
const dated = (arrivalDate: string, agreedDate: string): object => ({
  arrivalDate,
  steps: [{ action: '整治', agreedDate }],
});

describe('Submitting a plan', () => {
  it('meets the limit for it, puts steps and dates on record, and the street has to decide on it', () => {
    const submitted = acknowledged.and(
      act('09-17 11:00', 'zf.deptDeputy', 'submitPlan', dated('2026-09-21', '2026-10-30')),
    );
    expect(submitted.events.slice(-3).map(({ type }) => type)).toEqual([
      'PlanSubmitted',
      'ObligationMet',
      'ObligationStarted',
    ]);
    expect(status(submitted.state, 'whistle.plan', 'zf')).toBe('met');
    expect(status(submitted.state, 'whistle.decidePlan', 'zf')).toBe('running');
    expect(submitted.state.participations[0]?.plan).toMatchObject({
      ...{ status: 'submitted', arrivalDate: '2026-09-21' },
      steps: [{ action: '整治', agreedDate: '2026-10-30' }],
    });
  });

  it('left undone brings a yellow order on the department, and none before it is due', () => {
    const silent = ALONE_AT.keyWork()
      .and(act('09-17 10:00', 'zf.deptOfficer', 'acknowledge', CONTACT))
      .until('09-23 17:30');
    expect(opened(silent)).toEqual(['yellow zf plan:zf:1']);
    expect(status(silent.state, 'whistle.plan', 'zf')).toBe('elapsed');
  });

  it('is rejected for anything but ordinary key work', () => {
    const answered = ALONE_AT.called().and(act('09-17 09:20', 'zf.deptOfficer', 'acknowledge', CONTACT));
    expect(
      rejectionOf(answered, '09-17 10:00', 'zf.deptDeputy', 'submitPlan', dated('2026-09-21', '2026-10-30')),
    ).toBe('WHISTLE.PLAN_ONLY_FOR_KEY_WORK');
  });

  it('is rejected where it promises too late, today, or to come after it is done', () => {
    const submit = (...dates: [string, string]): string =>
      rejectionOf(acknowledged, '09-17 11:00', 'zf.deptDeputy', 'submitPlan', dated(...dates));
    expect(submit('2026-09-21', '2026-12-25')).toBe('CLOCK.AGREED_DATE_OUT_OF_RANGE steps');
    expect(submit('2026-09-17', '2026-10-30')).toBe('CLOCK.AGREED_DATE_OUT_OF_RANGE arrivalDate');
    expect(submit('2026-10-30', '2026-10-15')).toBe('CASE.FIELD_INVALID arrivalDate');
  });

  it('is offered to deputy and head of the unit called', () => {
    expect(offered(PAIR_AT.keyWork(), 'submitPlan')).toEqual(['zf.deptHead', 'zf.deptDeputy']);
  });
});

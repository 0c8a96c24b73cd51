import {
  act,
  ALONE,
  blownAt,
  CONTACT,
  due,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import { DEPUTIES, offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const acknowledged = story(...blownAt('09-17 09:10', { ...ALONE, type: 'keyWork' })).and(
  act('09-17 10:00', 'zf.deptOfficer', 'acknowledge', CONTACT),
);
const plan = {
  arrivalDate: '2026-09-28',
  steps: [
    { action: '整治', agreedDate: '2026-10-30' },
    { action: '摸排', agreedDate: '2026-10-09' },
  ],
};
const submitted = acknowledged.and(act('09-18 10:00', 'zf.deptDeputy', 'submitPlan', plan));

describe('Returning a plan', () => {
  it('has it owed again within two working days', () => {
    const returned = submitted.and(
      act('09-20 10:00', 'wj.streetDeputy', 'returnPlan', { unit: 'zf', reason: '措施不明' }),
    );
    expect(due(returned.state, 'whistle.plan', 'zf')).toBe('09-22 17:30');
    const again = returned.and(act('09-21 10:00', 'zf.deptDeputy', 'submitPlan', plan));
    expect(due(again.state, 'whistle.decidePlan', 'zf')).toBe('09-23 17:30');
    submitted.when(act('09-20 10:00', 'zf.deptDeputy', 'submitPlan', plan)).then('CASE.STAGE_FORBIDS');
  });

  it('is offered to deputy and head of the street', () => {
    expect(offered(PAIR_AT.planIn(), 'returnPlan')).toEqual(DEPUTIES);
  });
});

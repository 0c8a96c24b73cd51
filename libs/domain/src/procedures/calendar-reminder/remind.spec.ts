import {
  district,
  reminded,
  reminder,
} from '../../../test/procedures/calendar-reminder/calendar-reminder.fixture.js';

describe('Reminding of a missing notice', () => {
  it('tells whoever publishes calendars, once a day', () => {
    const story = reminder(reminded('2026-12-01'), reminded('2026-12-01'), reminded('2026-12-02'));
    expect(story.state.reminded).toEqual(['2026-12-01', '2026-12-02']);
    const told = story.reactions.map(([, each]) => each);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({ does: 'notify', unit: 'sys', posts: ['rulesAdministrator'] });
  });

  it('is the engine’s alone', () => {
    reminder()
      .when({ ...reminded('2026-12-01'), by: district.actor('zf', 'deptOfficer') })
      .then('CASE.ENGINE_ONLY');
  });
});

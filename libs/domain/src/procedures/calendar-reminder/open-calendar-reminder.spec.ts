import {
  opened,
  reminder,
  unopened,
} from '../../../test/procedures/calendar-reminder/calendar-reminder.fixture.js';

describe('Opening the reminder of a year', () => {
  it('names the year, and is over from then on', () => {
    expect(reminder().state).toMatchObject({
      ...{ year: 2027, title: '2027年放假安排尚未发布', stage: 'kept', over: true },
      parties: [{ unit: 'sys' }],
    });
  });

  it('is done once', () => {
    unopened().when(opened).then(['CalendarReminderOpened']);
    reminder()
      .when({ ...opened, at: '12-01 09:01' })
      .then('CASE.OVER');
  });
});

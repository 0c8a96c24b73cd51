import { lightView } from './light-view.js';
import { at, owed } from '../../test/wording/obligation.fixture.js';

it.each([
  ['09-21 10:00', {}, 'onTime'],
  ['09-22 17:30', {}, 'dueSoon'],
  ['09-23 17:30', {}, 'overdue'],
  ['09-23 17:30', { provisional: true }, 'overdue'],
  ['09-21 10:00', { amberAt: null }, 'dueSoon'],
  ['09-23 17:30', { amberAt: null }, 'overdue'],
  ['09-21 10:00', { status: 'elapsed' }, 'overdue'],
  ['09-30 10:00', { status: 'paused' }, 'frozen'],
  ['09-30 10:00', { status: 'met' }, 'met'],
  ['09-30 10:00', { status: 'metLate' }, 'metLate'],
  ['09-30 10:00', { status: 'cancelled' }, 'cancelled'],
] as const)('at %s a limit that is %j shows %s', (now, more, light) => {
  const obligation = owed({ unit: 'workingDays', days: 1 }, '09-23 17:30', {
    amberAt: at('09-22 17:30'),
    ...more,
  });
  expect(lightView(obligation, at(now))).toBe(light);
});

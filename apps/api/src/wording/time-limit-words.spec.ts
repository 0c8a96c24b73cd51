import { timeLimitWords, lengthWords } from './time-limit-words.js';
import { dateWords, instantWords } from './instant-words.js';

it.each([
  ['workingHours', 120, '2工作时', '2 h of office time'],
  ['workingHours', 150, '2工作时30分', '2 h 30 min of office time'],
  ['workingHours', 40, '40分钟工作时间', '40 min of office time'],
  ['emergencyHours', 30, '30分钟', '30 min'],
  ['emergencyHours', 1440, '24小时', '24 h'],
  ['emergencyHours', 90, '1小时30分钟', '1 h 30 min'],
  ['workingDays', 5, '5工作日', '5 working days'],
  ['naturalDays', 7, '7天', '7 days'],
] as const)('%s %i is %s, %s', (unit, amount, zh, en) => {
  expect(lengthWords(unit, amount, 'zh')).toBe(zh);
  expect(lengthWords(unit, amount, 'en')).toBe(en);
});

it('writes a promised date or instant with its weekday', () => {
  expect(timeLimitWords({ unit: 'agreed', date: '2026-09-17' }, 'zh')).toBe('约定 2026-09-17 周四');
  expect(timeLimitWords({ unit: 'agreed', instant: '2026-09-20T09:00:00.000+08:00' }, 'en')).toBe(
    'agreed: 2026-09-20 Sun 09:00',
  );
});

it('writes dates and instants as Shanghai reads them', () => {
  expect(dateWords('2026-10-01', 'zh')).toBe('2026-10-01 周四');
  expect(instantWords('2026-09-18T17:30:00.000+08:00', 'zh')).toBe('2026-09-18 周五 17:30');
});

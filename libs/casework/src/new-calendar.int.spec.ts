import { MAINLAND_CALENDAR } from '@tiaokuai/reference-data';
import { readStream } from '@tiaokuai/event-store';
import { done, instant, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import { blown } from '../test/whistle.fixture.js';
import { execute } from './execute.js';
import { loadCase } from './load-case.js';
import { settleCase } from './settle-case.js';

let test: TestCasework;
beforeAll(async () => {
  test = await openTestCasework();
}, 30_000);
afterAll(() => test.close());

it('a calendar that is published moves running limits at once, before and after anything recorded it', async () => {
  const [swept, found] = [await blown(test), await blown(test)];
  const dueOf = async (caseId: string) =>
    (await loadCase(test.casework, caseId))?.state.obligations['result:zf:1']?.dueAt;
  const before = await dueOf(swept);
  const day = before?.slice(0, 10) ?? '';
  test.at('09-18 08:00');
  const { version: _, ...published } = MAINLAND_CALENDAR;
  const years = published.years.map((each) =>
    each.year === 2026 ? { ...each, restDays: [...each.restDays, day] } : each,
  );
  done(
    await execute(
      test.casework,
      sent(
        'publishCalendar',
        { ...published, years, inForceFrom: instant('09-18 09:00') },
        { caseId: 'calendar', actor: who('system.rulesAdministrator') },
      ),
    ),
  );
  expect(await dueOf(swept)).toBe(before);
  test.at('09-18 09:00');
  expect(((await dueOf(swept)) ?? '') > (before ?? '~')).toBe(true);
  await settleCase(test.casework, swept);
  test.at('09-30 18:00');
  const happened = async (caseId: string) => {
    await settleCase(test.casework, caseId);
    return (await readStream(test.pool, caseId)).map(({ type, effectiveAt, payload }) => [
      type,
      effectiveAt,
      payload,
    ]);
  };
  const recorded = (events: Awaited<ReturnType<typeof happened>>) =>
    events.filter(([type]) => String(type).startsWith('Obligation') || String(type).startsWith('Fault'));
  expect(recorded(await happened(found))).toEqual(recorded(await happened(swept)));
  expect(recorded(await happened(found)).map(([type]) => type)).toContain('ObligationRecomputed');
});

import { contested } from '../../../test/case/contest/contest.fixture.js';
import { by } from '../../../test/case/task.fixture.js';
import { name } from '../../../test/case/interim/interim.fixture.js';

it('an interim lead is the item’s lead by rule when nobody was named in time', () => {
  const story = contested.until('10-14 17:30');
  expect(story.state.interimLead).toMatchObject({ unit: 'zf' });
  expect(story.events.find(({ type }) => type === 'InterimLeadNamed')).toMatchObject({
    payload: { byRule: true },
    effectiveAt: '2026-10-14T17:30:00.000+08:00',
  });
  expect(story.state.faults).toContainEqual(expect.objectContaining({ kind: 'pause.contestedMax.elapsed' }));
});

it('one named by rule takes over from one who is still at work', () => {
  const named = name('zf', {
    at: '10-13 10:00',
    with: { unit: 'zf', tasks: '夜间巡查', reason: '争议期间不能无人管', thread: 'zf' },
  });
  const both = contested.and({ at: '09-17 09:40', by: by.helper, does: 'refuse' }, named);
  const later = both.until('10-15 09:00');
  expect(later.state.obligations['interim:zf:1']?.status).toBe('cancelled');
  expect(later.state.interimLead).toMatchObject({ thread: 'sj', obligationId: 'interim:zf:2' });
});

import { at, expectWakesToChangeNothing } from '@tiaokuai/testing';
import { districtWith, resting, working } from '../../test/case/late-notice.fixture.js';
import { by, district, gave, RESULT, task } from '../../test/case/task.fixture.js';

const { with: payload } = gave();
const evidence = [{ note: '记录' }];

/** Calendars that come into force while limits run, stand still and have passed: before and behind them, longer and shorter. */
const unsteady = districtWith(
  ['09-18 12:00', resting(2, '09-22', '09-23')],
  ['09-21 17:30', working(3, '09-25')],
  ['09-24 10:00', resting(4, '09-18', '09-21', '09-24')],
);

it.each([
  ['in one calendar', district],
  ['in calendars that change', unsteady],
])('any case comes to the same whenever the worker wakes, %s', (_which, inDistrict) => {
  expectWakesToChangeNothing(task, inDistrict, {
    from: at('09-17 09:10'),
    days: 12,
    opening: { by: by.street, does: 'give', with: payload },
    tries: [
      { by: by.lead, does: 'done', with: {} },
      { by: by.helper, does: 'done', with: {} },
      { by: by.lead, does: 'refuse', with: {} },
      { by: by.lead, does: 'withdraw', with: {} },
      { by: by.street, does: 'close', with: {} },
      {
        by: by.leadDeputy,
        does: 'requestExtension',
        with: { obligationId: RESULT, length: 2, grade: 'shift', specialReason: 'weather' },
      },
      {
        by: by.shiftLeader,
        does: 'decideExtension',
        with: { requestId: 'extension-1', granted: true, reason: '属实' },
      },
      {
        by: by.centreDeputy,
        does: 'decideExtension',
        with: { requestId: 'extension-1', granted: false, reason: '不实' },
      },
      {
        by: by.leadDeputy,
        does: 'requestShelving',
        with: { condition: '完工', evidence, reviewDate: '2026-09-25' },
      },
      { by: by.centreDeputy, does: 'approveShelving', with: { reason: '属实' } },
      { by: by.centreDeputy, does: 'resume', with: { reason: '已完工' } },
      {
        by: by.centreDeputy,
        does: 'designateInterimLead',
        with: { unit: 'sj', tasks: '巡查', reason: '争议' },
      },
      { by: by.helper, does: 'reportInterim', with: { result: '已巡查', evidence } },
      {
        by: by.engine,
        does: 'pauseForDispute',
        with: { sourceCaseId: 'the-dispute', obligationIds: [RESULT], ground: 'dispute' },
      },
      {
        by: by.engine,
        does: 'resumeAfterDispute',
        with: { sourceCaseId: 'the-dispute', obligationIds: [RESULT] },
      },
    ],
  });
});

import { at, expectWakesToChangeNothing } from '@tiaokuai/testing';
import { by, district, gave, RESULT, task } from '../../test/case/task.fixture.js';

const { with: payload } = gave();
const evidence = [{ note: '记录' }];

it('any case comes to the same whenever the worker wakes', () => {
  expectWakesToChangeNothing(task, district, {
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

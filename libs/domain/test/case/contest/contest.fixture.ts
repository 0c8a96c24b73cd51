import type { Act } from '@tiaokuai/testing';
import { aTask, by, RESULT } from '../task.fixture.js';

export const refused: Act = { at: '09-17 09:30', by: by.lead, does: 'refuse' };
export const contested = aTask(refused);

/** A dispute elsewhere names what stands still here. */
export const pause = (payload: Readonly<Record<string, unknown>>): Act => ({
  at: '09-17 10:00',
  by: by.engine,
  does: 'pauseForDispute',
  with: { sourceCaseId: 'the-dispute', obligationIds: [RESULT], ground: 'dispute', ...payload },
});

export const resume = (...obligationIds: readonly string[]): Act => ({
  ...{ at: '09-21 10:00', by: by.engine, does: 'resumeAfterDispute' },
  with: { sourceCaseId: 'the-dispute', obligationIds },
});

export const shelve: readonly Act[] = [
  {
    ...{ at: '09-17 09:40', by: by.leadDeputy, does: 'requestShelving' },
    with: { condition: '完工', evidence: [{ note: '通知' }], reviewDate: '2026-09-29' },
  },
  { at: '09-17 09:45', by: by.centreDeputy, does: 'approveShelving', with: { reason: '属实' } },
];

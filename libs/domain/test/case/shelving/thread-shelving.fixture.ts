import type { Act } from '@tiaokuai/testing';
import { by } from '../task.fixture.js';

export const askPart = (reviewDate = '2026-09-29', act: Partial<Act> = {}): Act => ({
  at: '09-17 09:30',
  by: by.leadDeputy,
  does: 'requestThreadShelving',
  with: { condition: '管线改造完工', evidence: [{ note: '施工通知' }], reviewDate },
  ...act,
});

export const approvePart = (act: Partial<Act> = {}): Act => ({
  at: '09-17 10:00',
  by: by.centreDeputy,
  does: 'approveThreadShelving',
  with: { unit: 'zf', reason: '条件属实' },
  ...act,
});

import type { Act } from '@tiaokuai/testing';
import { aTask, by, RESULT } from '../../../test/case/task.fixture.js';

const recompute = (obligationId: string): Act => ({
  at: '09-17 10:00',
  by: by.engine,
  does: 'recompute',
  with: { obligationId, dueAt: '2026-09-23T17:30:00.000+08:00' },
});

describe('recomputing a limit', () => {
  it('adds nothing to what settling has counted anew', () => {
    aTask().when(recompute(RESULT)).then([]);
  });

  it('is of something that the case owes', () => {
    aTask().when(recompute('result:hj:1')).then('CASE.FIELD_INVALID');
  });
});

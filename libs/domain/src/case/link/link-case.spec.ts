import type { Act } from '@tiaokuai/testing';
import { aTask, by, RESULT } from '../../../test/case/task.fixture.js';

const engine = (does: string, payload: unknown, at = '09-17 10:00'): Act => ({
  at,
  by: by.engine,
  does,
  with: payload,
});

describe('the order of an overdue obligation', () => {
  const linked = aTask()
    .until('09-24 00:00')
    .and(engine('linkCase', { caseId: 'the-order', kind: 'supervisionOrder', about: RESULT }, '09-24 00:01'));

  it('learns of what becomes of it', () => {
    const done = linked.and({ at: '09-24 09:00', by: by.lead, does: 'done' });
    expect(done.reactions.at(-1)).toEqual([
      'ObligationMet',
      expect.objectContaining({
        does: 'advance',
        caseId: 'the-order',
        command: {
          name: 'followObligation',
          payload: expect.objectContaining({ obligationId: RESULT, status: 'metLate' }) as unknown,
        },
      }),
    ]);
  });

  it('learns it also when that happened before the two knew of each other', () => {
    const first = aTask({ at: '09-17 10:00', by: by.lead, does: 'done' });
    const then = first.and(
      engine('linkCase', { caseId: 'the-order', kind: 'supervisionOrder', about: RESULT }),
    );
    expect(then.reactions.at(-1)).toEqual(['CaseLinked', expect.objectContaining({ caseId: 'the-order' })]);
  });

  it('is linked once, however often it says so', () => {
    linked
      .when(
        engine('linkCase', { caseId: 'the-order', kind: 'supervisionOrder', about: RESULT }, '09-24 00:02'),
      )
      .then([]);
  });
});

import type { Act } from '@tiaokuai/testing';
import { aTask, by } from '../../../test/case/task.fixture.js';

const act = (does: string, payload: unknown, more: Partial<Act> = {}): Act => ({
  ...{ at: '09-17 09:30', by: by.helper, does, with: payload },
  ...more,
});

const to = 'p-zf-deptOfficer-2';

describe('delegating a unit’s part', () => {
  it('goes to somebody of the same unit, and never to oneself', () => {
    const hand = (person: string): Act =>
      act('delegate', { to: person, scope: '全案' }, { by: by.leadDeputy });
    aTask().when(hand('p-sj-deptOfficer-1')).then('CASE.FIELD_INVALID');
    aTask().when(hand(by.leadDeputy.person)).then('CASE.FIELD_INVALID');
    aTask()
      .when(hand(to))
      .then([['PersonReassigned', { unit: 'zf', to, delegated: true }]]);
  });
});

import type { Act } from '@tiaokuai/testing';
import { aTask, by } from '../../../test/case/task.fixture.js';

const act = (does: string, payload: unknown, more: Partial<Act> = {}): Act => ({
  ...{ at: '09-17 09:30', by: by.helper, does, with: payload },
  ...more,
});

const to = 'p-zf-deptOfficer-2';

describe('handing a unit’s part to another person', () => {
  it('is for the unit’s deputy or head, and leaves what the unit owes untouched', () => {
    const before = aTask();
    before.when(act('reassignPerson', { to, scope: '全案' }, { by: by.lead })).then('ACTOR.POST_FORBIDS');
    const after = before.and(act('reassignPerson', { to, scope: '全案' }, { by: by.leadDeputy }));
    expect(after.state.assignments).toEqual([{ unit: 'zf', person: to, scope: '全案' }]);
    expect(after.state.obligations).toEqual(before.state.obligations);
  });
});

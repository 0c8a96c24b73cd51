import type { Act } from '@tiaokuai/testing';
import { aTask, by, RESULT } from '../../../test/case/task.fixture.js';

const act = (does: string, payload: unknown, more: Partial<Act> = {}): Act => ({
  ...{ at: '09-17 09:30', by: by.helper, does, with: payload },
  ...more,
});

it('units urge another unit about something it still owes', () => {
  aTask()
    .when(act('urge', { obligationId: RESULT }, { by: by.lead }))
    .then('ACTOR.POST_FORBIDS');
  aTask()
    .when(act('urge', { obligationId: 'result:hj:1' }))
    .then('CASE.FIELD_INVALID');
  const urged = aTask(act('urge', { obligationId: RESULT }));
  expect(urged.reactions).toContainEqual([
    'Urged',
    expect.objectContaining({
      does: 'notify',
      unit: 'zf',
      about: { zh: '催办：反馈结果', en: 'Urged: Result' },
    }),
  ]);
});

it('and once a day about each thing from each person, as often as it is owed', () => {
  const urge = (more: Partial<Act> = {}) => act('urge', { obligationId: RESULT }, more);
  const urged = aTask(urge());
  urged.when(urge({ at: '09-17 23:59' })).then('CASE.URGED_TODAY');
  expect(urged.and(urge({ at: '09-18 00:00' })).state.remarks.urges).toBe(2);
  urged.when(urge({ by: by.helperDeputy })).then(['Urged']);
  urged.when(act('urge', { obligationId: 'arrive:zf:1' })).then(['Urged']);
});

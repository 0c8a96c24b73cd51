import type { Act } from '@tiaokuai/testing';
import { whistle } from '../../procedures/whistle/whistle.procedure.js';
import {
  act as whistleAct,
  blownAt,
  DISTRICT,
  PAIR,
  story,
  who,
} from '../../../test/procedures/whistle/whistle.fixture.js';
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

it('nobody is urged to use a right: to refuse, to object', () => {
  const called = story(...blownAt('09-17 09:10', PAIR));
  const urges = (obligationId: string) =>
    called.when(whistleAct('09-17 09:30', 'wj.streetDeputy', 'urge', { obligationId }));
  urges('refuse:zf:1').then('CASE.FIELD_INVALID');
  urges('result:zf:1').then(['Urged']);
  const offered = whistle
    .offers(called.state, DISTRICT.context('2026-09-17T09:30:00.000+08:00', who('wj.streetDeputy')))
    .find(({ command }) => command === 'urge');
  expect(offered?.about?.values).not.toContain('refuse:zf:1');
  expect(offered?.about?.values).toContain('result:zf:1');
});

it('and once a day about each thing from each person, as often as it is owed', () => {
  const urge = (more: Partial<Act> = {}) => act('urge', { obligationId: RESULT }, more);
  const urged = aTask(urge());
  urged.when(urge({ at: '09-17 23:59' })).then('CASE.URGED_TODAY');
  expect(urged.and(urge({ at: '09-18 00:00' })).state.remarks.urges).toBe(2);
  urged.when(urge({ by: by.helperDeputy })).then(['Urged']);
  urged.when(act('urge', { obligationId: 'arrive:zf:1' })).then(['Urged']);
});

import { given, testDistrict } from '@tiaokuai/testing';
import { aTask, by, gave, RESULT, task, TASK_LIMITS } from '../../../test/case/task.fixture.js';
import { ask, decide, form, hear, resultRow } from '../../../test/case/extension/extension.fixture.js';

it('the decision on an extension passes to the centre’s deputy once its own limit has passed, without a review', () => {
  const late = aTask(ask({ grade: 'signed', form }), hear()).until('09-18 15:00');
  expect(late.events.slice(-3).map(({ type }) => type)).toEqual([
    'ObligationElapsed',
    'FaultRecorded',
    'ExtensionUndecided',
  ]);
  late
    .when(decide(true, { at: '09-18 15:10', by: by.centreDeputy }))
    .then(['ExtensionGranted', 'ObligationExtended', ['ObligationMet', { late: true }]]);
});

describe('undecided when what it was asked for falls due', () => {
  const undecided = aTask(ask({}, { at: '09-23 16:00' }), hear({}, { at: '09-23 16:10' })).until(
    '09-24 09:00',
  );

  it('the limit passes all the same, and the fault is the approver’s', () => {
    expect(undecided.state.obligations[RESULT]?.status).toBe('elapsed');
    expect(undecided.state.faults.at(-1)).toMatchObject({ unit: 'zhzx', kind: 'extension.undecided' });
  });

  it('no order falls on the asker, until the answer is no', () => {
    const orders = (story: typeof undecided): number =>
      story.reactions.filter(
        ([type, each]) =>
          each.does === 'open' && type !== 'ObligationDueSoon' && JSON.stringify(each).includes(RESULT),
      ).length;
    expect(orders(undecided)).toBe(0);
    undecided.when(decide(true, { at: '09-24 09:30' })).then('CLOCK.ALREADY_ELAPSED');
    undecided.when(decide(false, { at: '09-24 09:30' })).then(['ExtensionDenied', 'ObligationMet']);
  });

  it('brings a yellow order with the no, where no white one stands already', () => {
    const short = testDistrict({
      limits: [
        ...TASK_LIMITS.filter(({ key }) => key !== 'task.result'),
        { ...resultRow, clock: { unit: 'workingDays', days: 2 } },
      ],
    });
    const asked = [ask({ length: 1 }, { at: '09-20 16:00' }), hear({}, { at: '09-20 16:30' })];
    const story = given(task, short, gave(), ...asked).and(decide(false, { at: '09-21 09:00' }));
    const yellow = story.reactions.filter(
      ([, each]) => each.does === 'open' && JSON.stringify(each).includes(RESULT),
    );
    expect(yellow.map(([type]) => type)).toEqual(['ExtensionDenied']);
  });
});

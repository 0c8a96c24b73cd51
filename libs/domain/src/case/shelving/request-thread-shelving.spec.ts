import { given } from '@tiaokuai/testing';
import { aTask, by, district, gave, task } from '../../../test/case/task.fixture.js';
import { askPart, approvePart } from '../../../test/case/shelving/thread-shelving.fixture.js';
import { told } from '../../../test/case/extension/extension.fixture.js';

describe('asking for the shelving of one part', () => {
  it('gives the centre’s deputy a working day, tells him, and stops nothing', () => {
    aTask()
      .when(askPart())
      .then([
        ['ThreadShelvingRequested', { unit: 'zf', reviewDate: '2026-09-29' }],
        [
          'ObligationStarted',
          { key: 'shelving.decideThread', about: 'zf', ownerUnit: 'zhzx', ownerPosts: ['centreDeputy'] },
        ],
      ]);
    expect(told(aTask(askPart()), 'ThreadShelvingRequested')).toEqual([
      'zhzx 有单位申请本单位事项挂账，请审批',
    ]);
  });

  it('for more than thirty days is the head’s to decide', () => {
    const long = aTask(askPart('2026-10-18'));
    expect(long.state.obligations['decideThread:case:1']?.ownerPosts).toEqual(['centreHead']);
    long.when(approvePart()).then('ACTOR.POST_FORBIDS');
    expect(long.when(approvePart({ by: by.centreHead })).rejection).toBeUndefined();
  });

  it('names a date that lies ahead', () => {
    const outcome = aTask().when(askPart('2026-09-17'));
    outcome.then('CLOCK.AGREED_DATE_OUT_OF_RANGE');
    expect(outcome.rejection?.field).toBe('reviewDate');
  });

  it.each([
    ['whose work is done', [{ at: '09-17 09:20', by: by.lead, does: 'done' }], {}, 'CASE.STAGE_FORBIDS'],
    ['which it refused', [{ at: '09-17 09:20', by: by.lead, does: 'refuse' }], {}, 'CASE.STAGE_FORBIDS'],
    ['asked for already', [askPart()], { at: '09-17 09:40' }, 'CASE.STAGE_FORBIDS'],
    ['shelved already', [askPart(), approvePart()], { at: '09-17 10:10' }, 'CASE.STAGE_FORBIDS'],
    ['by its officer', [], { by: by.lead }, 'ACTOR.POST_FORBIDS'],
    ['by a stranger', [], { by: by.centreDeputy }, 'CASE.NOT_A_PARTY'],
  ])('is refused for a part %s', (_what, before, act, code) => {
    aTask(...before)
      .when(askPart('2026-09-29', act))
      .then(code);
  });

  it('is not for an emergency, whose clocks never stand still', () => {
    given(task, district, gave({ urgency: 'emergency' }))
      .when(askPart())
      .then('CASE.STAGE_FORBIDS');
  });

  it('needs no answer any more once the work is done', () => {
    const done = aTask(askPart(), { at: '09-17 09:40', by: by.lead, does: 'done' });
    expect(done.state.obligations['decideThread:case:1']?.status).toBe('cancelled');
  });
});

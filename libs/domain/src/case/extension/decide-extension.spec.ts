import { given, testDistrict } from '@tiaokuai/testing';
import { aTask, by, gave, RESULT, task, TASK_LIMITS } from '../../../test/case/task.fixture.js';
import { ask, decide, form, hear, told } from '../../../test/case/extension/extension.fixture.js';

describe('deciding on an extension', () => {
  it('counts the days on from the last one', () => {
    aTask(ask(), hear())
      .when(decide(true))
      .then([
        ['ExtensionGranted', { requestId: 'extension-1' }],
        ['ObligationExtended', { id: RESULT, length: 3, dueAt: '2026-09-29T17:30:00.000+08:00' }],
        ['ObligationMet', { late: false }],
      ]);
  });

  it('denied, leaves the limit where it was', () => {
    const outcome = aTask(ask(), hear()).when(decide(false));
    outcome.then(['ExtensionDenied', 'ObligationMet']);
    expect(outcome.state.obligations[RESULT]?.dueAt).toBe('2026-09-23T17:30:00.000+08:00');
  });

  it('is told to who asked and to the caller, whether it said something or not', () => {
    const silent = aTask(ask()).until('09-18 11:30');
    expect(told(silent.and(decide(true, { at: '09-18 11:40' })), 'ExtensionGranted')).toEqual([
      'zf 延期申请已获同意',
      'wj 延期申请已获同意',
    ]);
    expect(told(aTask(ask(), hear(), decide(false)), 'ExtensionDenied')).toEqual([
      'zf 延期申请未获同意',
      'wj 延期申请未获同意',
    ]);
  });

  it('waits until the caller is heard', () => {
    const outcome = aTask(ask()).when(decide(false));
    outcome.then('CASE.STAGE_FORBIDS');
    expect(outcome.rejection?.details).toEqual({ missing: 'extensionOpinion' });
  });

  it('is free to differ from what the caller says', () => {
    const against = aTask(ask(), hear({ stance: 'object', opinion: '群众等候已久' }));
    expect(against.when(decide(true)).rejection).toBeUndefined();
  });

  it('allows two at most, the second on a signed form', () => {
    const again = { at: '09-21 09:00' };
    const once = aTask(ask(), hear(), decide(true));
    once.when(ask({ length: 1 }, again)).then('CLOCK.NOT_EXTENDABLE');
    const twice = once.and(
      ask({ length: 1, grade: 'signed', form }, again),
      hear({ requestId: 'extension-2' }, { at: '09-21 09:10' }),
      {
        ...{ at: '09-21 09:30', by: by.dispatcher, does: 'reviewExtension' },
        with: { requestId: 'extension-2', opinion: '属实' },
      },
      decide(true, {
        ...{ at: '09-21 10:00', by: by.centreDeputy },
        with: { requestId: 'extension-2', granted: true, reason: '属实' },
      }),
    );
    expect(twice.state.obligations[RESULT]?.dueAt).toBe('2026-09-30T17:30:00.000+08:00');
    twice
      .when(ask({ length: 1, grade: 'head', form }, { at: '09-22 09:00' }))
      .then('CLOCK.EXTENSIONS_USED_UP');
  });

  it('is nobody’s own to grant: who asked never decides', () => {
    const both = { ...by.shiftLeader, person: by.leadDeputy.person };
    const district = testDistrict({
      limits: TASK_LIMITS,
      directory: (directory) => ({
        ...directory,
        holdings: {
          ...directory.holdings,
          [both.person]: [
            ...(directory.holdings[both.person] ?? []),
            { person: both.person, unit: 'zhzx', post: 'shiftLeader', from: '2020-01-01T00:00:00.000+08:00' },
          ],
        },
      }),
    });
    given(task, district, gave(), ask(), hear())
      .when(decide(true, { by: both }))
      .then('CASE.SELF_VERIFICATION');
  });
});

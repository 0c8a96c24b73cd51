import { aTask, by, gave, RESULT, task, TASK_LIMITS } from '../task.fixture.js';
import { given, testDistrict, type Act } from '@tiaokuai/testing';

const ask = (more: Readonly<Record<string, unknown>> = {}, act: Partial<Act> = {}): Act => ({
  at: '09-18 09:00',
  by: by.leadDeputy,
  does: 'requestExtension',
  with: { obligationId: RESULT, length: 3, grade: 'shift', specialReason: 'weather', ...more },
  ...act,
});
const form = { text: '连续降雨', signedBy: '分管副局长', cases: 1 };
const decide = (granted: boolean, act: Partial<Act> = {}): Act => ({
  at: '09-18 10:00',
  by: by.shiftLeader,
  does: 'decideExtension',
  with: { requestId: 'extension-1', granted, reason: '情况属实' },
  ...act,
});

describe('asking for an extension', () => {
  it('starts four working hours in which the command centre decides, and moves nothing', () => {
    const outcome = aTask().when(ask({}, { at: '09-17 09:30' }));
    outcome.then([
      ['ExtensionRequested', { requestId: 'extension-1', approverUnit: 'zhzx', obligationId: RESULT }],
      [
        'ObligationStarted',
        {
          key: 'extension.decide',
          ownerUnit: 'zhzx',
          ownerPosts: ['shiftLeader'],
          about: 'extension-1',
          dueAt: '2026-09-17T15:00:00.000+08:00',
        },
      ],
    ]);
    expect(outcome.state.obligations[RESULT]?.dueAt).toBe('2026-09-23T17:30:00.000+08:00');
  });

  it.each([
    ['an answer, which is not extended at all', { obligationId: 'close:case:1' }, 'ACTOR.POST_FORBIDS'],
    ['an arrival, which is not extended at all', { obligationId: 'arrive:zf:1' }, 'CLOCK.NOT_EXTENDABLE'],
    ['more than the original length by the shift leader', { length: 6 }, 'CLOCK.EXTENSION_TOO_LONG'],
    ['consent of a party where the ladder holds', { grade: 'party' }, 'CLOCK.NOT_EXTENDABLE'],
    ['a signed grade without its form', { grade: 'signed' }, 'CASE.FIELD_MISSING'],
    ['twice the original and a day', { grade: 'signed', length: 11, form }, 'CLOCK.EXTENSION_TOO_LONG'],
    ['a bulk by the deputy', { grade: 'signed', form: { ...form, cases: 11 } }, 'CLOCK.NOT_EXTENDABLE'],
    ['what is not there', { obligationId: 'result:zf:2' }, 'CASE.FIELD_INVALID'],
  ])('is refused for %s', (_what, payload, code) => {
    aTask().when(ask(payload)).then(code);
  });

  it('is refused once the limit has passed', () => {
    aTask()
      .when(ask({}, { at: '09-23 17:30' }))
      .then('CLOCK.ALREADY_ELAPSED');
  });

  it('is refused for an emergency', () => {
    given(task, emergencyDistrict, gave({ urgency: 'emergency' }))
      .when(ask({}, { at: '09-17 09:30' }))
      .then('CLOCK.NOT_EXTENDABLE');
  });

  it('goes to the head of the centre beyond thirty days', () => {
    const long = testDistrict({
      limits: [
        ...TASK_LIMITS.filter(({ key }) => key !== 'task.result'),
        { ...row('task.result'), clock: { unit: 'workingDays', days: 40 } },
      ],
    });
    const story = given(task, long, gave());
    story.when(ask({ length: 31, grade: 'signed', form })).then('CLOCK.EXTENSION_TOO_LONG');
    const asked = story.and(ask({ length: 31, grade: 'head', form }));
    asked.when(decide(true, { by: by.centreDeputy })).then('ACTOR.POST_FORBIDS');
    const outcome = asked.when(decide(true, { by: by.centreHead }));
    expect(outcome.state.obligations[RESULT]?.extensions).toEqual([{ length: 31, grade: 'head' }]);
  });

  it('never goes beyond what its row allows with all extensions', () => {
    const capped = TASK_LIMITS.map((row) =>
      row.key === 'task.result' && row.variant === undefined ? { ...row, extendedAtMost: 7 } : row,
    );
    const story = given(task, testDistrict({ limits: capped }), gave());
    story.when(ask({ length: 3 })).then('CLOCK.EXTENSION_TOO_LONG');
    expect(story.when(ask({ length: 2 })).rejection).toBeUndefined();
  });

  it('counts a promised date in the working days it lay ahead', () => {
    const agreed = given(task, emergencyDistrict, gave({ byDate: '2026-09-30' }));
    agreed.when(ask({ length: 10 })).then('CLOCK.EXTENSION_TOO_LONG');
    const granted = agreed.and(ask({ length: 2 }), decide(true));
    expect(granted.state.obligations[RESULT]?.dueAt).toBe('2026-10-09T17:30:00.000+08:00');
  });
});

describe('deciding it', () => {
  it('counts the days on from the last one', () => {
    aTask(ask())
      .when(decide(true))
      .then([
        ['ExtensionGranted', { requestId: 'extension-1' }],
        ['ObligationExtended', { id: RESULT, length: 3, dueAt: '2026-09-29T17:30:00.000+08:00' }],
        ['ObligationMet', { late: false }],
      ]);
  });

  it('denied, leaves the limit where it was', () => {
    const outcome = aTask(ask()).when(decide(false));
    outcome.then(['ExtensionDenied', 'ObligationMet']);
    expect(outcome.state.obligations[RESULT]?.dueAt).toBe('2026-09-23T17:30:00.000+08:00');
  });

  it('needs the review of a dispatcher where a form is signed', () => {
    const asked = aTask(ask({ grade: 'signed', form }));
    const centre = { by: by.centreDeputy };
    asked.when(decide(true, centre)).then('CASE.STAGE_FORBIDS');
    const review: Act = {
      ...{ at: '09-18 09:30', by: by.dispatcher, does: 'reviewExtension' },
      with: { requestId: 'extension-1', opinion: '属实' },
    };
    asked
      .and(review)
      .when(decide(true, centre))
      .then(['ExtensionGranted', 'ObligationExtended', 'ObligationMet']);
    asked
      .and(review)
      .when({ ...review, at: '09-18 09:40' })
      .then('CASE.STAGE_FORBIDS');
  });

  it('allows two at most, the second on a signed form', () => {
    const again = { at: '09-21 09:00' };
    const once = aTask(ask(), decide(true));
    once.when(ask({ length: 1 }, again)).then('CLOCK.NOT_EXTENDABLE');
    const twice = once.and(
      ask({ length: 1, grade: 'signed', form }, again),
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
    given(task, district, gave(), ask())
      .when(decide(true, { by: both }))
      .then('CASE.SELF_VERIFICATION');
  });

  it('passes to the centre’s deputy once its own limit has passed, without a review', () => {
    const late = aTask(ask({ grade: 'signed', form })).until('09-18 15:00');
    expect(late.events.slice(-3).map(({ type }) => type)).toEqual([
      'ObligationElapsed',
      'FaultRecorded',
      'ExtensionUndecided',
    ]);
    late
      .when(decide(true, { at: '09-18 15:10', by: by.centreDeputy }))
      .then(['ExtensionGranted', 'ObligationExtended', ['ObligationMet', { late: true }]]);
  });
});

describe('undecided when what it was asked for falls due', () => {
  const undecided = aTask(ask({}, { at: '09-23 17:00' })).until('09-24 09:00');

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
        { ...row('task.result'), clock: { unit: 'workingDays', days: 2 } },
      ],
    });
    const asked = ask({ length: 1 }, { at: '09-20 17:00' });
    const story = given(task, short, gave(), asked).and(decide(false, { at: '09-21 09:00' }));
    const yellow = story.reactions.filter(
      ([, each]) => each.does === 'open' && JSON.stringify(each).includes(RESULT),
    );
    expect(yellow.map(([type]) => type)).toEqual(['ExtensionDenied']);
  });
});

it('needs no decision any more when the work is done first', () => {
  aTask(ask())
    .when({ at: '09-18 09:30', by: by.lead, does: 'done' })
    .then([
      'TaskDone',
      'ObligationMet',
      'ObligationMet',
      'ObligationMet',
      ['ObligationCancelled', { reason: 'noObject' }],
    ]);
});

const emergencyDistrict = testDistrict({ limits: TASK_LIMITS });
function row(key: string) {
  return { key, class: 'substantive', mark: 'P', label: '模拟参数' } as const;
}

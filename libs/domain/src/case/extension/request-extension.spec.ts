import { given, testDistrict } from '@tiaokuai/testing';
import { aTask, by, district, gave, RESULT, task, TASK_LIMITS } from '../../../test/case/task.fixture.js';
import { ask, decide, form, hear, resultRow, told } from '../../../test/case/extension/extension.fixture.js';

describe('asking for an extension', () => {
  it('starts two working hours in which the caller is heard, tells it, and moves nothing', () => {
    const outcome = aTask().when(ask({}, { at: '09-17 09:30' }));
    outcome.then([
      ['ExtensionRequested', { requestId: 'extension-1', approverUnit: 'zhzx', opinionOf: 'wj' }],
      [
        'ObligationStarted',
        {
          key: 'extension.opinion',
          ownerUnit: 'wj',
          about: 'extension-1',
          dueAt: '2026-09-17T11:30:00.000+08:00',
        },
      ],
    ]);
    expect(outcome.state.obligations[RESULT]?.dueAt).toBe('2026-09-23T17:30:00.000+08:00');
    expect(told(aTask(ask()), 'ExtensionRequested')).toEqual(['wj 承办单位申请延期，请提出意见']);
  });

  it('leads to the decision at once where nobody else called: the centre that decides is not asked first', () => {
    const byCentre = given(task, district, { ...gave(), by: by.dispatcher });
    byCentre.when(ask({}, { at: '09-17 09:30' })).then([
      ['ExtensionRequested', { approverUnit: 'zhzx', opinionOf: undefined }],
      [
        'ObligationStarted',
        { key: 'extension.decide', ownerPosts: ['shiftLeader'], dueAt: '2026-09-17T15:00:00.000+08:00' },
      ],
    ]);
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
    given(task, district, gave({ urgency: 'emergency' }))
      .when(ask({}, { at: '09-17 09:30' }))
      .then('CLOCK.NOT_EXTENDABLE');
  });

  it('goes to the head of the centre beyond thirty days', () => {
    const long = testDistrict({
      limits: [
        ...TASK_LIMITS.filter(({ key }) => key !== 'task.result'),
        { ...resultRow, clock: { unit: 'workingDays', days: 40 } },
      ],
    });
    const story = given(task, long, gave());
    story.when(ask({ length: 31, grade: 'signed', form })).then('CLOCK.EXTENSION_TOO_LONG');
    const asked = story.and(ask({ length: 31, grade: 'head', form }), hear());
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
    const agreed = given(task, district, gave({ byDate: '2026-09-30' }));
    agreed.when(ask({ length: 10 })).then('CLOCK.EXTENSION_TOO_LONG');
    const granted = agreed.and(ask({ length: 2 }), hear(), decide(true));
    expect(granted.state.obligations[RESULT]?.dueAt).toBe('2026-10-09T17:30:00.000+08:00');
  });
});

it.each([
  ['opinion', [ask()]],
  ['decision', [ask(), hear()]],
])('needs no %s any more when the work is done first', (_what, acts) => {
  aTask(...acts)
    .when({ at: '09-18 09:40', by: by.lead, does: 'done' })
    .then([
      'TaskDone',
      'ObligationMet',
      'ObligationMet',
      'ObligationMet',
      ['ObligationCancelled', { reason: 'noObject' }],
    ]);
});

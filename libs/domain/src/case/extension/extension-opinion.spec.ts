import { given, testDistrict } from '@tiaokuai/testing';
import { aTask, by, district, gave, RESULT, task, TASK_LIMITS } from '../../../test/case/task.fixture.js';
import { ask, decide, hear } from '../../../test/case/extension/extension.fixture.js';
import { propertiesOf } from '../../kernel/properties.js';
import type { SharedEvent } from '../case.events.js';

const opinionFact = (story: ReturnType<typeof aTask>): unknown =>
  task.facts(story.state).find(({ key }) => key === 'extension.extension-1.opinion')?.value;

describe('the caller’s opinion on an extension', () => {
  it('starts the four working hours of the decision when it is in', () => {
    aTask(ask())
      .when(hear({ stance: 'object', opinion: '群众等候已久' }))
      .then([
        ['ExtensionOpinionGiven', { requestId: 'extension-1', stance: 'object', opinion: '群众等候已久' }],
        ['ObligationMet', { late: false }],
        [
          'ObligationStarted',
          { key: 'extension.decide', ownerUnit: 'zhzx', dueAt: '2026-09-18T15:00:00.000+08:00' },
        ],
      ]);
  });

  it('is recorded as none where it is not given in two working hours, and is nobody’s fault', () => {
    const silent = aTask(ask()).until('09-18 11:30');
    expect(silent.events.slice(-3)).toMatchObject([
      { type: 'ObligationElapsed', effectiveAt: '2026-09-18T11:00:00.000+08:00' },
      { type: 'ExtensionOpinionMissed', payload: { requestId: 'extension-1', unit: 'wj' } },
      { type: 'ObligationStarted', payload: { key: 'extension.decide' } },
    ]);
    expect(silent.state.faults.filter(({ unit }) => unit === 'wj')).toEqual([]);
    silent.when(hear({}, { at: '09-18 11:30' })).then('CASE.STAGE_FORBIDS');
  });

  it('stands beside the request', () => {
    expect(opinionFact(aTask(ask()))).toEqual({ zh: '待提出', en: 'Awaited' });
    expect(opinionFact(aTask(ask(), hear()))).toEqual({ zh: '同意延期', en: 'Agrees' });
    expect(opinionFact(aTask(ask()).until('09-18 11:30'))).toEqual({ zh: '未提意见', en: 'None given' });
  });

  it.each([
    ['a helper, who did not call', { by: by.helper }, 'ACTOR.POST_FORBIDS'],
    ['the centre, which decides', { by: by.shiftLeader }, 'CASE.NOT_A_PARTY'],
  ])('is not for %s', (_who, act, code) => {
    aTask(ask()).when(hear({}, act)).then(code);
  });

  it('says why where it objects', () => {
    const outcome = aTask(ask()).when(hear({ stance: 'object' }));
    outcome.then('CASE.FIELD_MISSING');
    expect(outcome.rejection?.field).toBe('opinion');
  });

  it('is about a request that stands', () => {
    aTask(ask())
      .when(hear({ requestId: 'extension-2' }))
      .then('CASE.FIELD_INVALID');
  });

  it('is never his who asked', () => {
    const both = { ...by.street, person: by.leadDeputy.person };
    const appointed = testDistrict({
      limits: TASK_LIMITS,
      directory: (directory) => ({
        ...directory,
        holdings: {
          ...directory.holdings,
          [both.person]: [
            ...(directory.holdings[both.person] ?? []),
            { person: both.person, unit: both.unit, post: both.post, from: '2020-01-01T00:00:00.000+08:00' },
          ],
        },
      }),
    });
    given(task, appointed, gave(), ask())
      .when(hear({}, { by: both }))
      .then('CASE.SELF_VERIFICATION');
  });

  it('asked for so late that it is not in when the limit passes, charges no approver and waits with the order', () => {
    const late = aTask(ask({}, { at: '09-23 17:00' })).until('09-24 09:00');
    expect(late.state.obligations[RESULT]?.status).toBe('elapsed');
    expect(late.state.faults.filter(({ kind }) => kind === 'extension.undecided')).toEqual([]);
    const heard = late.and(hear({}, { at: '09-24 09:10' }));
    heard.when(decide(true, { at: '09-24 09:30' })).then('CLOCK.ALREADY_ELAPSED');
    heard.when(decide(false, { at: '09-24 09:30' })).then(['ExtensionDenied', 'ObligationMet']);
  });
});

it('an extension asked for before callers were heard is decided without an opinion', () => {
  const recordedThen = aTask(ask()).events.flatMap((event): readonly SharedEvent[] => {
    const { opinionOf: _later, ...payload } = propertiesOf(event.payload);
    if (payload['key'] !== 'extension.opinion') return [{ ...event, payload } as SharedEvent];
    return [
      { ...event, payload: { ...payload, key: 'extension.decide', id: 'decide:case:1' } } as SharedEvent,
    ];
  });
  const state = recordedThen.reduce((before, event) => task.evolve(before, event), task.initial('the-case'));
  const { by: actor, with: payload } = decide(true);
  const outcome = task.decide(
    state,
    { name: 'decideExtension', payload },
    district.context('2026-09-18T10:00:00.000+08:00', actor),
  );
  expect(outcome).toMatchObject([
    { type: 'ExtensionGranted' },
    { type: 'ObligationExtended' },
    { type: 'ObligationMet' },
  ]);
});

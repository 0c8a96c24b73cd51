import { decidingThen, recordedBefore } from '../../../test/procedures/whistle/recorded-before.fixture.js';
import type { Story } from '@tiaokuai/testing';
import {
  act,
  ALONE,
  blownAt,
  faults,
  ON_SITE,
  PAIR,
  rejectionOf,
  RESULT,
  status,
  story,
  told,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  accepts,
  ALONE_AT,
  DEPUTIES,
  notifies,
  offered,
  PAIR_AT,
  scores,
  WORKED_AT,
  works,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import type { WhistleState } from './whistle.state.js';

const notified = WORKED_AT.evaluated().and(notifies('09-17 16:00', 'wj', 'zf', 'sj'));
const close = (before: Story<WhistleState>, more: object = {}) =>
  before.when(act('09-18 10:00', 'wj.streetHead', 'close', { summary: '办结', ...more }));
const closing = (before: Story<WhistleState>, payload: object): string =>
  rejectionOf(before, '09-18 10:00', 'wj.streetHead', 'close', {
    summary: '办结',
    ...payload,
  });

describe('Closing a whistle', () => {
  it('needs the notification to have reached the street and every live unit', () => {
    const partly = WORKED_AT.evaluated().and(notifies('09-17 16:00', 'wj', 'zf'));
    expect(partly.state.notified).toBe(false);
    expect(status(partly.state, 'whistle.notify')).toBe('running');
    close(partly).then('CASE.NOTIFICATION_MISSING');
    close(notified).then([['ObligationMet', { id: 'close:case:1', late: false }], 'WhistleClosed']);
  });

  it.each([
    ['yes', 'yes', 'resolved'],
    ['yes', 'no', 'partlyResolved'],
    ['partly', 'partly', 'partlyResolved'],
    ['no', 'no', 'unresolved'],
  ])('with results %s and %s ends %s', (first, second, outcome) => {
    const ended = story(
      ...blownAt('09-17 09:10', PAIR),
      ...works({ zf: { ...RESULT, solved: first }, sj: { ...RESULT, solved: second } }),
      accepts('09-17 14:00', 'zf'),
      accepts('09-17 14:10', 'sj'),
      scores('09-17 15:00', 'zf'),
      scores('09-17 15:10', 'sj'),
      notifies('09-17 16:00', 'wj', 'zf', 'sj'),
    );
    expect(close(ended, { followUp: 'jointMatter' }).state).toMatchObject({
      over: true,
      stage: 'closed',
      outcome,
    });
  });

  it.each([
    ['jointMatter', 'open jointMatter'],
    ['suggestion', 'notify wj'],
    ['problemBank', 'notify zhzx'],
  ])('sends what is left to %s', (followUp, expected) => {
    const closed = notified.and(act('09-18 10:00', 'wj.streetHead', 'close', { summary: '办结', followUp }));
    const said = closed.reactions.flatMap(([type, each]) =>
      type !== 'WhistleClosed'
        ? []
        : each.does === 'open'
          ? [`open ${each.kind}`]
          : each.does === 'notify'
            ? [`notify ${each.unit}`]
            : [],
    );
    expect(said).toEqual([expected]);
  });

  it('is rejected without the result notification', () => {
    expect(closing(PAIR_AT.evaluated(), {})).toBe('CASE.NOTIFICATION_MISSING');
  });

  it('is rejected before an identified citizen was called back', () => {
    const named = story(
      ...blownAt('09-17 09:10', { ...ALONE, citizen: { name: '王某', phone: '138' } }),
      act('09-17 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE),
      act('09-17 11:00', 'zf.deptOfficer', 'submitResult', RESULT),
      act('09-17 11:30', 'wj.streetOfficer', 'acceptResult', { unit: 'zf' }),
      act('09-17 15:00', 'wj.streetDeputy', 'evaluateDepartment', {
        unit: 'zf',
        promptness: 5,
        attitude: 5,
        solved: 5,
      }),
    );
    const asked = (answer: object) =>
      named.and(act('09-17 17:00', 'wj.streetOfficer', 'recordCallback', answer));
    expect(closing(named, {})).toBe('WHISTLE.CITIZEN_NOT_INFORMED');
    expect(closing(asked({ reached: 'no' }), {})).toBe('accepted');
    expect(closing(asked({ reached: 'yes', solved: 'yes', satisfied: 'no' }), {})).toBe('accepted');
    expect(closing(asked({ reached: 'yes', solved: 'no', satisfied: 'no' }), {})).toBe(
      'CASE.FIELD_MISSING followUp',
    );
  });

  it('is rejected while nobody said what becomes of what is not solved', () => {
    const unsolved = ALONE_AT.arrived().and(
      act('09-17 11:00', 'zf.deptOfficer', 'submitResult', {
        ...RESULT,
        solved: 'no',
        residual: '需长效机制',
      }),
      act('09-17 11:30', 'wj.streetOfficer', 'acceptResult', { unit: 'zf' }),
      act('09-17 15:00', 'wj.streetDeputy', 'evaluateDepartment', {
        unit: 'zf',
        promptness: 1,
        attitude: 3,
        solved: 1,
      }),
    );
    expect(closing(unsolved, {})).toBe('CASE.FIELD_MISSING followUp');
    expect(closing(unsolved, { followUp: 'problemBank' })).toBe('accepted');
  });

  it('left undone is a fault of the caller, and a verifier may close', () => {
    const silent = ALONE_AT.evaluated().until('09-21 17:30');
    expect(faults(silent)).toEqual(['wj whistle.close.elapsed']);
    expect(told(silent)).toEqual(['wj streetHead', 'jdzx verifier']);
    expect(offered(silent, 'close', '09-22 09:00')).toEqual([...DEPUTIES, 'jdzx.verifier']);
    silent
      .when(act('09-22 09:00', 'jdzx.verifier', 'close', { summary: '代为办结' }))
      .then([['ObligationMet', { late: true }], 'WhistleClosed']);
  });

  it('that was owed before passes to the command centre, as it did then', () => {
    const before = recordedBefore(ALONE_AT.evaluated(), {
      fields: ['standIn'],
      instead: { 'whistle.close': { ownerPosts: ['streetHead'] } },
    });
    const closingThen = (time: string, by: string): string =>
      decidingThen(before, time, by, 'close', { summary: '办结' });
    expect(closingThen('09-18 09:00', 'wj.streetDeputy')).toBe('ACTOR.POST_FORBIDS');
    expect(closingThen('09-18 09:00', 'wj.streetHead')).toBe('accepted');
    expect(closingThen('09-22 09:00', 'zhzx.centreDeputy')).toBe('accepted');
    expect(closingThen('09-22 09:00', 'jdzx.verifier')).toBe('ACTOR.POST_FORBIDS');
  });

  it('is for the deputy or the head of the street, of all but citizens’ demands for the head', () => {
    expect(offered(PAIR_AT.evaluated(), 'close')).toEqual(DEPUTIES);
    const joint = story(
      ...blownAt('09-17 09:10', { ...ALONE, type: 'jointEnforcement' }),
      ...works({ zf: RESULT }),
      accepts('09-17 14:00', 'zf'),
      scores('09-17 15:00', 'zf'),
    );
    expect(offered(joint, 'close', '09-17 15:10')).toEqual(['wj.streetHead']);
  });
});

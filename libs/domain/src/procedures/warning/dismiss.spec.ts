import { at } from '@tiaokuai/testing';
import { afterwards, verdicts } from '../../../test/two-names.fixture.js';
import {
  act,
  assessed,
  by,
  clocks,
  district,
  outcomeFor,
  raised,
  SIGNAL,
  story,
} from '../../../test/procedures/warning/warning.fixture.js';
import type { Actor } from '../../kernel/actor.js';
import { warning } from './warning.procedure.js';

describe('Dismissing a signal', () => {
  it('ends it as a false alarm, which asks nothing of anybody', () => {
    const dismissed = story(raised, act('06-18 16:40', by.other, 'dismiss', { reason: '仪器误差' }));
    expect(dismissed.state).toMatchObject({ stage: 'falseAlarm', over: true, outcome: 'falseAlarm' });
    expect(clocks(dismissed)).toEqual({ 'assess case 1': '06-18 18:20 cancelled' });
    const later = story(raised, assessed, act('06-18 17:00', by.other, 'dismiss', { reason: '已消除' }));
    expect(later.state.outcome).toBe('falseAlarm');
  });

  it('is the lead department’s, but not of who raised it', () => {
    const dismiss = act('06-18 16:40', by.officer, 'dismiss', { reason: '误报' });
    story(raised).when(dismiss).then('CASE.SELF_VERIFICATION');
    expect(outcomeFor('sl', 'deptDeputy', dismiss, raised)).toBe('accepted');
  });

  it('is for neither of two, one of whom raised it on behalf of the other', () => {
    const on = (who: Actor) => district.context(at('06-18 16:10'), who);
    const forOther = { ...by.officer, onBehalfOf: by.other.person };
    const state = afterwards(
      warning,
      warning.initial('the-case'),
      { name: 'raiseSignal', payload: SIGNAL },
      on(forOther),
    );
    const dismiss = { name: 'dismiss', payload: { reason: '误报' } };
    expect(verdicts(warning, state, dismiss, [by.officer, by.other, by.deputy].map(on))).toEqual([
      ...['CASE.SELF_VERIFICATION', 'CASE.SELF_VERIFICATION', 'accepted'],
    ]);
  });

  it('is the lead department’s', () => {
    const dismiss = act('06-18 16:40', by.officer, 'dismiss', { reason: '误报' });
    expect(outcomeFor('wj', 'streetHead', dismiss, raised)).toBe('CASE.NOT_A_PARTY');
  });
});

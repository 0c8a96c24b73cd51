import {
  act,
  assessed,
  by,
  clocks,
  outcomeFor,
  raised,
  story,
} from '../../../test/procedures/warning/warning.fixture.js';

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
    expect(outcomeFor('wj', 'streetHead', dismiss, raised)).toBe('CASE.NOT_A_PARTY');
  });
});

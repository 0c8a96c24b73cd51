import {
  CARRIED_OUT,
  clocks,
  DONE,
  outcomeFor,
  reported,
  story,
  TRACKING,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';

describe('Reporting a step', () => {
  it('meets it; the last one asks the sender to close', () => {
    expect(clocks(story(...CARRIED_OUT))).toMatchObject({
      'implementation 1': '10-20 17:30 met',
      'implementation 2': '11-10 17:30 met',
      'close 1': '11-16 17:30 running',
    });
  });

  it('may be done in any order, each step once', () => {
    const second = story(...TRACKING, reported(2, '10-16 10:00'));
    expect(clocks(second)).toMatchObject({ 'implementation 2': '11-10 17:30 met' });
    second.when(reported(2, '10-16 11:00')).then('CASE.FIELD_INVALID');
  });

  it('is any post’s of the addressee', () => {
    const done = reported(1, '10-16 10:00');
    expect([
      outcomeFor('zf', 'deptOfficer', done, ...TRACKING),
      outcomeFor('zf', 'liaisonA', done, ...TRACKING),
      outcomeFor('wj', 'streetDeputy', done, ...TRACKING),
      outcomeFor('sj', 'deptOfficer', done, ...TRACKING),
      outcomeFor(
        'zf',
        'deptOfficer',
        { ...done, with: { ...DONE, obligationId: 'reply:case:1' } },
        ...TRACKING,
      ),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'CASE.FIELD_INVALID']);
  });
});

import {
  acknowledges,
  act,
  ALL,
  by,
  clocks,
  IN,
  OUT,
  outAt,
  outcomeFor,
  RED_IN,
  reports,
  story,
} from '../../../test/procedures/warning/warning.fixture.js';

const change = (time: string, level: string, who = by.deputy) =>
  act(time, who, 'changeLevel', { level, reason: '水情变化' });

describe('Changing the level', () => {
  it('upwards asks everybody anew', () => {
    const up = story(...IN, change('06-18 19:00', 'red', by.head));
    expect(up.state).toMatchObject({ stage: 'issued', level: 'red' });
    expect(clocks(up)).toMatchObject({
      'acknowledge wj 2': '06-18 19:30 running',
      'measures wj 2': '06-19 19:00 running',
    });
    const again = up.and(reports('06-18 19:05', by.street)).state;
    expect(again.recipients[0]).toMatchObject({ acknowledged: true, reported: true });
  });

  it('upwards gives no limit that is later than the old one', () => {
    // Blue measures run to 07-03; a yellow limit that began on 06-30 would end later.
    const late = story(...outAt('blue'), acknowledges('06-18 17:00', by.street));
    const raisedLate = late
      .and(acknowledges('06-18 17:00', by.town), acknowledges('06-18 17:00', by.helper))
      .and(act('06-30 09:00', by.deputy, 'changeLevel', { level: 'yellow', reason: '再次上涨' }));
    expect(clocks(raisedLate)).toMatchObject({
      'measures wj 1': '07-03 17:30 running',
      'acknowledge wj 2': '07-01 17:30 running',
    });
    expect(raisedLate.state.obligations['measures:wj:2']).toBeUndefined();
  });

  it('upwards replaces the limits that still run', () => {
    const up = story(...OUT, change('06-18 17:20', 'red', by.head));
    expect(clocks(up)).toMatchObject({
      'acknowledge wj 1': '06-18 19:10 cancelled',
      'measures wj 1': '06-23 17:30 cancelled',
      'acknowledge wj 2': '06-18 17:50 running',
      'measures wj 2': '06-19 17:20 running',
    });
  });

  it('downwards needs the measures of all, and starts nothing', () => {
    story(...ALL)
      .when(change('06-18 19:00', 'yellow'))
      .then('WARNING.DOWN_NEEDS_MEASURES');
    story(...IN)
      .when(change('06-18 19:00', 'yellow'))
      .then([['LevelChanged', { from: 'orange', level: 'yellow' }]]);
    expect(story(...IN, change('06-18 19:00', 'yellow')).state.stage).toBe('measuresIn');
  });

  it('changes something, and knows the level', () => {
    story(...ALL)
      .when(change('06-18 19:00', 'orange'))
      .then('CASE.FIELD_INVALID');
  });

  it('to red needs a head', () => {
    story(...ALL)
      .when(change('06-18 19:00', 'red'))
      .then('WARNING.RED_NEEDS_HEAD');
  });

  it('is the issuer’s deputy’s or head’s, and of a red one the centre’s head’s too', () => {
    expect([
      outcomeFor('sl', 'deptDeputy', change('06-19 09:00', 'yellow'), ...IN),
      outcomeFor('sl', 'deptHead', change('06-19 09:00', 'yellow'), ...IN),
      outcomeFor('sl', 'deptOfficer', change('06-19 09:00', 'yellow'), ...IN),
      outcomeFor('wj', 'streetHead', change('06-19 09:00', 'yellow'), ...IN),
      outcomeFor('zhzx', 'centreHead', change('06-19 09:00', 'yellow'), ...IN),
      outcomeFor('zhzx', 'centreHead', change('06-19 09:00', 'yellow'), ...RED_IN),
      outcomeFor('zhzx', 'centreDeputy', change('06-19 09:00', 'yellow'), ...RED_IN),
    ]).toEqual([
      ...['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY'],
      ...['accepted', 'CASE.NOT_A_PARTY'],
    ]);
  });
});

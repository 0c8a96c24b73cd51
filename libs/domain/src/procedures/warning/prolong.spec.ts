import { at } from '@tiaokuai/testing';
import {
  act,
  ALL,
  by,
  clocks,
  IN,
  outcomeFor,
  RED_IN,
  story,
} from '../../../test/procedures/warning/warning.fixture.js';

const prolonged = act('06-19 09:00', by.deputy, 'prolong', {
  validUntil: at('06-29 12:00'),
  reason: '降雨',
});

describe('Prolonging a warning', () => {
  it('sets a new end in place of the old one', () => {
    expect(clocks(story(...IN, prolonged))).toMatchObject({
      'validity case 1': '06-26 17:30 cancelled',
      'validity case 2': '06-29 12:00 running',
    });
  });

  it('is rejected to an end that lies behind', () => {
    story(...IN)
      .when({ ...prolonged, with: { validUntil: at('06-18 12:00'), reason: '降雨' } })
      .then('CLOCK.AGREED_DATE_OUT_OF_RANGE');
  });

  // So that a warning does not hang on an unwilling issuer.
  it('is the centre’s deputy’s too, once the validity has passed with measures open', () => {
    const held = story(...ALL).until('06-30 09:00');
    const longer = held.and(
      act('06-30 10:00', by.centreDeputy, 'prolong', { validUntil: at('07-02 12:00'), reason: '仍有降雨' }),
    );
    expect(clocks(longer)).toMatchObject({
      'validity case 3': '06-30 17:30 cancelled',
      'validity case 4': '07-02 12:00 running',
    });
  });

  it('is the issuer’s deputy’s or head’s, and of a red one the centre’s head’s too', () => {
    expect([
      outcomeFor('sl', 'deptDeputy', prolonged, ...IN),
      outcomeFor('sl', 'deptHead', prolonged, ...IN),
      outcomeFor('sl', 'deptOfficer', prolonged, ...IN),
      outcomeFor('wj', 'streetHead', prolonged, ...IN),
      outcomeFor('zhzx', 'centreHead', prolonged, ...IN),
      outcomeFor('zhzx', 'centreHead', prolonged, ...RED_IN),
      outcomeFor('zhzx', 'centreDeputy', prolonged, ...RED_IN),
    ]).toEqual([
      ...['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY'],
      ...['accepted', 'CASE.NOT_A_PARTY'],
    ]);
  });
});

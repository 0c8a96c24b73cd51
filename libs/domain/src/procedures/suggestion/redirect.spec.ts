import {
  act,
  by,
  clocks,
  MISDIRECTED,
  outcomeFor,
  readdressed,
  received,
  redirected,
  sent,
  story,
  told,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';
import { suggestion } from './suggestion.procedure.js';

describe('Passing a suggestion on', () => {
  it('stops what runs and asks the sender to readdress', () => {
    const wrong = story(sent, received, redirected);
    expect(wrong.state).toMatchObject({ stage: 'misdirected', rightUnit: 'sj' });
    expect(clocks(wrong)).toMatchObject({
      'redirect 1': '09-28 17:30 cancelled',
      'reply 1': '10-08 17:30 cancelled',
    });
    expect(told(wrong).at(-1)).toBe('misdirected wj streetDeputy');
    expect(suggestion.duties(wrong.state)).toMatchObject([{ unit: 'wj', command: 'readdress' }]);
  });

  it('is done before it is received too, within seven working days', () => {
    expect(story(sent, { ...redirected, at: '09-17 11:00' }).state.stage).toBe('misdirected');
    story(sent, received)
      .when({ ...redirected, at: '09-28 17:30' })
      .then('SUGGEST.REDIRECT_LATE');
  });

  it('is done once, also where the sender insisted on the first addressee', () => {
    story(sent, redirected, readdressed)
      .when(act('09-19 10:00', by.second, 'redirect', { rightUnit: 'ga', reason: '不属我局' }))
      .then('SUGGEST.REDIRECT_TWICE');
    story(sent, redirected, { ...readdressed, with: { to: 'zf' } })
      .when({ ...redirected, at: '09-19 10:00' })
      .then('SUGGEST.REDIRECT_TWICE');
  });

  it.each(['zf', 'nobody'])('names another unit than %s', (rightUnit) => {
    const { rejection } = story(sent).when({ ...redirected, with: { ...MISDIRECTED, rightUnit } });
    expect(rejection).toMatchObject({ rejection: 'CASE.FIELD_INVALID', field: 'rightUnit' });
  });

  it('is the addressee’s deputy’s or head’s', () => {
    expect([
      outcomeFor('zf', 'deptDeputy', redirected, sent, received),
      outcomeFor('zf', 'deptHead', redirected, sent, received),
      outcomeFor('zf', 'deptOfficer', redirected, sent, received),
      outcomeFor('wj', 'streetDeputy', redirected, sent, received),
      outcomeFor('sj', 'deptDeputy', redirected, sent, received),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY']);
  });
});

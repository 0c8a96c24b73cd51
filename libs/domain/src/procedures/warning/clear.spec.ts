import { at } from '@tiaokuai/testing';
import {
  act,
  ALL,
  by,
  cleared,
  clocks,
  district,
  IN,
  outAt,
  outcomeFor,
  RED_IN,
  reports,
  story,
  told,
} from '../../../test/procedures/warning/warning.fixture.js';

describe('Clearing a warning', () => {
  it('red or orange with open measures is done only by a head who records that the danger has passed', () => {
    const out = story(...ALL);
    const clear = (who = by.deputy, more: object = {}) =>
      act('06-19 09:00', who, 'clear', { reason: '水位回落', ...more });
    out.when(clear()).then('WARNING.MEASURES_OPEN');
    out.when(clear(by.head)).then('WARNING.MEASURES_OPEN');
    out.when(clear(by.deputy, { dangerPassed: true })).then('WARNING.MEASURES_OPEN');
    expect(out.and(clear(by.head, { dangerPassed: true })).state.stage).toBe('cleared');
    expect(story(...outAt('yellow'), clear()).state.stage).toBe('cleared');
  });

  it('asks nothing of anybody but the review', () => {
    const over = story(...IN, cleared);
    expect(clocks(over)).toMatchObject({
      'validity case 1': '06-26 17:30 cancelled',
      'review case 1': '06-30 17:30 running',
    });
    expect(told(over).slice(-4)).toEqual([
      'cleared:wj wj ',
      'cleared:sp sp ',
      'cleared:yj yj ',
      'asked sl deptDeputy',
    ]);
  });

  it('lets an interim lead go that has not reported yet', () => {
    const led = story(
      ...outAt('yellow'),
      act('06-19 08:40', by.centreDeputy, 'designateInterimLead', {
        ...{ unit: 'sl', tasks: '巡堤', reason: '措施未落实前不能无人管' },
      }),
    );
    const { events, state } = led.when({ ...cleared, at: '06-19 09:00' });
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'ObligationCancelled',
        payload: { id: 'interim:sl:1', reason: 'cleared' },
      }),
    );
    expect(state.interimLead).toBeUndefined();
  });

  it('leaves nothing to decide of an extension that a recipient has asked for', () => {
    const asked = story(
      ...outAt('yellow'),
      act('06-19 08:40', district.actor('wj', 'streetDeputy'), 'requestExtension', {
        ...{ obligationId: 'measures:wj:1', length: 2, grade: 'shift', specialReason: 'weather' },
      }),
    );
    expect(clocks(asked)['decide case 1']).toBe('06-22 14:00 running');
    const { events, state } = asked.when({ ...cleared, at: '06-19 09:00' });
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'ObligationCancelled',
        payload: { id: 'decide:case:1', reason: 'cleared' },
      }),
    );
    expect(state.extensionRequests).toMatchObject([{ id: 'extension-1', status: 'moot' }]);
  });

  it.each([
    ['red', '06-30 17:30', 'dc'],
    ['orange', '06-30 17:30', 'sl'],
    ['yellow', '07-07 17:30', 'sl'],
    ['blue', '07-21 17:30', 'sl'],
  ])('of a %s one starts the review, due %s, by %s', (level, due, unit) => {
    const who = level === 'red' ? by.head : by.deputy;
    const { state } = story(
      ...outAt(level),
      reports('06-18 16:50', by.street),
      reports('06-18 16:50', by.town),
      reports('06-18 16:50', by.helper),
      { ...cleared, by: who },
    );
    expect(state.obligations['review:case:1']).toMatchObject({ dueAt: at(due), ownerUnit: unit });
  });

  it('is the issuer’s deputy’s or head’s, and of a red one the centre’s head’s too', () => {
    expect([
      outcomeFor('sl', 'deptDeputy', { ...cleared, at: '06-19 09:00' }, ...IN),
      outcomeFor('sl', 'deptHead', { ...cleared, at: '06-19 09:00' }, ...IN),
      outcomeFor('sl', 'deptOfficer', { ...cleared, at: '06-19 09:00' }, ...IN),
      outcomeFor('wj', 'streetHead', { ...cleared, at: '06-19 09:00' }, ...IN),
      outcomeFor('zhzx', 'centreHead', { ...cleared, at: '06-19 09:00' }, ...IN),
      outcomeFor('zhzx', 'centreHead', { ...cleared, at: '06-19 09:00' }, ...RED_IN),
      outcomeFor('zhzx', 'centreDeputy', { ...cleared, at: '06-19 09:00' }, ...RED_IN),
    ]).toEqual([
      ...['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY'],
      ...['accepted', 'CASE.NOT_A_PARTY'],
    ]);
  });
});

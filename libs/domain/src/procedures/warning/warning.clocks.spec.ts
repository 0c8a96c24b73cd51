import { sentBy } from '../../../test/procedures/handover.fixture.js';
import { at } from '@tiaokuai/testing';
import {
  act,
  ALL,
  assessed,
  by,
  cleared,
  clocks,
  IN,
  ONE_SILENT,
  outAt,
  raised,
  reports,
  story,
  told,
} from '../../../test/procedures/warning/warning.fixture.js';

describe('The limits of a warning', () => {
  it('assessing late is a fault, and the dispatcher hears of it', () => {
    const late = story(raised).until('06-18 18:20');
    expect(late.state.faults).toMatchObject([{ unit: 'sl', kind: 'warning.assess.elapsed' }]);
    expect(told(late)).toContain('dispatcher zhzx dispatcher');
  });

  it('issuing late is a fault, and the centre’s head hears of it', () => {
    const late = story(raised, assessed).until('06-18 18:50');
    expect(late.state.faults).toMatchObject([{ unit: 'sl', kind: 'warning.issue.elapsed' }]);
    expect(told(late)).toContain('centreHead zhzx centreHead');
  });

  it('a measure that is not reported brings an order of its class', () => {
    const late = story(...ALL).until('06-24 00:00');
    expect(sentBy(late)).toMatchObject(
      ['wj', 'sp', 'yj'].map((unit) => ({
        kind: 'supervisionOrder',
        command: { name: 'issue', payload: { unit, colour: 'yellow' } },
      })),
    );
  });

  it('with measures in, it lapses as cleared at the end of its validity, without a fault', () => {
    const lapsed = story(...IN).until('06-26 17:30');
    expect(lapsed.events.slice(-3)).toMatchObject([
      { type: 'ObligationElapsed', payload: { id: 'validity:case:1' } },
      { type: 'WarningCleared', payload: { lapsed: true } },
      { type: 'ObligationStarted', payload: { key: 'warning.review', dueAt: at('07-03 17:30') } },
    ]);
    expect(lapsed.state.faults).toEqual([]);
  });

  it('with measures in, its end lets an interim lead go who has not reported yet', () => {
    const led = story(
      ...outAt('blue'),
      act('06-24 09:00', by.centreDeputy, 'designateInterimLead', {
        ...{ unit: 'sl', tasks: '巡堤', reason: '措施未落实前不能无人管' },
      }),
      reports('06-24 10:00', by.street),
      reports('06-24 10:10', by.town),
      reports('06-24 10:20', by.helper),
    );
    expect(clocks(led)['interim sl 1']).toBe('07-08 17:30 running');
    const lapsed = led.until('06-26 17:30');
    expect(lapsed.events.slice(-4)).toMatchObject([
      { type: 'ObligationElapsed', payload: { id: 'validity:case:1' } },
      { type: 'WarningCleared', payload: { lapsed: true } },
      { type: 'ObligationCancelled', payload: { id: 'interim:sl:1', reason: 'cleared' } },
      { type: 'ObligationStarted', payload: { key: 'warning.review' } },
    ]);
    expect(lapsed.state.interimLead).toBeUndefined();
  });

  it('with measures open, it holds a working day longer each time, at the issuer’s fault', () => {
    const held = story(...ALL).until('06-30 09:00');
    expect(held.state.stage).toBe('acknowledgedAll');
    expect(held.state.faults.filter(({ kind }) => kind === 'warning.validity.elapsed')).toHaveLength(2);
    expect(clocks(held)).toMatchObject({
      'validity case 1': '06-26 17:30 elapsed',
      'validity case 2': '06-29 17:30 elapsed',
      'validity case 3': '06-30 17:30 running',
    });
  });

  it('reviewing late is a fault', () => {
    const late = story(...IN, cleared).until('07-01 00:00');
    expect(late.state.faults).toMatchObject([{ unit: 'sl', kind: 'warning.review.elapsed' }]);
  });
});

describe('A missed acknowledgement', () => {
  const some = story(...ONE_SILENT);

  it('raises the level once, and gives only the silent one new and sooner limits', () => {
    const risen = some.until('06-18 19:10');
    expect(risen.state).toMatchObject({ level: 'red', stage: 'issued', urgency: 'emergency' });
    expect(risen.state.faults).toMatchObject([{ unit: 'sp', kind: 'warning.acknowledge.elapsed' }]);
    expect(clocks(risen)).toMatchObject({
      'acknowledge wj 1': '06-18 19:10 met',
      'measures wj 1': '06-23 17:30 running',
      'acknowledge sp 1': '06-18 19:10 elapsed',
      'measures sp 1': '06-23 17:30 cancelled',
      'acknowledge sp 2': '06-18 19:40 running',
      'measures sp 2': '06-19 19:10 running',
    });
    expect(told(risen).slice(-7)).toEqual([
      'reminder sp streetDeputy',
      'head sp streetHead',
      'level:wj wj ',
      'level:sp sp ',
      'level:yj yj ',
      'asked sp ',
      'asked sp ',
    ]);
  });

  it('of several in one round raises it once, and asks each of them anew', () => {
    const silent = story(...outAt('blue')).until('06-24 17:30');
    expect(silent.state.level).toBe('yellow');
    expect(silent.events.filter(({ type }) => type === 'LevelChanged')).toHaveLength(1);
    expect(silent.state.faults).toHaveLength(3);
    expect(clocks(silent)).toMatchObject({
      'acknowledge wj 2': '06-25 17:30 running',
      'acknowledge sp 2': '06-25 17:30 running',
      'acknowledge yj 2': '06-25 17:30 running',
      'measures wj 2': '07-01 17:30 running',
    });
  });

  it('ends at red: nothing rises any more, and the district leader is told', () => {
    const red = some.until('06-18 19:40');
    expect(red.state).toMatchObject({ level: 'red', stage: 'issued' });
    expect(told(red).slice(-3)).toEqual([
      'reminder sp streetDeputy',
      'head sp streetHead',
      'leader qld districtLeader',
    ]);
    expect(clocks(red)['acknowledge sp 3']).toBeUndefined();
  });
});

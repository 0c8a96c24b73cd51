import { at } from '@tiaokuai/testing';
import { sentWords } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  by,
  CHAIR_ALONE,
  clocks,
  deliberatingAt,
  district,
  dockets,
  docketedAt,
  docketsHimself,
  openedAt,
  recordedBefore,
  SEATS,
  statesAt,
  story,
  TO_EVIDENCE,
} from '../../../test/procedures/panel/panel.fixture.js';
import { panel } from './panel.procedure.js';

describe('Deliberating', () => {
  it('takes four of five; with fewer nothing is decided, and they meet again', () => {
    const few = story(...TO_EVIDENCE, deliberatingAt(SEATS.slice(0, 3)));
    expect(few.state.stage).toBe('noQuorum');
    few.when(deliberatingAt(SEATS.slice(0, 3), '10-09 10:00')).then(['NoQuorum']);
    expect(few.and(deliberatingAt(SEATS.slice(0, 4), '10-09 10:00')).state).toMatchObject({
      stage: 'deliberating',
      votes: [],
    });
    const tried = (...present: readonly string[]) => story(...TO_EVIDENCE).when(deliberatingAt(present));
    tried('zhzx', 'zhzx').then('CASE.FIELD_INVALID');
    tried('zf').then('CASE.FIELD_INVALID');
  });

  it('is told to the dispute that asked, whose parties can agree no more', () => {
    const opened = story(...TO_EVIDENCE, deliberatingAt());
    expect(sentWords(opened).at(-1)).toBe('the-dispute noteDeliberation');
    const alone = story(docketsHimself({ trigger: 'contested' }), openedAt, deliberatingAt());
    expect(sentWords(alone)).toEqual(['the-whistle linkCase']);
  });

  it('waits until every statement is in or its time has passed', () => {
    const early = deliberatingAt(SEATS, '10-08 10:00');
    story(docketedAt, openedAt).when(early).then('PANEL.STATEMENTS_OPEN');
    const one = story(docketedAt, openedAt, statesAt(by.department));
    one.when({ ...early, at: '10-08 11:00' }).then('PANEL.STATEMENTS_OPEN');
    one
      .and(statesAt(by.street))
      .when({ ...early, at: '10-08 11:00' })
      .then(['DeliberationOpened']);
    one.until('10-08 17:30').when(deliberatingAt()).then(['DeliberationOpened']);
  });

  it('in an emergency does not wait', () => {
    const opened = { ...openedAt, at: '09-30 16:10' };
    const hurried = story(dockets({ urgency: 'emergency' }), opened, deliberatingAt(SEATS, '09-30 16:20'));
    expect(clocks(hurried)).toMatchObject({ 'zf statements': '10-08 17:30 cancelled' });
  });

  it('does not wait in a panel that was docketed before statements were awaited', () => {
    const state = recordedBefore(story(docketedAt, openedAt));
    const context = district.context(at('10-08 10:00'), by.chair);
    const deliberates = { name: 'deliberate', payload: { present: SEATS } };
    expect(panel.offers(state, context).map(({ command }) => command)).toContain('deliberate');
    expect(panel.decide(state, deliberates, context)).toMatchObject([
      { type: 'DeliberationOpened' },
      ...Array<object>(2).fill({ type: 'ObligationCancelled' }),
    ]);
  });

  it('is the chair’s', () => {
    expectVerdicts(story(...TO_EVIDENCE), deliberatingAt(), CHAIR_ALONE);
  });
});

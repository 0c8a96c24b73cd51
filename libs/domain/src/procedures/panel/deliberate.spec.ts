import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  CHAIR_ALONE,
  clocks,
  deliberatingAt,
  docketedAt,
  openedAt,
  SEATS,
  story,
  TO_EVIDENCE,
} from '../../../test/procedures/panel/panel.fixture.js';

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

  it('goes on without whoever did not state by then', () => {
    expect(clocks(story(docketedAt, openedAt, deliberatingAt(SEATS, '10-08 10:00')))).toMatchObject({
      'zf statements': '10-08 17:30 cancelled',
    });
  });

  it('is the chair’s', () => {
    expectVerdicts(story(...TO_EVIDENCE), deliberatingAt(), CHAIR_ALONE);
  });
});

import { sentWords } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  by,
  closes,
  registersGap,
  rules,
  story,
  TO_DETERMINED,
  TO_GAP,
  TO_REVIEW,
} from '../../../test/procedures/panel/panel.fixture.js';

describe('Closing', () => {
  it('follows the ruling on a review, and tells the cases that waited', () => {
    const upheld = story(...TO_REVIEW, rules({ upheld: true }));
    upheld.when(closes('10-12 10:00')).then(['PanelClosed']);
    expect(sentWords(upheld.and(closes('10-12 10:00'))).slice(-2)).toEqual([
      'the-whistle endLink',
      'the-dispute endLink',
    ]);
  });

  it('waits for the review to be over, though the gap was registered in time', () => {
    const registered = story(...TO_GAP, registersGap('10-10 09:00'));
    registered.when(closes('10-10 09:00')).then('CLOCK.NOT_YET_DUE');
    expect(registered.until('10-12 17:30').state.over).toBe(true);
  });

  it('is the engine’s alone', () => {
    expectVerdicts(
      story(...TO_DETERMINED),
      { ...closes('10-09 16:00'), by: by.chair },
      {
        'CASE.ENGINE_ONLY': ['zhzx.centreHead'],
      },
    );
  });
});

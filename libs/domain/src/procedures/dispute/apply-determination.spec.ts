import { sentNamed, sentWords } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  by,
  clocks,
  determined,
  openedAt,
  story,
  TO_ADMITTED,
  TO_APPLIED,
  TO_DEFENDED,
  TO_EXECUTING,
  TO_FORWARDED,
  TO_OPINION,
  TO_REFERRED,
  TO_REFUSED,
  TO_REVIEW,
} from '../../../test/procedures/dispute/dispute.fixture.js';

import { allCarriedOut, LINKED, OPENED } from '../../../test/procedures/dispute/dispute.handover.fixture.js';

describe('Applying the determination', () => {
  it('begins the execution; the panel itself tells the contested cases and the parties', () => {
    story(...TO_REFERRED)
      .when(determined('09-25 15:00'))
      .then([
        'DeterminationApplied',
        ['ExecutionBegun', { by: 'determined', lead: 'zf' }],
        'ObligationStarted',
      ]);
    const executing = story(...TO_EXECUTING);
    expect(clocks(executing)).toMatchObject({ 'zf execute': '10-09 17:30 running' });
    expect(sentWords(executing)).not.toContain('the-whistle applyRuling');
  });

  it('of the same matter ends any dispute that is still going on', () => {
    for (const acts of [[openedAt], TO_APPLIED, TO_ADMITTED, TO_FORWARDED, TO_DEFENDED, TO_OPINION]) {
      const { state } = story(...acts, determined('09-22 16:00'));
      expect(state).toMatchObject({ stage: 'executing', panelCaseId: 'the-panel' });
      expect(Object.values(state.obligations).filter(({ status }) => status === 'running')).toHaveLength(1);
    }
  });

  it('ends one whose admission was refused and may still be had', () => {
    for (const acts of [TO_REFUSED, TO_REVIEW])
      expect(story(...acts, determined('09-17 16:00')).state.stage).toBe('executing');
  });

  it('while the parties still negotiate ends the negotiation', () => {
    const ruled = story(openedAt, determined('09-16 10:00'));
    expect(ruled.state.stage).toBe('executing');
    // Sunday 20 September is worked.
    expect(clocks(ruled)).toMatchObject({ 'zf execute': '09-22 17:30 running' });
  });

  it('told twice changes nothing; changed on review, another unit takes over', () => {
    story(...TO_EXECUTING)
      .when(determined('09-25 16:00'))
      .then('CASE.STAGE_FORBIDS');
    const changed = story(...TO_EXECUTING, determined('09-28 16:00', { lead: 'hj', assists: ['zf'] }));
    expect(clocks(changed)).toMatchObject({
      'zf execute': '10-09 17:30 cancelled',
      'hj execute': '10-10 17:30 running',
    });
  });

  it('about the whole matter ends the other disputes of the whistle', () => {
    const ruling = { source: 'the-panel', lead: 'zf', assists: [], releases: [], binding: true };
    const ruled = LINKED.and(act('09-21 10:00', by.engine, 'applyRuling', ruling));
    const told = sentNamed(ruled, 'applyDetermination');
    expect(told).toMatchObject([{ caseId: 'the-dispute' }]);
    expect(clocks(OPENED.and(...allCarriedOut('09-21 10:00', told)))).toMatchObject({
      'zf execute': '09-29 17:30 running',
    });
    const own = LINKED.and(
      act('09-21 10:00', by.engine, 'applyRuling', { ...ruling, source: 'the-dispute' }),
    );
    expect(sentNamed(own, 'applyDetermination')).toEqual([]);
    expect(OPENED.and(determined('09-21 10:00')).state.stage).toBe('executing');
  });

  it('is the engine’s alone', () => {
    expectVerdicts(story(...TO_REFERRED), act('09-25 15:00', by.centre, 'applyDetermination'), {
      'CASE.ENGINE_ONLY': ['qld.districtLeader'],
    });
  });
});

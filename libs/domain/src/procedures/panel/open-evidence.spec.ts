import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  by,
  CHAIR_ALONE,
  CHAIR_IN_MATTER,
  docketedAt,
  openedAt,
  SECRETARY,
  story,
  substitutes,
  told,
} from '../../../test/procedures/panel/panel.fixture.js';

describe('Opening evidence', () => {
  it('asks each party for its statement', () => {
    story(docketedAt).when(openedAt).then(['ObligationDueSoon', 'ObligationDueSoon', 'EvidenceOpened']);
    const opened = story(docketedAt, openedAt);
    expect(opened.state.stage).toBe('evidenceOpen');
    expect(told(opened)).toEqual(expect.arrayContaining(['zf state:zf', 'yq state:yq']));
    opened.when({ ...openedAt, at: '10-08 10:00' }).then('CASE.STAGE_FORBIDS');
  });

  it('is not for a chair whose unit is in the matter; whoever sits instead does it', () => {
    const docketed = story(CHAIR_IN_MATTER);
    docketed.when(openedAt).then('PANEL.SEAT_IS_PARTY');
    const substituted = docketed.and(substitutes('zhzx', SECRETARY.person, by.chair, '10-08 08:30'));
    expect(substituted.and({ ...openedAt, by: SECRETARY }).state.stage).toBe('evidenceOpen');
  });

  it('is the chair’s', () => {
    expectVerdicts(story(docketedAt), openedAt, CHAIR_ALONE);
  });
});

import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  by,
  CHAIR_ALONE,
  CHAIR_IN_MATTER,
  dockets,
  docketedAt,
  openedAt,
  SECRETARY,
  story,
  substitutes,
  told,
} from '../../../test/procedures/panel/panel.fixture.js';

describe('Opening evidence', () => {
  it('asks each party for its statement', () => {
    story(docketedAt)
      .when(openedAt)
      .then([...['ObligationDueSoon', 'ObligationDueSoon', 'EvidenceOpened', 'ObligationMet']]);
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

  it('is done by the engine where the chair has not within four working hours, with a fault', () => {
    const opened = story(docketedAt).until('10-08 11:00');
    expect(opened.state).toMatchObject({
      stage: 'evidenceOpen',
      faults: [{ unit: 'zhzx', kind: 'panel.openEvidence.elapsed' }],
    });
    expect(told(opened)).toContain('zf state:zf');
  });

  it('in an emergency is done within half an hour', () => {
    expect(story(dockets({ urgency: 'emergency' })).until('09-30 16:30').state.stage).toBe('evidenceOpen');
  });

  it('is the chair’s', () => {
    expectVerdicts(story(docketedAt), openedAt, CHAIR_ALONE);
  });
});

import { WITH_ITEMS_ENDED } from '../../../test/procedures/ended-items.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  by,
  clocks,
  docketedAt,
  STATEMENT,
  story,
  TO_EVIDENCE,
} from '../../../test/procedures/panel/panel.fixture.js';

const stated = act('10-08 10:00', by.department, 'submitStatement', STATEMENT);

describe('Submitting a statement', () => {
  it('is open to the parties once evidence is open, on a basis', () => {
    story(docketedAt).when(stated).then('CASE.STAGE_FORBIDS');
    story(...TO_EVIDENCE)
      .when({ ...stated, with: { ...STATEMENT, basis: [] } })
      .then('PANEL.BASIS_MISSING');
    story(...TO_EVIDENCE)
      .when({ ...stated, with: { ...STATEMENT, basis: [{ itemCode: 'JP-99' }] } })
      .then('LIST.ITEM_UNKNOWN');
    story(...TO_EVIDENCE)
      .in(WITH_ITEMS_ENDED)
      .when(stated)
      .then('LIST.ITEM_NOT_IN_FORCE');
    expect(clocks(story(...TO_EVIDENCE, stated))).toMatchObject({ 'zf statements': '10-08 17:30 met' });
  });

  it('is for any post of a party, once', () => {
    expectVerdicts(story(...TO_EVIDENCE), stated, {
      accepted: ['zf.deptOfficer', 'yq.liaisonA'],
      'ACTOR.POST_FORBIDS': ['bb.deptHead'],
      'CASE.NOT_A_PARTY': ['sj.deptHead'],
    });
    expectVerdicts(
      story(...TO_EVIDENCE, stated),
      { ...stated, at: '10-08 11:00' },
      { 'CASE.STAGE_FORBIDS': ['zf.deptHead'] },
    );
  });
});

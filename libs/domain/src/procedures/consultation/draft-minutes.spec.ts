import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  BOTH_CONFIRM,
  consult,
  convened,
  CONVENOR_ALONE,
  drafted,
  FIRST,
  held,
  HELD,
  PROPOSAL,
  proposed,
  SECOND,
} from '../../../test/procedures/consultation/consultation.fixture.js';

const open = consult(...HELD);

describe('Drafting the minutes', () => {
  it.each([
    ['CONSULT.OWNER_ABSENT', [{ ...FIRST, owner: 'sj' }]],
    ['CONSULT.ACTION_NEEDS_ONE_OWNER', [{ ...FIRST, owner: undefined }]],
    ['CONSULT.ACTION_NEEDS_ONE_OWNER', [FIRST, { ...FIRST, owner: 'yq' }]],
    ['GATE.BEYOND_ASSISTING_DUTY', [{ ...SECOND, action: '巡查' }]],
    ['GATE.BEYOND_ASSISTING_DUTY', [{ ...SECOND, clause: 'P1' }]],
    ['GATE.UNLISTED', [{ ...SECOND, clause: 'A9' }]],
    ['CLOCK.AGREED_DATE_OUT_OF_RANGE', [{ ...FIRST, agreedDate: '2026-09-18' }]],
    ['CALENDAR.NOT_COVERED', [{ ...FIRST, agreedDate: '2045-01-01' }]],
    ['LIST.ITEM_UNKNOWN', [{ ...FIRST, itemCode: 'JP-99' }]],
    ['CASE.FIELD_MISSING', []],
  ])('is rejected with %s', (code, resolutions) => open.when(drafted({ resolutions })).then(code));

  it('is rejected where nothing was named that a street assists with', () => {
    const bare = { ...PROPOSAL, deputy: undefined, itemCodes: [], convenor: 'zf' };
    consult(act('09-17 09:00', 'engine', 'propose', bare), ...HELD.slice(1))
      .when(drafted({ resolutions: [SECOND] }))
      .then('GATE.UNLISTED');
  });

  it('is rejected where a boundary is of an unknown item', () => {
    open
      .when(drafted({ resolutions: [], boundaries: [{ item: 'JP-99', text: '监测归环境分局' }] }))
      .then('LIST.ITEM_UNKNOWN');
  });

  it('may bind who agreed in writing, though absent', () => {
    const agrees = act('09-17 12:00', 'sj.deptOfficer', 'recordPosition', { position: 'agree' });
    const story = consult(proposed(), convened(), ...BOTH_CONFIRM, agrees, held());
    expect(story.when(drafted({ resolutions: [{ ...FIRST, owner: 'sj' }] })).rejection).toBeUndefined();
  });

  it('is the convenor’s', () => {
    expectVerdicts(consult(...HELD), drafted(), CONVENOR_ALONE);
  });
});

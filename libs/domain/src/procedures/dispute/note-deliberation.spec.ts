import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  by,
  deliberates,
  determined,
  signs,
  story,
  TO_DEFENDED,
  TO_REFERRED,
} from '../../../test/procedures/dispute/dispute.fixture.js';

describe('A panel that deliberates', () => {
  it('leaves no time to agree: who has signed alone has agreed to nothing', () => {
    const signed = story(...TO_REFERRED, signs('09-22 11:00', by.unwilling), deliberates('09-22 11:05'));
    expect(signed.state).toMatchObject({ stage: 'referred', signatures: ['zf'], openToAgreement: false });
    signed.when(signs('09-22 11:10', by.street)).then('CASE.STAGE_FORBIDS');
    expect(signed.and(determined('09-25 15:00')).state.settlement).toMatchObject({ by: 'determined' });
  });

  it('is told by the engine, to a dispute that was referred', () => {
    expectVerdicts(story(...TO_REFERRED), deliberates('09-22 11:00'), {
      accepted: ['engine'],
      'CASE.ENGINE_ONLY': ['zhzx.centreHead', 'zf.deptHead'],
    });
    story(...TO_DEFENDED)
      .when(deliberates('09-22 11:00'))
      .then('CASE.STAGE_FORBIDS');
  });
});

import { sentWords } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  by,
  clocks,
  deliberatingAt,
  docketedAt,
  docketsHimself,
  story,
  TO_DELIBERATING,
  TO_DETERMINED,
  TO_EVIDENCE,
  told,
} from '../../../test/procedures/panel/panel.fixture.js';

const agreed = (at: string, dispute = 'the-dispute') => act(at, by.engine, 'endByAgreement', { dispute });

describe('An agreement in the dispute that asked', () => {
  it.each([
    ['docketed', [docketedAt], '09-30 16:10'],
    ['evidenceOpen', TO_EVIDENCE, '10-08 10:00'],
    ['noQuorum', [...TO_EVIDENCE, deliberatingAt(['zhzx'])], '10-09 09:05'],
    // It was signed before the dispute had heard of it.
    ['deliberating', TO_DELIBERATING, '10-09 09:05'],
  ])('ends the panel while it is %s: nothing is owed, and all are told', (stage, acts, at) => {
    const open = story(...acts);
    expect(open.state.stage).toBe(stage);
    const ended = open.and(agreed(at));
    expect(ended.state).toMatchObject({ stage: 'closed', over: true, outcome: 'agreed' });
    expect(Object.values(clocks(ended)).filter((each) => each.endsWith('running'))).toEqual([]);
    expect(sentWords(ended).slice(-2)).toEqual(['the-whistle endLink', 'the-dispute endLink']);
    expect(told(ended)).toEqual(
      expect.arrayContaining(['zf caseEnded:zf', 'yq caseEnded:yq', 'bb caseEnded:bb']),
    );
  });

  it('comes too late for a determination, and ends no other’s panel', () => {
    story(...TO_DETERMINED)
      .when(agreed('10-09 15:00'))
      .then('CASE.STAGE_FORBIDS');
    story(docketedAt).when(agreed('09-30 16:10', 'another')).then('CASE.FIELD_INVALID');
    story(docketsHimself({ trigger: 'contested' }))
      .when(agreed('09-30 16:10'))
      .then('CASE.FIELD_INVALID');
  });

  it('is told by the engine', () => {
    expectVerdicts(story(docketedAt), agreed('09-30 16:10'), {
      accepted: ['engine'],
      'CASE.ENGINE_ONLY': ['zhzx.centreHead', 'zf.deptHead'],
    });
  });
});

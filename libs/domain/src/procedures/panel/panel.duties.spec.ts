import { type Act } from '@tiaokuai/testing';
import {
  docketedAt,
  story,
  TO_DELIBERATING,
  TO_EVIDENCE,
  TO_REVIEW,
  TO_SERVED,
} from '../../../test/procedures/panel/panel.fixture.js';
import { panel } from './panel.procedure.js';

it('a panel case asks whom it waits for', () => {
  const asked = (...acts: readonly Act[]) =>
    panel.duties(story(...acts).state).map(({ unit, command }) => `${unit} ${command}`);
  expect(asked(docketedAt)).toEqual(['zhzx openEvidence']);
  expect(asked(...TO_EVIDENCE)).toEqual(['zf submitStatement', 'yq submitStatement']);
  const stated = story(...TO_EVIDENCE).until('10-08 17:30');
  expect(panel.duties(stated.state).map(({ command }) => command)).toEqual(['deliberate']);
  expect(asked(...TO_DELIBERATING)).toEqual([
    ...['zhzx issueDetermination', 'zhzx vote', 'bb vote', 'sf vote', 'zfb vote', 'jw vote'],
  ]);
  expect(asked(...TO_SERVED)).toEqual([]);
  expect(asked(...TO_REVIEW)).toEqual(['qld ruleReview']);
  const late = panel.duties(story(...TO_EVIDENCE).until('10-09 17:30').state).map(({ command }) => command);
  expect(late).toContain('designateInterimLead');
});

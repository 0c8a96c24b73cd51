import { CARRIED_OUT, story } from '../../../test/procedures/suggestion/suggestion.fixture.js';
import { suggestion } from './suggestion.procedure.js';

it('tells its facts in words', () => {
  const facts = suggestion.facts(story(...CARRIED_OUT).state);
  expect(facts).toContainEqual(expect.objectContaining({ key: 'step.2.done', value: true }));
  expect(facts).toContainEqual(expect.objectContaining({ key: 'addressee', value: 'zf', format: 'unit' }));
});

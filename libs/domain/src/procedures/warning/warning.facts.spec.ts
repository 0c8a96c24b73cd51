import { ALL, story } from '../../../test/procedures/warning/warning.fixture.js';
import { LEVELS } from './warning.labels.js';
import { warning } from './warning.procedure.js';

it('tells its facts in words', () => {
  const facts = warning.facts(story(...ALL).state);
  expect(facts).toContainEqual(expect.objectContaining({ key: 'level', value: LEVELS.orange }));
  expect(facts).toContainEqual(
    expect.objectContaining({ key: 'recipient.sp.acknowledged', value: true, thread: 'sp' }),
  );
});

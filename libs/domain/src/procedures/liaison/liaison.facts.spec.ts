import { opened, story } from '../../../test/procedures/liaison/liaison.fixture.js';
import { liaison } from './liaison.procedure.js';

it('tells its facts in words', () => {
  const facts = liaison.facts(story(opened).state);
  expect(facts).toContainEqual(
    expect.objectContaining({ key: 'slot.A:JP-01', format: 'person', value: 'p-zf-deptOfficer-1' }),
  );
});

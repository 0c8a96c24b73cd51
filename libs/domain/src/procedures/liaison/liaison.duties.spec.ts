import {
  A,
  opened,
  story,
  storyIn,
  vacantDistrict,
} from '../../../test/procedures/liaison/liaison.fixture.js';
import { liaison } from './liaison.procedure.js';

it('asks the unit to fill, and each liaison to verify', () => {
  const duties = liaison.duties(storyIn(vacantDistrict, opened).state);
  expect(duties).toContainEqual(
    expect.objectContaining({ unit: 'zf', posts: ['deptDeputy'], command: 'appoint', about: 'A:JP-01' }),
  );
  expect(liaison.duties(story(opened).state)).toContainEqual(
    expect.objectContaining({ unit: 'zf', posts: ['liaisonA'], command: 'verify', about: A }),
  );
});

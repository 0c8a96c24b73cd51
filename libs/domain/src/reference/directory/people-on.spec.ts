import { LONG_AGO } from '../../../test/reference/reference.fixture.js';
import { smallDistrict } from '../../../test/reference/directory/directory.fixture.js';
import type { Delegation } from './directory.js';
import { directoryOf } from './directory.state.js';
import { peopleOn } from './directory.posts.js';

const NOW = '2026-09-17T09:00:00.000+08:00';
const LATER = '2026-09-18T09:00:00.000+08:00';

describe('Who is on a post now', () => {
  const directory = directoryOf(smallDistrict());
  const delegation: Delegation = {
    id: 'd-1',
    unit: 'wj',
    post: 'streetHead',
    from: 'p-head',
    to: 'p-officer',
    scope: 'all',
    validFrom: LONG_AGO,
    validTo: LATER,
  };

  it('is who holds it; without a post, everybody of the unit once', () => {
    expect(peopleOn(directory, { unit: 'zf', posts: ['deptOfficer'] }, NOW)).toEqual([
      'p-zf-officer',
      'p-zf-second',
    ]);
    expect(peopleOn(directory, { unit: 'zf', posts: [] }, NOW)).toEqual(['p-zf-officer', 'p-zf-second']);
    expect(peopleOn(directory, { unit: 'hj', posts: [] }, NOW)).toEqual([]);
  });

  it('is also who acts for the holder, while the delegation runs and the holder holds the post', () => {
    const delegated = { ...directory, delegations: [delegation] };
    const head = { unit: 'wj', posts: ['streetHead'] };
    expect(peopleOn(delegated, head, NOW)).toEqual(['p-head', 'p-officer']);
    expect(peopleOn(delegated, head, LATER)).toEqual(['p-head']);
    const ofAnother = { ...directory, delegations: [{ ...delegation, from: 'p-deputy' }] };
    expect(peopleOn(ofAnother, head, NOW)).toEqual(['p-head']);
  });
});

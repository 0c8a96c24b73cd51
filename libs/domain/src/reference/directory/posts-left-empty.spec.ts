import { NOW } from '../../../test/reference/reference.fixture.js';
import { send, smallDistrict } from '../../../test/reference/directory/directory.fixture.js';
import { directoryOf, type DirectoryState } from './directory.state.js';
import { postsLeftEmpty } from './posts-left-empty.js';

const TOMORROW = '2026-06-19T08:30:00.000+08:00';

/** What happened between two states, oldest first. */
function between(before: DirectoryState, after: DirectoryState) {
  const happened = [];
  for (let link = after; link !== before && link.newest && link.before; link = link.before)
    happened.unshift(link.newest);
  return happened;
}

describe('A post that nobody holds any more', () => {
  const relieved = (state: DirectoryState, relief: Readonly<Record<string, string>>) => {
    const after = send(state, 'relieve', relief);
    return postsLeftEmpty(directoryOf(after), between(state, after));
  };

  it('is named when its last holder is relieved, from that instant on', () => {
    const head = { person: 'p-head', unit: 'wj', post: 'streetHead' };
    expect(relieved(smallDistrict(), head)).toEqual([{ unit: 'wj', post: 'streetHead', from: NOW }]);
    expect(relieved(smallDistrict(), { ...head, to: TOMORROW })).toEqual([
      { unit: 'wj', post: 'streetHead', from: TOMORROW },
    ]);
  });

  it('is not named while another holds it', () => {
    const second = { person: 'p-zf-second', unit: 'zf', post: 'deptOfficer' };
    expect(relieved(smallDistrict(), second)).toEqual([]);
  });

  it('is named with the liaison’s slot that goes with it', () => {
    const state = send(smallDistrict(), 'relieve', {
      person: 'p-zf-second',
      unit: 'zf',
      post: 'deptOfficer',
    });
    expect(relieved(state, { person: 'p-zf-officer', unit: 'zf', post: 'deptOfficer' })).toEqual([
      { unit: 'zf', post: 'deptOfficer', from: NOW },
      { unit: 'zf', post: 'liaisonA', from: NOW },
    ]);
  });

  it('is named for every post of a unit that is closed, and for nobody who is appointed', () => {
    const state = smallDistrict();
    const withoutBody = send(state, 'closeUnit', { unit: 'wj-zfzd' });
    const closed = send(withoutBody, 'closeUnit', { unit: 'zf' });
    const posts = postsLeftEmpty(directoryOf(closed), between(state, closed)).map(({ post }) => post);
    expect(posts).toEqual(['deptOfficer', 'liaisonA']);
    const appointed = send(state, 'appoint', { person: 'p-clerk', unit: 'hj', post: 'deptOfficer' });
    expect(postsLeftEmpty(directoryOf(appointed), between(state, appointed))).toEqual([]);
  });
});

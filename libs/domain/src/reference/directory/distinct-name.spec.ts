import { NOW } from '../../../test/reference/reference.fixture.js';
import { send, smallDistrict } from '../../../test/reference/directory/directory.fixture.js';
import { distinctName } from './distinct-name.js';
import { directoryOf, type DirectoryState } from './directory.state.js';

const named = (state: DirectoryState, ...units: readonly string[]) =>
  units.map((unit) => distinctName(directoryOf(state), unit));
const renamed = (state: DirectoryState, unit: string, name: string, shortName: string) =>
  send(state, 'renameUnit', { unit, name, shortName }, { now: NOW });

describe('The name that no other unit has borne', () => {
  const state = renamed(smallDistrict(), 'zf', '江畔区城市管理局', '城管局');

  it('is the short name, of a unit of today', () => {
    expect(named(state, 'zf', 'nobody')).toEqual(['城管局', 'nobody']);
  });

  it('is the full one where the short one is, or ever was, another’s', () => {
    const both = renamed(state, 'wj', '江滨区城市管理局', '城管局');
    expect(named(both, 'zf', 'wj')).toEqual(['城管局', '江滨区城市管理局']);
    const left = renamed(both, 'zf', '江畔区执法局', '执法局');
    expect(named(left, 'zf', 'wj')).toEqual(['执法局', '江滨区城市管理局']);
  });

  it('is said with its code where both are, so that it is no other’s whatever is renamed', () => {
    const twice = renamed(state, 'wj', '江畔区城市管理局', '城管局');
    expect(named(twice, 'zf', 'wj')).toEqual(['城管局', '城管局（wj）']);
  });

  it('is its own again when it takes back what it bore first', () => {
    const away = renamed(state, 'zf', '江畔区执法局', '执法局');
    expect(named(renamed(away, 'zf', '江畔区城市管理局', '城管局'), 'zf')).toEqual(['城管局']);
  });
});

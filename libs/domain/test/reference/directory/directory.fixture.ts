import { ENGINE } from '../../../src/kernel/actor.js';
import { accepted, LONG_AGO, rejected, type Sent } from '../reference.fixture.js';
import { directoryDecider } from '../../../src/reference/directory/directory.decider.js';
import type { DirectoryState } from '../../../src/reference/directory/directory.state.js';

const unit = { jurisdiction: 'cn-mainland' };

/** A small district: two streets, one community, two departments, one dispatched body, the centre. */
export const SMALL_DISTRICT = {
  units: [
    {
      id: 'wj-zfzd',
      name: '望江执法中队',
      shortName: '中队',
      kind: 'dispatchedBody',
      businessParent: 'zf',
      dailyManager: 'wj',
      ...unit,
    },
    {
      id: 'wj-c1',
      name: '江滨社区',
      shortName: '江滨',
      kind: 'community',
      parent: 'wj',
      grids: ['01000099010600100101'],
      ...unit,
    },
    { id: 'system', name: '规则管理', shortName: '规则', kind: 'system', ...unit },
    { id: 'qld', name: '区领导', shortName: '区领导', kind: 'districtLeadership', ...unit },
    { id: 'wj', name: '望江街道', shortName: '望江', kind: 'street', ...unit },
    { id: 'yq', name: '云桥街道', shortName: '云桥', kind: 'street', ...unit },
    { id: 'zf', name: '综合行政执法局', shortName: '执法', kind: 'department', ...unit },
    { id: 'hj', name: '生态环境分局', shortName: '环境', kind: 'department', ...unit },
    { id: 'zhzx', name: '指挥中心', shortName: '指挥', kind: 'commandCentre', ...unit },
  ],
  people: ['admin', 'head', 'deputy', 'officer', 'clerk', 'zf-officer', 'zf-second'].map((each) => ({
    id: `p-${each}`,
    name: each,
  })),
  holdings: [
    { person: 'p-zf-officer', unit: 'zf', post: 'liaisonA', from: LONG_AGO },
    { person: 'p-admin', unit: 'system', post: 'rulesAdministrator', from: LONG_AGO },
    { person: 'p-head', unit: 'wj', post: 'streetHead', from: LONG_AGO },
    { person: 'p-deputy', unit: 'wj', post: 'streetDeputy', from: LONG_AGO },
    { person: 'p-officer', unit: 'wj', post: 'streetOfficer', from: LONG_AGO },
    { person: 'p-zf-officer', unit: 'zf', post: 'deptOfficer', from: LONG_AGO },
    { person: 'p-zf-second', unit: 'zf', post: 'deptOfficer', from: LONG_AGO },
  ],
};

/** The small district as the engine imported it. */
export function smallDistrict(): DirectoryState {
  return accepted(
    directoryDecider,
    directoryDecider.initial('directory'),
    'importDirectory',
    SMALL_DISTRICT,
    {
      actor: ENGINE,
    },
  );
}

/** The directory after a command; fails where it is rejected. */
export function send(state: DirectoryState, name: string, payload: unknown, sent?: Sent): DirectoryState {
  return accepted(directoryDecider, state, name, payload, sent);
}

/** Code and field of the rejection. */
export function refusal(
  state: DirectoryState,
  name: string,
  payload: unknown,
  sent?: Sent,
): string | undefined {
  const found = rejected(directoryDecider, state, name, payload, sent);
  return found && [found.rejection, found.field].filter((each) => each !== undefined).join(' at ');
}

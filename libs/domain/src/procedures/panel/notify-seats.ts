import { notify } from '../../case/notify-unit.js';
import { type Label } from '../../kernel/label.js';
import { type Reaction } from '../../kernel/reaction.js';
import { headPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { type PanelState } from './panel.state.js';

export function notifyLeader({ directory }: InForce, about: Label): readonly Reaction[] {
  const leader = theOnly(directory, 'districtLeadership')?.id;
  return leader === undefined ? [] : [notify('leader', leader, ['districtLeader'], about)];
}

export function notifySeats({ seats, round }: PanelState, { directory }: InForce): readonly Reaction[] {
  const about = { zh: `请表决（第 ${round} 轮）`, en: `Vote, round ${round}` };
  return seats
    .filter(({ present }) => present)
    .map(({ unit }) => notify(`vote:${unit}`, unit, headPostsOf(directory.units[unit]), about));
}

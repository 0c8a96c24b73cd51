import { notifyOfObligation } from '../../case/notify-unit.js';
import { type Link, ORDER_KIND, orderAbout } from '../../case/link/link.state.js';
import { type Obligation } from '../../kernel/obligation.js';
import { advance } from '../../kernel/contract.js';
import { supervisionOrder } from '../../kernel/contracts/supervision-order.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { headPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { CLOCKS } from './warning.clocks.js';
import { type WarningState } from './warning.state.js';

/** Every limit here asks somebody who would not otherwise look, but for the validity of what he put out himself. */
export function notifyOwner(owed: Obligation | undefined): readonly Reaction[] {
  const isOwn = owed !== undefined && owed.key in CLOCKS && owed.key !== 'warning.validity';
  return isOwn ? [notifyOfObligation(owed, CLOCKS)] : [];
}

export function remindAfterPassed(
  state: WarningState,
  obligationId: string,
  { directory }: InForce,
): readonly Reaction[] {
  const owed = state.obligations[obligationId];
  const centre = theOnly(directory, 'commandCentre')?.id;
  switch (owed?.key) {
    case 'warning.assess':
      return centre === undefined
        ? []
        : [notifyOfObligation(owed, CLOCKS, 'dispatcher', { unit: centre, posts: ['dispatcher'] })];
    case 'warning.issue':
      return centre === undefined
        ? []
        : [notifyOfObligation(owed, CLOCKS, 'centreHead', { unit: centre, posts: ['centreHead'] })];
    case 'warning.acknowledge':
      return unacknowledged(state, owed, directory);
    case 'warning.measures': {
      const order = orderAbout(state.links, owed.id);
      return owed.emergency && order !== undefined ? [raiseToRed(order)] : [];
    }
    default:
      return [];
  }
}

/** Its head is told, and of a red one the district's leader. */
function unacknowledged(
  state: WarningState,
  owed: Obligation,
  directory: InForce['directory'],
): readonly Reaction[] {
  const posts = headPostsOf(directory.units[owed.ownerUnit]);
  const head = notifyOfObligation(owed, CLOCKS, 'head', { unit: owed.ownerUnit, posts });
  const leader = theOnly(directory, 'districtLeadership')?.id;
  if (state.level !== 'red' || leader === undefined) return [head];
  return [head, notifyOfObligation(owed, CLOCKS, 'leader', { unit: leader, posts: ['districtLeader'] })];
}

/** The white order of a red warning was known only after the limit had passed: it rises to red all the same. */
export function raiseLinkedOrder(before: WarningState, link: Link): readonly Reaction[] {
  const owed = before.obligations[link.about ?? ''];
  const isFirst = !before.links.some(({ about, kind }) => kind === ORDER_KIND && about === link.about);
  const overdue = owed?.key === 'warning.measures' && owed.emergency && owed.status === 'elapsed';
  return link.kind === ORDER_KIND && overdue && isFirst ? [raiseToRed(link)] : [];
}

function raiseToRed({ caseId }: Link): Reaction {
  const about = { zh: '红色预警措施逾期，督办升为红色', en: 'Measures of a red warning are overdue: red' };
  return advance(supervisionOrder.raise, { colour: 'red' }, { key: `raise:${caseId}`, caseId, about });
}

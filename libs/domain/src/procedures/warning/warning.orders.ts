import { type Link, ORDER_KIND, orderAbout } from '../../case/link/link.state.js';
import { advance } from '../../kernel/contract.js';
import { supervisionOrder } from '../../kernel/contracts/supervision-order.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { type WarningState } from './warning.state.js';

/** Measures of a red warning are overdue: the order about them, white until now, rises to red. */
export function raiseOrder({ obligations, links }: WarningState, id: string): readonly Reaction[] {
  const owed = obligations[id];
  if (owed?.key !== 'warning.measures' || !owed.emergency) return [];
  const order = orderAbout(links, owed.id);
  return order === undefined ? [] : [raiseToRed(order)];
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

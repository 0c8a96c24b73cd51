import { GATE_REJECTIONS } from '../../reference/gate/gate.js';
import type { Fact } from '../../kernel/procedure.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { ANSWERING_RULES } from './supervision-order.answering.js';
import { ORDER_CLOCKS } from './supervision-order.clocks.js';
import { EVENTS, type OrderEvent } from './supervision-order.events.js';
import { evolveOrder } from './supervision-order.evolve.js';
import { FOLLOWING_RULES } from './supervision-order.following.js';
import { ISSUING_RULES } from './supervision-order.issuing.js';
import { JUDGING_RULES } from './supervision-order.judging.js';
import { COLOUR_LABELS, OUTCOMES, REJECTIONS, SIGNED, SLIPS, STAGES } from './supervision-order.labels.js';
import { elapseOrder } from './supervision-order.ladder.js';
import { orderReactions } from './supervision-order.reactions.js';
import { initialOrder, type OrderState } from './supervision-order.state.js';

function factsOfOrder(state: OrderState): readonly Fact[] {
  const { colour, unit, ground, requirement, points, signed, rejected, reply } = state;
  const fact = (key: string, zh: string, en: string, format: Fact['format'], value: Fact['value']): Fact => ({
    key,
    label: { zh, en },
    format,
    value,
  });
  return [
    fact('colour', '颜色', 'Colour', 'label', colour === undefined ? null : COLOUR_LABELS[colour]),
    fact('unit', '被督办单位', 'Unit', 'unit', unit),
    fact('ground', '督办事由', 'Ground', 'text', ground),
    fact('requirement', '督办要求', 'Requirement', 'text', requirement),
    fact('points', '记分', 'Points', 'count', points),
    fact('signed', '签收情况', 'Signed', 'label', SIGNED[signed]),
    fact('done', '所督事项已办', 'What was owed is done', 'flag', state.done),
    fact('cause', '原因', 'Cause', 'text', reply?.cause ?? null),
    fact('measures', '整改措施', 'Measures', 'text', reply?.measures ?? null),
    fact('rejected', '未通过次数', 'Failed replies', 'count', rejected),
    fact('interviewed', '已约谈', 'Interview held', 'flag', state.interviewed),
    fact('held', '督办暂停', 'Held', 'flag', state.held),
    fact('redOverdue', '红色督办逾期', 'Red and overdue', 'flag', state.redOverdue),
  ];
}

/** Supervision order (红黄白三色交办督查, domain.md 4.4): one sheet about one thing owed; its colour only rises. */
export const supervisionOrder = defineProcedure<OrderState, OrderEvent>({
  kind: 'supervisionOrder',
  label: { zh: '红黄白督办', en: 'Supervision order' },
  stages: STAGES,
  outcomes: OUTCOMES,
  clocks: ORDER_CLOCKS,
  events: EVENTS,
  rejections: { ...GATE_REJECTIONS, ...REJECTIONS },
  rules: [...ISSUING_RULES, ...ANSWERING_RULES, ...JUDGING_RULES, ...FOLLOWING_RULES],
  opensOrders: false,
  initial: initialOrder,
  evolve: evolveOrder,
  elapse: elapseOrder,
  reactions: orderReactions,
  facts: factsOfOrder,
  slip: ({ colour }) => (colour === undefined ? undefined : { code: colour, label: SLIPS[colour] }),
});

import { ENGINE_ALONE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { supervisionOrder } from '../../kernel/contracts/supervision-order.contract.js';
import { choice, fields } from '../../kernel/form.js';
import { reject } from './supervision-order.rejections.js';
import { OrderRaised, raise } from './ladder.js';
import { command } from './supervision-order.builders.js';
import { COLOUR_LABELS } from './supervision-order.labels.js';
import { isAbove } from './supervision-order.state.js';

/** The colour rises by somebody else's rule; settling raises by the order's own limits. It never falls. */
export const raiseOrder = command({
  ...answers(supervisionOrder.raise, fields({ colour: choice({ zh: '颜色', en: 'Colour' }, COLOUR_LABELS) })),
  label: { zh: '督办升级', en: 'Raise the order' },
  engine: 'only',
  stages: ['white', 'yellow'],
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    cancels: ['order.sign', 'order.white', 'order.rectify', 'order.reply', 'order.judge'],
    starts: ['order.sign', 'order.rectify', 'order.interview', 'order.reply'],
    meets: ['order.rectify'],
    leadsTo: { white: ['yellow', 'red'], yellow: ['red'] },
    records: [OrderRaised],
    rejects: ['CASE.FIELD_INVALID', 'ORDER.UNIT_ONLY_ASSISTS'],
  },
  decide(decision, { colour }) {
    const { colour: now } = decision.state;
    if (now === undefined || !isAbove(colour, now))
      return decision.reject(reject('CASE.FIELD_INVALID', 'colour'));
    if (decision.state.onlyAssists) return decision.reject(reject('ORDER.UNIT_ONLY_ASSISTS'));
    raise(decision, colour);
  },
});

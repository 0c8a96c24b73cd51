import { meetObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted } from '../../case/permissions.js';
import { nothing } from '../../kernel/form.js';
import { reject } from './supervision-order.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS, heads, leads } from '../../reference/directory/directory.posts.js';
import { command, event } from './supervision-order.command.js';

/** `deemed`: its time to sign ran out. */
export const OrderSigned = event<{ readonly deemed: boolean }>({
  type: 'OrderSigned',
  label: { zh: '签收督办单', en: 'The order was signed' },
  schemaVersion: 1,
  fold: (_state, { payload: { deemed } }) => ({ signed: deemed ? 'deemed' : 'yes' }),
});

/** Also after its time, when it counts as signed already: what passed may still be done late. */
export const sign = command({
  name: 'sign',
  label: { zh: '签收', en: 'Sign' },
  form: nothing,
  stages: ['white', 'yellow', 'red'],
  permits(state, { actor }) {
    if (!leads(actor, state.unit)) return notPermitted(state, actor);
    return state.signed === 'yes' ? reject('CASE.STAGE_FORBIDS', undefined, { signed: 'yes' }) : undefined;
  },
  declares: {
    who: { zh: '被督办单位副职或负责人；红单须负责人', en: 'deputy or head of the unit; the head in red' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: ['order.sign'],
    records: [OrderSigned],
    rejects: ['ORDER.RED_NEEDS_HEAD'],
  },
  decide(decision) {
    const { colour, unit } = decision.state;
    if (colour === 'red' && !heads(decision.context.actor, unit))
      return decision.reject(reject('ORDER.RED_NEEDS_HEAD'));
    decision.record(OrderSigned, { deemed: false });
    meetObligation(decision, { key: 'order.sign' });
  },
});

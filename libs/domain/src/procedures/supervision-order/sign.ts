import { meetObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted } from '../../case/permissions.js';
import { nothing } from '../../kernel/form.js';
import { reject } from './supervision-order.rejections.js';
import { heads, leads, speaksFor } from '../../reference/directory/directory.posts.js';
import { command, event } from './supervision-order.builders.js';
import { isLightWhite } from './supervision-order.state.js';

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
    const may = isLightWhite(state) ? speaksFor(actor, state.unit) : leads(actor, state.unit);
    if (!may) return notPermitted(state, actor);
    return state.signed === 'yes' ? reject('CASE.STAGE_FORBIDS', undefined, { signed: 'yes' }) : undefined;
  },
  declares: {
    who: {
      zh: '被督办单位：白单任何岗位，黄单副职或负责人，红单须负责人',
      en: 'the unit: any post in white, deputy or head in yellow, the head in red',
    },
    by: 'anyPost',
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

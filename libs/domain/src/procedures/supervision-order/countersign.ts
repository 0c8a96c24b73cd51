import { meetObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted, ownRequest } from '../../case/permissions.js';
import type { Colour } from '../../kernel/contracts/supervision-order.contract.js';
import { fields, flag, optional, text } from '../../kernel/form.js';
import { isRejection } from '../../kernel/rejection.js';
import { heads, theOnly } from '../../reference/directory/directory.posts.js';
import { copiesOf, startColour, withCopies } from './ladder.js';
import { serve, servedParties } from './sheet.js';
import { command, event } from './supervision-order.builders.js';
import { pointsOf } from './supervision-order.lengths.js';
import { tellOfRefusedSignature } from './supervision-order.notifications.js';
import { reject } from './supervision-order.rejections.js';

/** Signed a second time, it is served: from here on it is an order like any other. */
const OrderCountersigned = event<{
  readonly colour: Colour;
  readonly points: number;
  readonly copies: readonly string[];
  readonly office?: string;
}>({
  type: 'OrderCountersigned',
  label: { zh: '会签并发出督办单', en: 'The order was countersigned and served' },
  schemaVersion: 1,
  fold: ({ unit }, { payload: { colour, points, copies, office }, actor }) => ({
    ...{ stage: colour, colour, points },
    ...{ leadUnit: unit, proposed: undefined, countersignedBy: actor.person },
    parties: withCopies(servedParties(unit, office), copies),
  }),
  reactions: ({ after, event: { payload }, inForce }) => serve(after, payload.copies, inForce),
});

/** Nothing was served, so nothing has to be taken back. */
const SignatureRefused = event<{ readonly reason: string }>({
  type: 'SignatureRefused',
  label: { zh: '不予会签', en: 'The second signature was refused' },
  schemaVersion: 1,
  fold: () => ({ stage: 'cancelled', over: true, outcome: 'cancelled' }),
  reactions: ({ after, inForce }) => tellOfRefusedSignature(after, inForce),
});

/** The second signature of an order that begins above white: never by who drew it up, nor by the unit that it is for. */
export const countersign = command({
  name: 'countersign',
  label: { zh: '会签', en: 'Countersign' },
  form: fields({
    agreed: flag({ zh: '同意发出', en: 'Agreed' }),
    reason: optional(text({ zh: '不同意的理由', en: 'Why not' }, { max: 1000, widget: 'multiline' })),
  }),
  stages: ['countersigning'],
  permits(state, context) {
    const { actor } = context;
    const office = theOnly(context.inForce(context.now).directory, 'supervisionOffice')?.id;
    const headsOffice = actor.unit === office && heads(actor, actor.unit);
    if (!headsOffice && actor.post !== 'districtLeader') return notPermitted(state, actor);
    if (actor.unit === state.unit) return reject('CASE.SELF_VERIFICATION');
    return state.openedBy === undefined ? undefined : ownRequest(state.openedBy, actor);
  },
  declares: {
    who: {
      zh: '督查室主要负责人或区领导；不得为拟发人本人',
      en: 'the head of the supervision office, or the district’s leader; never who drew it up',
    },
    by: ['deptHead', 'districtLeader'],
    meets: ['order.countersign', 'order.rectify'],
    starts: ['order.sign', 'order.rectify', 'order.reply', 'order.interview'],
    leadsTo: { countersigning: ['yellow', 'red', 'cancelled'] },
    records: [OrderCountersigned, SignatureRefused],
    rejects: ['CASE.FIELD_MISSING'],
  },
  decide(decision, { agreed, reason }) {
    const { unit, proposed } = decision.state;
    if (proposed === undefined) return;
    meetObligation(decision, { key: 'order.countersign' });
    if (!agreed) {
      if (reason === undefined) return decision.reject(reject('CASE.FIELD_MISSING', 'reason'));
      return decision.record(SignatureRefused, { reason });
    }
    const points = pointsOf(proposed, decision.inForce.limits);
    if (isRejection(points)) return decision.reject(points);
    decision.record(OrderCountersigned, {
      colour: proposed,
      points,
      copies: copiesOf(unit, proposed, decision.inForce),
      office: theOnly(decision.inForce.directory, 'supervisionOffice')?.id,
    });
    startColour(decision);
  },
});

import type { CaseSnapshot } from '../../case/case.snapshot.js';
import { notPermitted } from '../../case/permissions.js';
import { ENGINE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { supervisionOrder } from '../../kernel/contracts/supervision-order.contract.js';
import { choice, fields, optional, text } from '../../kernel/form.js';
import { reject } from './supervision-order.rejections.js';
import { cancelOrder, OrderCancelled, PointsReversed } from './ending.js';
import { command } from './supervision-order.builders.js';
import { AUTHORITIES } from './supervision-order.labels.js';
import type { SupervisionOrderState } from './supervision-order.state.js';

/**
 * By the supervisor, on a determination, a granted extension or an error of the record; the case that the order is about
 * must know of it. The engine cancels on the word of that case itself.
 */
export const cancel = command({
  ...answers(
    supervisionOrder.cancel,
    fields({
      reason: text({ zh: '撤销理由', en: 'Reason' }, { max: 2000, widget: 'multiline' }),
      authority: choice({ zh: '撤销依据', en: 'Authority' }, AUTHORITIES),
      basis: optional(
        text({ zh: '责任认定或延期批准的文号', en: 'Number of the determination or extension' }),
      ),
    }),
  ),
  label: { zh: '撤销督办', en: 'Cancel the order' },
  engine: 'also',
  stages: ['white', 'yellow', 'red', 'reporting'],
  snapshotInState: 'about.caseId',
  permits(state, { actor }) {
    if (actor.post === ENGINE.post) return undefined;
    if (actor.post === 'supervisor')
      return actor.unit === state.unit ? reject('CASE.SELF_VERIFICATION') : undefined;
    return notPermitted(state, actor);
  },
  declares: {
    who: {
      zh: '督查员，原案件中须有该依据；系统按责任认定',
      en: 'a supervisor, where the case it is about bears him out; the engine on a ruling',
    },
    by: ['supervisor'],
    leadsTo: {
      ...{ white: ['cancelled'], yellow: ['cancelled'] },
      ...{ red: ['cancelled'], reporting: ['cancelled'] },
    },
    records: [OrderCancelled, PointsReversed],
    rejects: ['ORDER.CANCEL_NEEDS_AUTHORITY', 'ORDER.AUTHORITY_NOT_FOUND'],
  },
  decide(decision, payload) {
    const { state, context } = decision;
    const { authority, basis } = payload;
    if (authority !== 'recordError' && basis === undefined)
      return decision.reject(reject('ORDER.CANCEL_NEEDS_AUTHORITY', 'basis'));
    const known = context.otherCase !== undefined && EXISTS[authority](state, context.otherCase);
    if (context.actor.post !== ENGINE.post && !known)
      return decision.reject(reject('ORDER.AUTHORITY_NOT_FOUND', 'authority'));
    cancelOrder(decision, payload);
  },
});

/** Does the case that the order is about bear out what is named as the authority? */
const EXISTS: Readonly<
  Record<keyof typeof AUTHORITIES, (order: SupervisionOrderState, about: CaseSnapshot) => boolean>
> = {
  /** It binds others, and not this unit. */
  determination: ({ unit }, { boundUnits }) => boundUnits.length > 0 && !boundUnits.includes(unit),
  /** It led beyond the instant for whose sake the order was issued. */
  extension({ about }, { extended = [], owed }) {
    if (about === undefined || !extended.includes(about.id)) return false;
    const now = owed.find(({ id }) => id === about.id);
    return now === undefined || now.dueAt > about.dueAt;
  },
  /** The unit does not owe it, did it in time or is still in time, or another order about it is the one that counts. */
  recordError({ about, unit, colour, direct, caseId }, { owed }) {
    const now = owed.find(({ id }) => id === about?.id);
    if (now === undefined || now.ownerUnit !== unit) return true;
    if (now.order !== undefined && now.order !== caseId) return true;
    const isInTime = now.status === 'running' || now.status === 'paused';
    return isInTime && colour !== 'white' && direct === undefined;
  },
};

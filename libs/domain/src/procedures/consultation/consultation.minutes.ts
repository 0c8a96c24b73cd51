import { dateOf } from '../../calendar/instant.js';
import { notPermitted } from '../../case/permissions.js';
import { speaksFor, streetOf } from '../../reference/directory/who.js';
import { nothing } from '../../kernel/form.js';
import { passGate } from '../../reference/gate/gate.js';
import { itemInForce } from '../../reference/list/item-in-force.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { plannedObligation } from '../../case/obligation/obligation.start.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import { actionOrder, columnOf, meet, start } from './consultation.clocks.js';
import * as forms from './consultation.commands.js';
import { byChair, byDrafter, rule, type ConsultationDecision } from './consultation.rule.js';
import { mayBeBound } from './consultation.state.js';

/** Minutes, objections, and what cannot be agreed. */

type Resolution = forms.Minutes['resolutions'][number];

/** Exactly one owner, who was there or agreed in writing. */
function ownerRejection(
  { owner, action }: Resolution,
  all: readonly Resolution[],
  { state }: ConsultationDecision,
): Rejection | undefined {
  if (owner === undefined) return reject('CONSULT.ACTION_NEEDS_ONE_OWNER', 'owner');
  if (!mayBeBound(state, owner)) return reject('CONSULT.OWNER_ABSENT', 'owner', { unit: owner });
  const shared = all.some((each) => each.action === action && each.owner !== owner);
  return shared ? reject('CONSULT.ACTION_NEEDS_ONE_OWNER', 'owner') : undefined;
}

/** What is put on a street lies within what one of the items makes it assist with, or has an admission. */
function gateRejection(
  { owner = '', action, itemCode, admissionId }: Resolution,
  { state, inForce, at }: ConsultationDecision,
): Rejection | undefined {
  if (streetOf(inForce.directory, owner) === undefined) return undefined;
  const ask = { text: action, as: 'assist' } as const;
  const items: readonly (string | undefined)[] = itemCode === undefined ? state.itemCodes : [itemCode];
  const verdicts = (items.length === 0 ? [undefined] : items).map((code) =>
    passGate(inForce, { from: state.convenor, toStreet: owner, itemCode: code, ask, admissionId }, at),
  );
  const blocked = verdicts.every((each) => each !== undefined) ? verdicts[0] : undefined;
  return blocked && { ...blocked, field: blocked.field === 'ask' ? 'action' : blocked.field };
}

/** The date can be owed: it lies ahead, and the calendar knows it. */
function dateRejection(
  { owner = '', action, agreedDate, itemCode }: Resolution,
  { state, inForce, at }: ConsultationDecision,
): Rejection | undefined {
  if (agreedDate <= dateOf(at)) return reject('CLOCK.AGREED_DATE_OUT_OF_RANGE', 'agreedDate');
  const planned = plannedObligation(
    {
      ...actionOrder({ id: 'action', owner, action, agreedDate, itemCode }, dateOf(at)),
      key: 'consultation.action',
      variants: [columnOf(state)],
    },
    'action',
    inForce,
    at,
  );
  return isRejection(planned) ? { ...planned, field: 'agreedDate' } : undefined;
}

function resolutionsRejection(
  resolutions: readonly Resolution[],
  decision: ConsultationDecision,
): Rejection | undefined {
  for (const [n, each] of resolutions.entries()) {
    const { inForce, at } = decision;
    const item = each.itemCode === undefined ? undefined : itemInForce(inForce, each.itemCode, at);
    const rejection =
      ownerRejection(each, resolutions, decision) ??
      (isRejection(item) ? item : undefined) ??
      gateRejection(each, decision) ??
      dateRejection(each, decision);
    if (rejection !== undefined)
      return { ...rejection, field: `resolutions.${n}.${rejection.field ?? 'owner'}` };
  }
  return undefined;
}

/** Overdue, the centre drafts from the recorded positions. */
const draftMinutes = rule({
  name: 'draftMinutes',
  label: { zh: '起草纪要', en: 'Draft the minutes' },
  form: forms.draftMinutes,
  stages: ['held', 'minutesDrafted'],
  permits: byDrafter,
  decide(decision, minutes) {
    const { resolutions, boundaries = [] } = minutes;
    if (resolutions.length + boundaries.length === 0)
      return decision.reject(reject('CASE.FIELD_MISSING', 'resolutions'));
    const unknown = boundaries.findIndex(({ item }) => decision.inForce.list.items[item] === undefined);
    if (unknown >= 0) return decision.reject(reject('LIST.ITEM_UNKNOWN', `boundaries.${unknown}.item`));
    const rejection = resolutionsRejection(resolutions, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('MinutesDrafted', minutes);
  },
});

const issueMinutes = rule({
  name: 'issueMinutes',
  label: { zh: '签发纪要', en: 'Issue the minutes' },
  form: nothing,
  stages: ['minutesDrafted'],
  permits: byChair,
  decide(decision) {
    // Drafted some time ago, or by other rules: a street's task passes the gate when it is sent.
    const rejection = resolutionsRejection(decision.state.minutes?.resolutions ?? [], decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('MinutesIssued', {});
    meet(decision, 'consultation.minutes');
    start(decision, 'consultation.objection');
  },
});

const objectToMinutes = rule({
  name: 'objectToMinutes',
  label: { zh: '对纪要提出异议', en: 'Object to the minutes' },
  form: forms.objectToMinutes,
  stages: ['minutesIssued'],
  permits(state, { actor }) {
    if (!state.present.some(({ unit }) => speaksFor(actor, unit))) return notPermitted(state, actor);
    return state.objection === undefined ? undefined : reject('CONSULT.OBJECTION_ONCE');
  },
  decide(decision, payload) {
    cancelObligations(decision, 'objected', ({ key }) => key === 'consultation.objection');
    decision.record('MinutesObjected', { unit: decision.context.actor.unit, ...payload });
    start(decision, 'consultation.minutes');
  },
});

const declareDeadlock = rule({
  name: 'declareDeadlock',
  label: { zh: '认定未达成一致', en: 'Declare a deadlock' },
  form: forms.declareDeadlock,
  stages: ['held'],
  permits: byChair,
  decide(decision, payload) {
    cancelObligations(decision, 'deadlocked', ({ key }) => key === 'consultation.minutes');
    decision.record('Deadlocked', payload);
    start(decision, 'consultation.notify');
  },
});

export const MINUTES_RULES = [draftMinutes, issueMinutes, objectToMinutes, declareDeadlock];

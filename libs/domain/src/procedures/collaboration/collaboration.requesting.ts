import { dateOf } from '../../calendar/instant.js';
import { POST_FORBIDS } from '../../case/permissions.js';
import {
  namedDeputyRejection,
  unitRejection,
  vacancyRejection,
} from '../../reference/directory/reachable.js';
import { isOfficerOf, streetOf, theOnly } from '../../reference/directory/who.js';
import { passGate } from '../../reference/gate/gate.js';
import { givesDutyTo, itemInForce } from '../../reference/list/item-in-force.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import { endCase, meet, start } from './collaboration.clocks.js';
import * as forms from './collaboration.commands.js';
import { byRequester, rule, type CollaborationDecision } from './collaboration.rule.js';

/** What the requester does until the other side works on it. */

const ASKABLE = ['street', 'department', 'dispatchedBody'];
/** What no street assists with: it has neither the laboratory nor the power. */
const NEVER_ASSISTING: readonly forms.Request['ask'][] = ['identification', 'transfer'];

/** The units named: the one that is asked, the body it is asked for, the street of the place. */
function unitsRejection(
  sent: forms.Request,
  { inForce, context }: CollaborationDecision,
): Rejection | undefined {
  const { to, forBody, street } = sent;
  const { units } = inForce.directory;
  const unknown = unitRejection(to, inForce, 'to');
  if (unknown !== undefined) return unknown;
  if (!ASKABLE.includes(units[to]?.kind ?? '')) return reject('CASE.FIELD_INVALID', 'to', { unit: to });
  if (forBody !== undefined && units[forBody]?.businessParent !== context.actor.unit)
    return reject('CASE.FIELD_INVALID', 'forBody', { unit: forBody });
  if (street !== undefined && units[street]?.kind !== 'street')
    return reject('CASE.FIELD_INVALID', 'street', { unit: street });
  return undefined;
}

/** What is asked is the other side's by the item; what is put on a street passes the gate besides. */
function basisRejection(
  sent: forms.Request,
  { inForce, context, at }: CollaborationDecision,
): Rejection | undefined {
  const { to, itemCode, admissionId, ask, details } = sent;
  const from = context.actor.unit;
  const asked = inForce.directory.units[to];
  const onStreet = streetOf(inForce.directory, to) !== undefined;
  if (itemCode === undefined && !(onStreet && admissionId !== undefined))
    return reject('COLLAB.NEEDS_ITEM', 'itemCode');
  const item = itemCode === undefined ? undefined : itemInForce(inForce, itemCode, at);
  if (isRejection(item)) return item;
  if (to === from || asked?.businessParent === from) return reject('COLLAB.SELF_REQUEST', 'to');
  const isIts = item !== undefined && asked !== undefined && givesDutyTo(item, asked);
  const assists = onStreet && !NEVER_ASSISTING.includes(ask);
  if (!isIts && !assists) return reject('COLLAB.ASK_OUTSIDE_ITEM', 'ask', { unit: to, itemCode });
  const blocked = passGate(
    inForce,
    { from, toStreet: to, itemCode, ask: { text: details, as: 'assist' }, admissionId },
    at,
  );
  return blocked && { ...blocked, field: blocked.field === 'ask' ? 'details' : blocked.field };
}

function requestRejection(sent: forms.Request, decision: CollaborationDecision): Rejection | undefined {
  const { inForce, context, at } = decision;
  const { to, itemCode, urgency, wantedBy, deputy } = sent;
  return (
    unitsRejection(sent, decision) ??
    namedDeputyRejection(deputy, context.actor.unit, inForce, at) ??
    (wantedBy !== undefined && wantedBy < dateOf(at)
      ? reject('CLOCK.AGREED_DATE_OUT_OF_RANGE', 'wantedBy')
      : undefined) ??
    basisRejection(sent, decision) ??
    vacancyRejection({ unit: to, itemCode, urgency }, inForce, at, 'to')
  );
}

const request = rule({
  name: 'request',
  label: { zh: '请求协作', en: 'Ask for collaboration' },
  form: forms.request,
  stages: 'none',
  permits: (_state, context) =>
    isOfficerOf(['street', 'department'], context.actor, context.inForce(context.now).directory)
      ? undefined
      : POST_FORBIDS,
  decide(decision, sent) {
    const rejection = requestRejection(sent, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    const { to, street, matterId, ...rest } = sent;
    const { directory } = decision.inForce;
    const requester = decision.context.actor.unit;
    const centre = theOnly(directory, 'commandCentre')?.id;
    decision.record('CollaborationRequested', {
      ...rest,
      requester,
      requested: to,
      street: street ?? streetOf(directory, requester) ?? streetOf(directory, to),
      matterId: matterId ?? decision.state.caseId,
      copies: centre === undefined ? [] : [centre],
    });
    start(decision, 'collaboration.signIn');
  },
});

const supplement = rule({
  name: 'supplement',
  label: { zh: '补充材料', en: 'Supplement' },
  form: forms.supplement,
  stages: ['supplementing'],
  permits: byRequester,
  decide(decision, payload) {
    decision.record('Supplemented', payload);
    meet(decision, 'collaboration.supplement');
    start(decision, 'collaboration.decide');
  },
});

const withdraw = rule({
  name: 'withdraw',
  label: { zh: '撤回请求', en: 'Withdraw the request' },
  form: forms.withReason,
  stages: ['sent', 'signedIn', 'inProgress'],
  permits: byRequester,
  decide(decision, payload) {
    endCase(decision);
    decision.record('CollaborationWithdrawn', payload);
  },
});

export const REQUESTING_RULES = [request, supplement, withdraw];

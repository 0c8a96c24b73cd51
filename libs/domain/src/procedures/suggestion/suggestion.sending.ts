import type { Context } from '../../case/case.context.js';
import { POST_FORBIDS } from '../../case/permissions.js';
import type { UnitKind } from '../../kernel/post.js';
import { unitRejection, vacancyRejection } from '../../reference/directory/reachable.js';
import { leads } from '../../reference/directory/who.js';
import { itemInForce } from '../../reference/list/item-in-force.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import { startAnew } from './suggestion.clocks.js';
import * as forms from './suggestion.forms.js';
import { SUBJECTS } from './suggestion.labels.js';
import { rule, senderDeputy, type SuggestionDecision } from './suggestion.rule.js';

/** What the sender does before there is a reply. */

const SENDERS: readonly UnitKind[] = ['street', 'department', 'commandCentre'];

/** The hotline and the panel's chair sit in the command centre. */
function suggests(context: Context): boolean {
  const { actor } = context;
  const { kind } = context.inForce(context.now).directory.units[actor.unit] ?? {};
  return kind !== undefined && SENDERS.includes(kind) && leads(actor, actor.unit);
}

/** Somebody else, who is there and can be reached for every item. */
function addresseeRejection(
  { inForce, at }: SuggestionDecision,
  to: string,
  sender: string,
  itemCodes: readonly string[],
): Rejection | undefined {
  const unknown =
    to === sender ? reject('CASE.FIELD_INVALID', 'to', { to }) : unitRejection(to, inForce, 'to');
  if (unknown !== undefined) return unknown;
  return itemCodes
    .map((itemCode) => vacancyRejection({ unit: to, itemCode, urgency: 'ordinary' }, inForce, at, 'to'))
    .find((each) => each !== undefined);
}

function isStreet({ inForce }: SuggestionDecision, unit: string): boolean {
  const { kind } = inForce.directory.units[unit] ?? {};
  return kind === 'street' || kind === 'community';
}

/** The first case named as grounds gives the matter; so a suggestion is never about nothing. */
const suggest = rule({
  name: 'suggest',
  label: { zh: '提出工作建议', en: 'Suggest' },
  form: forms.suggest,
  stages: 'none',
  snapshotOf: 'grounds.0',
  permits: (_state, context) => (suggests(context) ? undefined : POST_FORBIDS),
  decide(decision, payload) {
    const { inForce, at, context } = decision;
    const { to, subject, itemCodes = [], grounds } = payload;
    const sender = context.actor.unit;
    if (grounds.length === 0) return decision.reject(reject('SUGGEST.NEEDS_GROUNDS', 'grounds'));
    if (context.otherCase === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'grounds.0'));
    const item = itemCodes
      .map((code, n) => itemInForce(inForce, code, at, `itemCodes.${n}`))
      .find((each): each is Rejection => isRejection(each));
    const rejection = item ?? addresseeRejection(decision, to, sender, itemCodes);
    if (rejection !== undefined) return decision.reject(rejection);
    const { shortName } = inForce.directory.units[to] ?? { shortName: to };
    decision.record('SuggestionSent', {
      ...payload,
      ...{ itemCodes, sender, toStreet: isStreet(decision, to) },
      title: `对${shortName}的工作建议（${SUBJECTS[subject].zh}）`,
      matterId: context.otherCase.matterId,
    });
    startAnew(decision);
  },
});

/** To whoever is right, or once more to the first addressee, if the sender insists; from then on it is not passed on. */
const readdress = rule({
  name: 'readdress',
  label: { zh: '改发', en: 'Readdress' },
  form: forms.readdress,
  stages: ['misdirected'],
  permits: senderDeputy,
  decide(decision, { to }) {
    const { sender, itemCodes } = decision.state;
    const rejection = addresseeRejection(decision, to, sender, itemCodes);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('SuggestionReaddressed', { to, toStreet: isStreet(decision, to) });
    startAnew(decision);
  },
});

/** Also before anybody has said that it is misdirected, so that no suggestion hangs on a silent addressee. */
const withdraw = rule({
  name: 'withdraw',
  label: { zh: '撤回', en: 'Withdraw' },
  form: forms.withdraw,
  stages: ['sent', 'received', 'misdirected'],
  permits: senderDeputy,
  decide: (decision, payload) => decision.record('SuggestionWithdrawn', payload),
});

export const SENDING_RULES = [suggest, readdress, withdraw];

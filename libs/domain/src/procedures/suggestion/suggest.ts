import type { Context } from '../../case/case.context.js';
import { POST_FORBIDS } from '../../case/permissions.js';
import { choice, fields, listOf, optional, reference, text } from '../../kernel/form.js';
import type { UnitKind } from '../../kernel/post.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './suggestion.rejections.js';
import { leads } from '../../reference/directory/directory.posts.js';
import { itemInForce } from '../../reference/list/item-in-force.js';
import { addresseeRejection, isStreet } from './addressee.js';
import { command, event } from './suggestion.builders.js';
import { SUBJECTS } from './suggestion.labels.js';
import { startAnew } from './suggestion.obligations.js';
import { addressedTo, type Subject } from './suggestion.state.js';

const SuggestionSent = event<{
  readonly to: string;
  readonly subject: Subject;
  readonly text: string;
  readonly grounds: readonly string[];
  readonly itemCodes: readonly string[];
  readonly sender: string;
  readonly toStreet: boolean;
  readonly title: string;
  readonly matterId: string;
}>({
  type: 'SuggestionSent',
  label: { zh: '发出工作建议', en: 'A suggestion was sent' },
  schemaVersion: 1,
  fold(_state, { payload: { to, ...sent }, actor, effectiveAt }) {
    const opened = { stage: 'sent', openedAt: effectiveAt, openedBy: actor };
    return {
      ...sent,
      ...opened,
      ...addressedTo([{ unit: sent.sender, role: 'caller', live: true }], to),
    };
  },
});

const SENDERS: readonly UnitKind[] = ['street', 'department', 'commandCentre'];

/** The hotline and the panel's chair sit in the command centre. */
function suggests(context: Context): boolean {
  const { actor } = context;
  const { kind } = context.inForce(context.now).directory.units[actor.unit] ?? {};
  return kind !== undefined && SENDERS.includes(kind) && leads(actor, actor.unit);
}

/** The first case named as grounds gives the matter; so a suggestion is never about nothing. */
export const suggest = command({
  name: 'suggest',
  label: { zh: '提出工作建议', en: 'Suggest' },
  form: fields({
    to: reference({ zh: '建议对象', en: 'To' }, 'unit'),
    subject: choice({ zh: '类别', en: 'Subject' }, SUBJECTS),
    text: text({ zh: '建议内容', en: 'What is suggested' }, { max: 10_000, widget: 'multiline' }),
    grounds: listOf({ zh: '相关案件', en: 'Grounds' }, reference({ zh: '案件', en: 'Case' }, 'case'), {
      min: 0,
      max: 20,
    }),
    itemCodes: optional(
      listOf(
        { zh: '清单事项', en: 'List items' },
        reference({ zh: '清单事项', en: 'List item' }, 'listItem'),
        { min: 1, max: 20 },
      ),
    ),
  }),
  stages: 'none',
  notTwice: true,
  snapshotOf: 'grounds.0',
  permits: (_state, context) => (suggests(context) ? undefined : POST_FORBIDS),
  declares: {
    who: {
      zh: '街道、区级部门或指挥中心的副职或负责人',
      en: 'deputy or head of a street, a department or the command centre',
    },
    by: ['streetDeputy', 'streetHead', 'deptDeputy', 'deptHead', 'centreDeputy', 'centreHead'],
    starts: ['suggestion.receive', 'suggestion.redirect', 'suggestion.reply'],
    leadsTo: { '': ['sent'] },
    records: [SuggestionSent],
    rejects: [
      'CASE.DUPLICATE',
      'SUGGEST.NEEDS_GROUNDS',
      'CASE.FIELD_INVALID',
      'CASE.LIAISON_VACANT',
      'LIST.ITEM_UNKNOWN',
    ],
  },
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
    decision.record(SuggestionSent, {
      ...payload,
      ...{ itemCodes, sender, toStreet: isStreet(decision, to) },
      title: `对${shortName}的工作建议（${SUBJECTS[subject].zh}）`,
      matterId: context.otherCase.matterId,
    });
    startAnew(decision);
  },
});

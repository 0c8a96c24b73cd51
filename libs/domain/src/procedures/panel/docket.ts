import { leadsCentre, POST_FORBIDS } from '../../case/permissions.js';
import { ENGINE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { panel } from '../../kernel/contracts/panel.contract.js';
import { byEngine, fields, listOf, optional, reference } from '../../kernel/form.js';
import { reject } from './panel.rejections.js';
import { Docketed, docketMatter, STARTED_BY_DOCKETING } from './docketing.js';
import { command } from './panel.builders.js';
import { cases, itemCodes, parties, question, trigger, urgency } from './panel.shared-fields.js';
import { boundRejection, isShown, questionRejection, takenFrom, titleOf } from './question.js';

const form = fields({
  matterId: reference({ zh: '所属事项链', en: 'Matter it belongs to' }, 'case'),
  question,
  parties,
  heard: byEngine(
    listOf({ zh: '被建议的单位', en: 'Units suggested' }, reference({ zh: '单位', en: 'Unit' }, 'unit'), {
      min: 1,
      max: 50,
    }),
  ),
  itemCodes,
  urgency,
  trigger: optional(trigger),
  cases,
  dispute: byEngine(reference({ zh: '争议协商', en: 'Dispute' }, 'case')),
  opinionBy: byEngine(reference({ zh: '原协调意见作出单位', en: 'Who issued the opinion' }, 'unit')),
});

/**
 * Brings a question before the panel: by a reaction (refusals, a deadlock, an objection), or by the chair, who says what
 * brings it there. The first case named is looked up: the matter is its matter.
 */
export const docket = command({
  ...answers(panel.docket, form),
  label: { zh: '提请责任认定', en: 'Docket' },
  engine: 'also',
  stages: 'none',
  notTwice: true,
  snapshotOf: 'cases.0',
  permits: (_state, context) =>
    context.actor.post === ENGINE.post || leadsCentre(context) ? undefined : POST_FORBIDS,
  declares: {
    who: { zh: '指挥中心主要负责人或副职；系统', en: 'head or deputy of the command centre; the engine' },
    by: ['centreDeputy', 'centreHead'],
    starts: STARTED_BY_DOCKETING,
    leadsTo: { '': ['docketed'] },
    records: [Docketed],
    rejects: [
      'CASE.DUPLICATE',
      'PANEL.TRIGGER_MISSING',
      'CASE.FIELD_INVALID',
      'LIST.ITEM_UNKNOWN',
      'CASE.DETERMINATION_BINDS',
    ],
  },
  decide(decision, payload) {
    const about = decision.context.otherCase;
    const byPerson = decision.context.actor.post !== ENGINE.post;
    // What a reaction sends is a trigger of itself.
    if (byPerson && !isShown(payload)) return decision.reject(reject('PANEL.TRIGGER_MISSING', 'trigger'));
    const ofAnother = about !== undefined && about.matterId !== payload.matterId;
    const rejection =
      questionRejection(payload, decision) ??
      (ofAnother ? reject('CASE.FIELD_INVALID', 'matterId') : boundRejection(payload.parties, about));
    if (rejection !== undefined) return decision.reject(rejection);
    const { dispute, cases: named = [], itemCodes: codes = [], ...rest } = payload;
    const by = payload.trigger ?? (dispute === undefined ? 'refusals' : 'contested');
    docketMatter(decision, {
      ...{ ...rest, itemCodes: codes, cases: named, trigger: by },
      ...(dispute === undefined ? {} : { dispute }),
      title: titleOf(codes[0], by, decision),
      ...takenFrom(about),
    });
  },
});

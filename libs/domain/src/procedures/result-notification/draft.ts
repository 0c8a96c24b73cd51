import { withHandler } from '../../case/case.state.js';
import type { CaseSnapshot } from '../../case/case.snapshot.js';
import type { Decision } from '../../case/case.decision.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { isPassedDecision, leadsCentre } from '../../case/permissions.js';
import { ENGINE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { resultNotification } from '../../kernel/contracts/result-notification.contract.js';
import { doerOf } from '../../kernel/doer.js';
import { byEngine, choice, fields, optional, reference, text } from '../../kernel/form.js';
import type { Fact } from '../../kernel/procedure.js';
import { reject } from './result-notification.rejections.js';
import { deputyPostsOf } from '../../reference/directory/directory.posts.js';
import { command, event } from './result-notification.builders.js';
import { SECRECY, TYPES } from './result-notification.labels.js';
import { handlingUnits, recipientsByRule } from './result-notification.recipients.js';
import type { NotificationType, ResultNotificationState, Secrecy } from './result-notification.state.js';

const NoticeDrafted = event<{
  readonly aboutCaseId: string;
  readonly type: NotificationType;
  readonly reference: string;
  readonly secrecy: Secrecy;
  readonly content?: string;
  /** The content of a sealed notification; encrypted before it is appended. */
  readonly sealedContent?: string;
  readonly followUp?: string;
  readonly supersedes?: string;
  readonly sender: string;
  /** The centre's deputy drafted it, because the sender let its limit pass. */
  readonly byCentre?: true;
  // From the snapshot of the case it is about.
  readonly matterId: string;
  readonly title: string;
  readonly street?: string;
  readonly itemCodes: readonly string[];
  readonly accusedUnits: readonly string[];
  readonly recipientsByRule: readonly string[];
}>({
  type: 'NoticeDrafted',
  label: { zh: '拟写结果通报', en: 'The notification was drafted' },
  schemaVersion: 1,
  sealed: { sealedContent: 'confidential' },
  fold(state, { payload, actor, effectiveAt }) {
    const { sealedContent: _sealed, ...drafted } = payload;
    return {
      ...withHandler(state, actor),
      ...drafted,
      stage: 'drafted',
      openedAt: effectiveAt,
      openedBy: actor,
      drafter: doerOf(actor),
      leadUnit: drafted.sender,
      parties: [{ unit: drafted.sender, role: 'lead', live: true }],
    };
  },
});

/**
 * The unit that notifies: the acting one; for the engine, the lead or whoever it names. Where a unit owes the
 * notification and has let the limit pass, the centre's deputy may notify for it, so that no case hangs on it.
 */
function senderOf(
  about: CaseSnapshot,
  named: string | undefined,
  { context }: Decision<ResultNotificationState>,
): string | undefined {
  const { actor } = context;
  if (actor.post === ENGINE.post) return named ?? about.leadUnit;
  if (handlingUnits(about).includes(actor.unit) || !leadsCentre(context)) return actor.unit;
  return about.owed.find((each) => each.key.endsWith('.notify') && isPassedDecision(each))?.ownerUnit;
}

/**
 * Begins a notification about another case. The case is named, all else about it comes from its snapshot: who may notify
 * (its handling units), whom to notify, its matter. The engine drafts for the lead, or for the unit whose notification it
 * corrects.
 */
export const draft = command({
  ...answers(
    resultNotification.draft,
    fields({
      aboutCaseId: reference({ zh: '所通报的案件', en: 'Case it is about' }, 'case'),
      type: choice({ zh: '结果类型', en: 'Kind of result' }, TYPES),
      reference: text({ zh: '文号', en: 'Document number' }, { max: 100 }),
      content: text({ zh: '通报内容', en: 'Content' }, { max: 4000, widget: 'multiline' }),
      secrecy: choice({ zh: '公开范围', en: 'Secrecy' }, SECRECY),
      followUp: optional(
        text({ zh: '后续要求', en: 'What is to follow' }, { max: 1000, widget: 'multiline' }),
      ),
      supersedes: byEngine(reference({ zh: '更正的通报', en: 'Notice it corrects' }, 'case')),
      sender: byEngine(reference({ zh: '通报单位', en: 'Sender' }, 'unit')),
    }),
  ),
  label: { zh: '拟写结果通报', en: 'Draft a result notification' },
  engine: 'also',
  stages: 'none',
  notTwice: true,
  snapshotOf: 'aboutCaseId',
  // Whatever its secrecy: the event says in clear what everybody may read.
  sealed: ['content'],
  permits: () => undefined,
  declares: {
    who: {
      zh: '主责单位、在办配合单位；逾期未通报的由指挥中心副职代办；系统',
      en: 'the lead or a unit at work; the centre’s deputy for a unit that let the limit pass; the engine',
    },
    by: 'anyPost',
    starts: ['notice.send'],
    leadsTo: { '': ['drafted'] },
    records: [NoticeDrafted],
    rejects: ['CASE.DUPLICATE', 'CASE.FIELD_INVALID', 'NOTICE.NOT_HANDLER'],
  },
  decide(decision, { content, secrecy, sender: named, ...rest }) {
    const about = decision.context.otherCase;
    if (about === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'aboutCaseId'));
    const sender = senderOf(about, named, decision);
    if (sender === undefined || !handlingUnits(about).includes(sender))
      return decision.reject(reject('NOTICE.NOT_HANDLER', 'aboutCaseId'));
    const { actor } = decision.context;
    const byCentre = actor.post !== ENGINE.post && actor.unit !== sender;
    decision.record(NoticeDrafted, {
      ...rest,
      ...(byCentre ? { byCentre } : {}),
      secrecy,
      ...(secrecy === 'sealed' ? { sealedContent: content } : { content }),
      sender,
      matterId: about.matterId,
      title: `${about.title}处理结果通报`,
      street: about.street,
      itemCodes: about.itemCodes,
      accusedUnits: about.accusedUnits,
      recipientsByRule: recipientsByRule(about, sender, decision.inForce),
    });
    // A case that owes the notification itself measures it by its own clock; a second one would double the fault.
    const owedThere = about.owed.some(
      (each) => each.key.endsWith('.notify') && each.ownerUnit === sender && each.status !== 'metLate',
    );
    if (!owedThere)
      startObligation(decision, {
        key: 'notice.send',
        ownerUnit: sender,
        ownerPosts: deputyPostsOf(decision.inForce.directory.units[sender]),
        variants: [rest.type],
      });
  },
});

export function draftFacts(state: ResultNotificationState): readonly Fact[] {
  const { type, reference: number, secrecy, content, followUp } = state;
  const sealed = secrecy === 'sealed';
  return [
    { key: 'type', label: { zh: '结果类型', en: 'Kind of result' }, format: 'label', value: TYPES[type] },
    { key: 'reference', label: { zh: '文号', en: 'Document number' }, format: 'text', value: number },
    { key: 'secrecy', label: { zh: '公开范围', en: 'Secrecy' }, format: 'label', value: SECRECY[secrecy] },
    {
      key: 'content',
      label: { zh: '通报内容', en: 'Content' },
      format: sealed ? 'sealed' : 'text',
      value: content ?? null,
    },
    { key: 'followUp', label: { zh: '后续要求', en: 'To follow' }, format: 'text', value: followUp ?? null },
  ];
}

import type { SharedEvent } from '../case/case.events.js';
import { NOT_A_PARTY, partyOf, POST_FORBIDS, standsIn } from '../case/case.who.js';
import { ENGINE, type Actor } from '../context.js';
import { LIAISON_POSTS } from '../directory/post.js';
import { deputyPostsOf, heads, leads } from '../directory/who.js';
import { byEngine, choice, fields, flag, listOf, nothing, optional, reference, text } from '../form/form.js';
import { cancelObligations, meetObligation } from '../obligation/obligation.end.js';
import { startObligation } from '../obligation/obligation.start.js';
import { refuse, type Refusal } from '../refusal.js';
import type { Decision } from '../rule/decision.js';
import { ruleFor } from '../rule/rule.js';
import type { NoticeEvent } from './result-notification.events.js';
import { SECRECY, TYPES } from './result-notification.labels.js';
import { canBeReached, handlingUnits, recipientsByRule } from './result-notification.recipients.js';
import {
  isReadyToFile,
  objectionsAreOver,
  openObjection,
  type NoticeState,
} from './result-notification.state.js';

export type NoticeDecision = Decision<NoticeState, NoticeEvent | SharedEvent>;
const rule = ruleFor<NoticeState, NoticeEvent | SharedEvent>();
const long = { max: 4000, widget: 'multiline' } as const;

const isRecipient = (state: NoticeState, unit: string): boolean =>
  state.recipients.some((each) => each.unit === unit);

/** The deputy of the sender; NOT_A_PARTY to strangers. */
function senderDeputy(state: NoticeState, actor: Actor): Refusal | undefined {
  if (leads(actor, state.sender)) return undefined;
  return partyOf(state, actor.unit) === undefined ? NOT_A_PARTY : POST_FORBIDS;
}

/**
 * Begins a notice about another case. The case is named, all else about it comes from its snapshot: who may tell (its
 * handling units), whom to tell, its matter. The engine drafts for the lead, or for the unit whose notice it corrects.
 */
const draft = rule({
  name: 'draft',
  label: { zh: '拟写结果通报', en: 'Draft a result notification' },
  form: fields({
    aboutCaseId: reference({ zh: '所通报的案件', en: 'Case it is about' }, 'case'),
    type: choice({ zh: '结果类型', en: 'Kind of result' }, TYPES),
    reference: text({ zh: '文号', en: 'Document number' }, { max: 100 }),
    content: text({ zh: '通报内容', en: 'Content' }, long),
    secrecy: choice({ zh: '公开范围', en: 'Secrecy' }, SECRECY),
    followUp: optional(text({ zh: '后续要求', en: 'What is to follow' }, { max: 1000, widget: 'multiline' })),
    supersedes: byEngine(reference({ zh: '更正的通报', en: 'Notice it corrects' }, 'case')),
    sender: byEngine(reference({ zh: '通报单位', en: 'Sender' }, 'unit')),
  }),
  engine: 'also',
  stages: 'none',
  snapshotOf: 'aboutCaseId',
  permits: () => undefined,
  decide(decision, { content, secrecy, sender: named, ...rest }) {
    const about = decision.context.otherCase;
    if (about === undefined) return decision.refuse(refuse('CASE.FIELD_INVALID', 'aboutCaseId'));
    const { actor } = decision.context;
    const sender = actor.post === ENGINE.post ? (named ?? about.leadUnit) : actor.unit;
    if (sender === undefined || !handlingUnits(about).includes(sender))
      return decision.refuse(refuse('NOTICE.NOT_HANDLER', 'aboutCaseId'));
    decision.record('NoticeDrafted', {
      ...rest,
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
    const owedThere = about.owed.some((each) => each.key.endsWith('.notify') && each.ownerUnit === sender);
    if (!owedThere)
      startObligation(decision, {
        key: 'notice.send',
        ownerUnit: sender,
        ownerPosts: deputyPostsOf(decision.inForce.directory.units[sender]),
        variants: [rest.type],
      });
  },
});

const send = rule({
  name: 'send',
  label: { zh: '发出结果通报', en: 'Send the notification' },
  form: fields({
    extraRecipients: optional(
      listOf(
        { zh: '增加的通报单位', en: 'Further recipients' },
        reference({ zh: '单位', en: 'Unit' }, 'unit'),
        {
          min: 1,
          max: 50,
        },
      ),
    ),
  }),
  stages: ['drafted'],
  permits: (state, context) =>
    standsIn(state, context, { key: 'notice.send' }) ? undefined : senderDeputy(state, context.actor),
  decide(decision, { extraRecipients = [] }) {
    const { state, inForce, at } = decision;
    const unknown = extraRecipients.findIndex((unit) => inForce.directory.units[unit] === undefined);
    if (unknown >= 0) return decision.refuse(refuse('CASE.FIELD_INVALID', `extraRecipients.${unknown}`));
    const unreachable = state.recipientsByRule.find((unit) => !canBeReached(inForce.directory, unit, at));
    if (unreachable !== undefined)
      return decision.refuse(refuse('NOTICE.RECIPIENT_MISSING', undefined, { unit: unreachable }));
    const all = new Set([...state.recipientsByRule, ...extraRecipients]);
    const recipients = [...all].filter((unit) => unit !== state.sender);
    const accused = recipients.find((unit) => state.accusedUnits.includes(unit));
    if (state.secrecy === 'sealed' && accused !== undefined)
      return decision.refuse(refuse('NOTICE.SECRET_LEAK', undefined, { unit: accused }));
    decision.record('NoticeSent', { recipients });
    meetObligation(decision, { key: 'notice.send' });
    for (const unit of recipients)
      startObligation(decision, {
        key: 'notice.read',
        ownerUnit: unit,
        ownerPosts: LIAISON_POSTS,
        thread: unit,
      });
    startObligation(decision, { key: 'notice.objection', ownerUnit: state.sender });
  },
});

const discard = rule({
  name: 'discard',
  label: { zh: '作废', en: 'Discard the draft' },
  form: nothing,
  stages: ['drafted'],
  permits(state, { actor }) {
    if (actor.unit !== state.sender) return NOT_A_PARTY;
    // What the engine drafted belongs to the unit as a whole.
    const drafted = actor.person === state.drafter || state.drafter === ENGINE.person;
    return drafted ? undefined : POST_FORBIDS;
  },
  decide: (decision) => decision.record('NoticeDiscarded', {}),
});

/** Also once everybody else was reached: what a recipient's clock ran out on may still be done late (domain.md 2.4). */
const markRead = rule({
  name: 'markRead',
  label: { zh: '阅知', en: 'Mark as read' },
  form: nothing,
  stages: ['sent', 'read', 'objected', 'answered'],
  about: { candidates: (state) => state.recipients.map(({ unit }) => unit) },
  permits(state, { actor }, unit) {
    if (!isRecipient(state, unit)) return NOT_A_PARTY;
    const reads = LIAISON_POSTS.some((post) => post === actor.post) || heads(actor, unit);
    if (!reads) return POST_FORBIDS;
    const done = state.recipients.some((each) => each.unit === unit && each.reached === 'read');
    return done ? refuse('CASE.STAGE_FORBIDS', undefined, { reached: 'read' }) : undefined;
  },
  decide(decision, _payload, unit) {
    decision.record('NoticeRead', { unit });
    meetObligation(decision, { key: 'notice.read', thread: unit });
    cancelObligations(decision, 'read', ({ key, thread }) => key === 'notice.remindHead' && thread === unit);
  },
});

const object = rule({
  name: 'object',
  label: { zh: '提出异议', en: 'Object' },
  form: fields({
    reason: text({ zh: '异议理由', en: 'Reason' }, { max: 2000, widget: 'multiline' }),
    basis: text({ zh: '依据', en: 'Basis' }, { max: 500 }),
    aboutDuty: optional(flag({ zh: '涉及职责归属', en: 'It is about whose duty it is' })),
  }),
  stages: ['sent', 'read', 'objected', 'answered'],
  about: { candidates: (state) => state.recipients.map(({ unit }) => unit) },
  permits(state, { actor }, unit) {
    if (!isRecipient(state, unit)) return NOT_A_PARTY;
    if (!leads(actor, unit)) return POST_FORBIDS;
    return openObjection(state, unit)
      ? refuse('CASE.STAGE_FORBIDS', undefined, { objected: unit })
      : undefined;
  },
  decide(decision, { reason, basis, aboutDuty = false }, unit) {
    if (objectionsAreOver(decision.state)) return decision.refuse(refuse('NOTICE.OBJECTION_LATE'));
    decision.record('NoticeObjected', { unit, reason, basis, aboutDuty });
    startObligation(decision, {
      key: 'notice.answer',
      ownerUnit: decision.state.sender,
      ownerPosts: deputyPostsOf(decision.inForce.directory.units[decision.state.sender]),
      about: unit,
    });
  },
});

const answer = rule({
  name: 'answer',
  label: { zh: '答复异议', en: 'Answer an objection' },
  form: fields({
    unit: reference({ zh: '提出异议的单位', en: 'Unit that objected' }, 'unit'),
    text: text({ zh: '答复内容', en: 'Answer' }, long),
    corrected: flag({ zh: '更正通报', en: 'The notification is corrected' }),
  }),
  stages: ['objected'],
  about: {
    field: 'unit',
    candidates: (state) => state.objections.filter(({ answered }) => !answered).map(({ unit }) => unit),
  },
  permits(state, { actor }, unit) {
    const refusal = senderDeputy(state, actor);
    if (refusal !== undefined) return refusal;
    return openObjection(state, unit) === undefined ? refuse('CASE.FIELD_INVALID', 'unit') : undefined;
  },
  decide(decision, payload, unit) {
    decision.record('NoticeAnswered', payload);
    meetObligation(decision, { key: 'notice.answer', about: unit });
  },
});

/** ⚙ Files what became ready by somebody's reading or answering; where a passed limit makes it ready, settling files it. */
const fileNotice = rule({
  name: 'fileNotice',
  label: { zh: '归档', en: 'File the notification' },
  form: nothing,
  engine: 'only',
  stages: ['read', 'answered'],
  permits: () => undefined,
  decide(decision) {
    if (isReadyToFile(decision.state)) decision.record('NoticeFiled', {});
    else decision.refuse(refuse('CLOCK.NOT_YET_DUE'));
  },
});

export const NOTICE_RULES = [draft, send, discard, markRead, object, answer, fileNotice];

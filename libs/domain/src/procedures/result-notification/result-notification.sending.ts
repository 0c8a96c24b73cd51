import type { CaseSnapshot } from '../../case/case.snapshot.js';
import {
  isPassedDecision,
  leadsCentre,
  NOT_A_PARTY,
  POST_FORBIDS,
  standsIn,
} from '../../case/permissions.js';
import { ENGINE } from '../../kernel/context.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import { deputyPostsOf } from '../../reference/directory/who.js';
import { byEngine, choice, fields, listOf, nothing, optional, reference, text } from '../../kernel/form.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { reject } from '../../kernel/rejection.js';
import { SECRECY, TYPES } from './result-notification.labels.js';
import { canBeReached, handlingUnits, recipientsByRule } from './result-notification.recipients.js';
import { rule, senderDeputy, type NoticeDecision } from './result-notification.rule.js';

/**
 * The unit that tells: the acting one; for the engine, the lead or whoever it names. Where a unit owes the notification and
 * has let the limit pass, the centre's deputy may tell for it, so that no case hangs on it (domain.md 2.4).
 */
function senderOf(
  about: CaseSnapshot,
  named: string | undefined,
  { context }: NoticeDecision,
): string | undefined {
  const { actor } = context;
  if (actor.post === ENGINE.post) return named ?? about.leadUnit;
  if (handlingUnits(about).includes(actor.unit) || !leadsCentre(context)) return actor.unit;
  return about.owed.find((each) => each.key.endsWith('.notify') && isPassedDecision(each))?.ownerUnit;
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
    content: text({ zh: '通报内容', en: 'Content' }, { max: 4000, widget: 'multiline' }),
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
    if (about === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'aboutCaseId'));
    const sender = senderOf(about, named, decision);
    if (sender === undefined || !handlingUnits(about).includes(sender))
      return decision.reject(reject('NOTICE.NOT_HANDLER', 'aboutCaseId'));
    const { actor } = decision.context;
    const byCentre = actor.post !== ENGINE.post && actor.unit !== sender;
    decision.record('NoticeDrafted', {
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
    standsIn(state, context, { key: 'notice.send' }) || (state.byCentre && leadsCentre(context))
      ? undefined
      : senderDeputy(state, context.actor),
  decide(decision, { extraRecipients = [] }) {
    const { state, inForce, at } = decision;
    const unknown = extraRecipients.findIndex((unit) => inForce.directory.units[unit] === undefined);
    if (unknown >= 0) return decision.reject(reject('CASE.FIELD_INVALID', `extraRecipients.${unknown}`));
    const unreachable = state.recipientsByRule.find((unit) => !canBeReached(inForce.directory, unit, at));
    if (unreachable !== undefined)
      return decision.reject(reject('NOTICE.RECIPIENT_MISSING', undefined, { unit: unreachable }));
    const all = new Set([...state.recipientsByRule, ...extraRecipients]);
    const recipients = [...all].filter((unit) => unit !== state.sender);
    const accused = recipients.find((unit) => state.accusedUnits.includes(unit));
    if (state.secrecy === 'sealed' && accused !== undefined)
      return decision.reject(reject('NOTICE.SECRET_LEAK', undefined, { unit: accused }));
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

export const SENDING_RULES = [draft, send, discard];

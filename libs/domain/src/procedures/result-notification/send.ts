import type { Party } from '../../case/case.state.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { leadsCentre, standsIn } from '../../case/permissions.js';
import { fields, listOf, optional, reference } from '../../kernel/form.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import type { Fact } from '../../kernel/procedure.js';
import { advance } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import { reject } from './result-notification.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS } from '../../reference/directory/directory.posts.js';
import { command, event } from './result-notification.builders.js';
import { senderDeputy } from './result-notification.permits.js';
import { REACHED } from './result-notification.labels.js';
import { canBeReached } from './result-notification.recipients.js';
import type { ResultNotificationState } from './result-notification.state.js';

const NoticeSent = event<{ readonly recipients: readonly string[] }>({
  type: 'NoticeSent',
  label: { zh: '发出结果通报', en: 'The notification was sent' },
  schemaVersion: 1,
  fold({ parties }, { payload: { recipients } }) {
    const told = recipients.map((unit): Party => ({ unit, role: 'other', live: true }));
    return {
      stage: recipients.length === 0 ? 'read' : 'sent',
      recipients: recipients.map((unit) => ({ unit, reached: 'no' })),
      parties: [...parties, ...told],
    };
  },
  reactions: ({ event: { payload }, after }) => [linkNotification(after, payload.recipients)],
});

/**
 * `linkNotification` on the case it is about, once per notification sent. `recipients`: every unit that has the
 * notification, the sender among them, so that the case can check the street and its live units against one list. The
 * case may reject it by stage: a notification sent before the result was in informs only.
 */
function linkNotification(state: ResultNotificationState, recipients: readonly string[]): Reaction {
  return advance(
    anyCase.linkNotification,
    { noticeCaseId: state.caseId, recipients: [state.sender, ...recipients] },
    {
      key: 'linkNotification',
      caseId: state.aboutCaseId,
      about: { zh: '处理结果已通报', en: 'The result was notified' },
    },
  );
}

export const send = command({
  name: 'send',
  label: { zh: '发出结果通报', en: 'Send the notification' },
  form: fields({
    extraRecipients: optional(
      listOf(
        { zh: '增加的通报单位', en: 'Further recipients' },
        reference({ zh: '单位', en: 'Unit' }, 'unit'),
        { min: 1, max: 50 },
      ),
    ),
  }),
  stages: ['drafted'],
  permits: (state, context) =>
    standsIn(state, context, { key: 'notice.send' }) || (state.byCentre && leadsCentre(context))
      ? undefined
      : senderDeputy(state, context.actor),
  declares: {
    who: {
      zh: '通报单位副职或负责人；逾期或由中心代拟的，指挥中心副职或负责人',
      en: 'deputy or head of the sender; of the command centre once that limit has passed or where it drafted',
    },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: ['notice.send'],
    starts: ['notice.read', 'notice.objection'],
    leadsTo: { drafted: ['sent'] },
    records: [NoticeSent],
    rejects: ['CASE.FIELD_INVALID', 'NOTICE.RECIPIENT_MISSING', 'NOTICE.SECRET_LEAK'],
  },
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
    decision.record(NoticeSent, { recipients });
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

/** Who has read it. */
export function recipientFacts({ recipients }: ResultNotificationState): readonly Fact[] {
  return recipients.map(({ unit, reached }) => ({
    key: `recipient.${unit}`,
    label: { zh: '阅知情况', en: 'Read' },
    format: 'label',
    value: REACHED[reached],
    thread: unit,
  }));
}

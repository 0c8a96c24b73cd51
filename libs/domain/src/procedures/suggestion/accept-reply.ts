import { meetObligation } from '../../case/obligation/obligation.end.js';
import { nothing } from '../../kernel/form.js';
import { open } from '../../kernel/contract.js';
import { listChange } from '../../kernel/contracts/not-in-district.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import type { InForce } from '../../reference/in-force.js';
import { command, event } from './suggestion.builders.js';
import { SENDER_DEPUTY, senderDeputy } from './suggestion.permits.js';
import { tellStaffingOffice } from './suggestion.notifications.js';
import { startImplementation } from './suggestion.obligations.js';
import { isAdopted, type SuggestionState } from './suggestion.state.js';

/** With a plan it is carried out; without one, the verdict was the end. `bySilence`: the time to assess it ran out. */
export const ReplyAccepted = event<{ readonly bySilence: boolean }>({
  type: 'ReplyAccepted',
  label: { zh: '认可答复', en: 'The reply was accepted' },
  schemaVersion: 1,
  fold({ reply }) {
    const published = reply !== undefined && isAdopted(reply.verdict);
    return reply !== undefined && reply.plan.length > 0
      ? { published, stage: 'tracking' }
      : { stage: 'closed', over: true, outcome: reply?.verdict };
  },
  reactions: ({ after, inForce }) => afterAdoption(after, inForce),
});

/** An adopted rule about an item changes the list. */
function afterAdoption(state: SuggestionState, inForce: InForce): readonly Reaction[] {
  const { reply, subject, itemCodes, text, caseId } = state;
  if (reply === undefined || !isAdopted(reply.verdict)) return [];
  const [item] = itemCodes;
  if (subject === 'rule' && item !== undefined)
    return [
      open(
        listChange.propose,
        { change: 'alter', item, content: text, basis: caseId, reasons: reply.reason },
        {
          key: 'listChange',
          about: { zh: '采纳的建议涉及清单事项', en: 'What was adopted is about an item of the list' },
        },
      ),
    ];
  return subject === 'staffing' ? tellStaffingOffice(inForce) : [];
}

export const acceptReply = command({
  name: 'acceptReply',
  label: { zh: '认可答复', en: 'Accept the reply' },
  form: nothing,
  stages: ['replied'],
  permits: senderDeputy,
  declares: {
    ...SENDER_DEPUTY,
    meets: ['suggestion.assessReply'],
    starts: ['suggestion.implementation'],
    leadsTo: { replied: ['tracking', 'closed'] },
    records: [ReplyAccepted],
  },
  decide(decision) {
    meetObligation(decision, { key: 'suggestion.assessReply' });
    decision.record(ReplyAccepted, { bySilence: false });
    startImplementation(decision);
  },
});

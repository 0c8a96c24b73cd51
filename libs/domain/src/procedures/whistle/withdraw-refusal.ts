import { sharedEvent } from '../../case/case.catalogue.js';
import { DISPUTE_KIND } from '../../case/contest/contest.dispute.js';
import { nothing } from '../../kernel/form.js';
import { advance } from '../../kernel/contract.js';
import { dispute } from '../../kernel/contracts/dispute.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import { keepParticipation, settleRefusal } from './refusal.js';
import { BY_PARTICIPANT, command, event, ownParticipation, participants } from './whistle.command.js';
import { changeParticipation, isContested, isRefusalOpen, type WhistleState } from './whistle.state.js';

const RefusalWithdrawn = event<{ readonly unit: string }>({
  type: 'RefusalWithdrawn',
  label: { zh: '撤回拒绝', en: 'The refusal was withdrawn' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) =>
    changeParticipation(state, unit, (each) => settleRefusal(each, 'withdrawn')),
  reactions: ({ before, event: { payload } }) => endDispute(before, payload.unit),
});

/** The unit comes after all, so nobody need negotiate any more. */
function endDispute(state: WhistleState, unit: string): readonly Reaction[] {
  const ids = Object.values(state.obligations).flatMap(({ id, thread }) => (thread === unit ? [id] : []));
  return state.links
    .filter(
      ({ kind, about }) => kind === DISPUTE_KIND && about !== undefined && [unit, ...ids].includes(about),
    )
    .map(({ caseId }) =>
      advance(
        dispute.withdraw,
        { reason: '拒绝已撤回' },
        {
          key: `endDispute:${caseId}`,
          caseId,
          about: { zh: '拒绝已撤回', en: 'The refusal was withdrawn' },
        },
      ),
    );
}

export const withdrawRefusal = command({
  name: 'withdrawRefusal',
  label: { zh: '撤回拒绝', en: 'Withdraw the refusal' },
  form: nothing,
  stages: ['blown', 'handling'],
  target: { candidates: participants },
  permits: (state, context) =>
    ownParticipation(state, context, (each) => isRefusalOpen(each) || isContested(each)),
  declares: {
    who: BY_PARTICIPANT,
    by: 'anyPost',
    cancels: ['whistle.answerRefusal', 'pause.contestedMax', 'case.interim'],
    records: [RefusalWithdrawn, sharedEvent('ObligationResumed')],
  },
  decide(decision, _payload, unit) {
    decision.record(RefusalWithdrawn, { unit });
    keepParticipation(decision, unit);
  },
});

import { sharedEvent } from '../../case/case.catalogue.js';
import { DISPUTE_KIND } from '../../case/contest/contest.dispute.js';
import { nothing } from '../../kernel/form.js';
import { advance, endOpened } from '../../kernel/contract.js';
import { dispute } from '../../kernel/contracts/dispute.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import { disputeKey, keepParticipation, settleRefusal } from './refusal.js';
import { command, event } from './whistle.builders.js';
import { participants } from './whistle.parties.js';
import { BY_PARTICIPANT, ownParticipation } from './whistle.permits.js';
import {
  changeParticipation,
  isContested,
  isRefusalOpen,
  participationOf,
  type WhistleState,
} from './whistle.state.js';

const RefusalWithdrawn = event<{ readonly unit: string }>({
  type: 'RefusalWithdrawn',
  label: { zh: '撤回拒绝', en: 'The refusal was withdrawn' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) =>
    changeParticipation(state, unit, (each) => settleRefusal(each, 'withdrawn')),
  reactions: ({ before, event: { payload } }) => endDispute(before, payload.unit),
  annuls: ({ event: { payload } }, { kind, key }) =>
    kind === DISPUTE_KIND && key === disputeKey(payload.unit),
});

/** The unit comes after all, so nobody need negotiate any more. */
function endDispute(state: WhistleState, unit: string): readonly Reaction[] {
  const ids = Object.values(state.obligations).flatMap(({ id, thread }) => (thread === unit ? [id] : []));
  const linked = state.links.filter(
    ({ kind, about, ended }) =>
      kind === DISPUTE_KIND && !ended && about !== undefined && [unit, ...ids].includes(about),
  );
  const payload = { reason: '拒绝已撤回' };
  const about = { zh: '拒绝已撤回', en: 'The refusal was withdrawn' };
  if (linked.length > 0)
    return linked.map(({ caseId }) =>
      advance(dispute.withdraw, payload, { key: `endDispute:${caseId}`, caseId, about }),
    );
  const participation = participationOf(state, unit);
  if (participation === undefined || !isContested(participation)) return [];
  const opening = { kind: DISPUTE_KIND, key: disputeKey(unit) };
  return [endOpened(dispute.withdraw, payload, { key: `endDispute:${unit}`, opening, about })];
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

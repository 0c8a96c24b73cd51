import { ENGINE_ALONE } from '../../kernel/actor.js';
import { type Decision } from '../../case/case.decision.js';
import { endOtherDisputes } from '../../case/contest/contest.dispute.js';
import { forgetContest } from '../../case/contest/contest.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { concerns, type Ruling, rulingForm } from '../../case/ruling/ruling.js';
import { answers } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import { reject } from './collaboration.rejections.js';
import { CollaborationClosed, endCase } from './closing.js';
import { command, event } from './collaboration.builders.js';
import { start } from './collaboration.obligations.js';
import { type CollaborationState, hasDeclined } from './collaboration.state.js';
import { declineWith, keptByRuling } from './decline-state.js';

const RulingApplied = event<Ruling>({
  type: 'RulingApplied',
  label: { zh: '执行裁定', en: 'A ruling was carried out' },
  schemaVersion: 1,
  fold(state, { payload: { lead, assists, binding } }) {
    const named = [lead, ...assists];
    const boundUnits = binding ? [...new Set([...state.boundUnits, ...named])] : state.boundUnits;
    if (!hasDeclined(state)) return { boundUnits };
    return named.includes(state.requested)
      ? { boundUnits, ...keptByRuling(state) }
      : { boundUnits, ...declineWith(state, 'accepted') };
  },
  reactions: ({ event: { payload }, after }) => (payload.binding ? endOtherDisputes(after, payload) : []),
});

const ANSWERS: readonly string[] = ['collaboration.decide', 'collaboration.answerDecline'];

/** The unit stays: nobody stands in for it any more, and it answers anew in full time. */
function answerAnew(decision: Decision<CollaborationState>): void {
  const { requested } = decision.state;
  forgetContest(decision, requested);
  cancelObligations(decision, 'ruled', ({ key }) => ANSWERS.includes(key));
  start(decision, 'collaboration.decide');
}

/**
 * Who would not and is named stays and answers anew; who is not named is free, and the request ends. A unit that never
 * declined goes on as before, and is bound where it is named.
 */
export const applyRuling = command({
  ...answers(anyCase.applyRuling, rulingForm),
  label: { zh: '执行裁定', en: 'Carry out a ruling' },
  engine: 'only',
  stages: 'open',
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    starts: ['collaboration.decide'],
    cancels: ['collaboration.answerDecline', 'collaboration.decide', 'pause.contestedMax'],
    leadsTo: { declined: ['closed', 'signedIn'], disputed: ['closed', 'signedIn'] },
    records: [CollaborationClosed, RulingApplied],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, ruling) {
    const { requested } = decision.state;
    if (!concerns(ruling, decision.state)) return;
    const stays = [ruling.lead, ...ruling.assists].includes(requested);
    if (stays && ruling.releases.includes(requested))
      return decision.reject(reject('CASE.FIELD_INVALID', 'releases', { unit: requested }));
    const isUnwilling = hasDeclined(decision.state);
    if (!isUnwilling && !stays) return;
    decision.record(RulingApplied, ruling);
    if (!isUnwilling) return;
    if (stays) return answerAnew(decision);
    endCase(decision);
    decision.record(CollaborationClosed, { outcome: 'declinedAccepted' });
  },
});

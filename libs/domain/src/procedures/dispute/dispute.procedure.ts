import { GATE_REJECTIONS } from '../../reference/gate/gate.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { DISPUTE_CLOCKS } from './dispute.clocks.js';
import { COORDINATING_RULES } from './dispute.coordinating.js';
import { elapseDispute } from './dispute.elapse.js';
import { EVENTS, type DisputeEvent } from './dispute.events.js';
import { evolveDispute } from './dispute.evolve.js';
import { factsOfDispute } from './dispute.facts.js';
import { INTERIM_RULES } from './dispute.interim.js';
import { OUTCOMES, REJECTIONS, STAGES } from './dispute.labels.js';
import { NEGOTIATING_RULES } from './dispute.negotiating.js';
import { OPENING_RULES } from './dispute.opening.js';
import { disputeReactions } from './dispute.reactions.js';
import { SETTLING_RULES } from './dispute.settling.js';
import { initialDispute, type DisputeState } from './dispute.state.js';

/** Dispute negotiation (争议协商, domain.md 3.8): settles who must act, by agreement, opinion or determination. */
export const dispute = defineProcedure<DisputeState, DisputeEvent>({
  kind: 'dispute',
  label: { zh: '争议协商', en: 'Dispute' },
  stages: STAGES,
  outcomes: OUTCOMES,
  clocks: DISPUTE_CLOCKS,
  events: EVENTS,
  rejections: { ...GATE_REJECTIONS, ...REJECTIONS },
  rules: [...OPENING_RULES, ...NEGOTIATING_RULES, ...COORDINATING_RULES, ...INTERIM_RULES, ...SETTLING_RULES],
  initial: initialDispute,
  // Not carrying out what was settled is worse than being late.
  orderColour: (_state, { key }, byClass) =>
    key === 'dispute.execute' && byClass === 'yellow' ? 'red' : byClass,
  evolve: evolveDispute,
  elapse: elapseDispute,
  reactions: disputeReactions,
  facts: factsOfDispute,
});

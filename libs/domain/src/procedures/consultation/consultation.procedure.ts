import type { Context } from '../../case/case.context.js';
import { seesByDefault } from '../../case/visibility.js';
import { theOnly } from '../../reference/directory/who.js';
import { GATE_REJECTIONS } from '../../reference/gate/gate.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { CONSULTATION_CLOCKS, elapseConsultation } from './consultation.clocks.js';
import { EVENTS, type ConsultationEvent } from './consultation.events.js';
import { evolveConsultation } from './consultation.evolve.js';
import { consultationDuties, consultationFacts } from './consultation.facts.js';
import { FAULTS, OUTCOMES, REJECTIONS, STAGES } from './consultation.labels.js';
import { MEETING_RULES } from './consultation.meeting.js';
import { MINUTES_RULES } from './consultation.minutes.js';
import { PROPOSING_RULES } from './consultation.proposing.js';
import { consultationReactions } from './consultation.reactions.js';
import { initialConsultation, type ConsultationState } from './consultation.state.js';
import { TRACKING_RULES } from './consultation.tracking.js';

/** What failed twice is handed up to the district office. */
function seesConsultation(state: ConsultationState, context: Context): 'all' | 'asParty' | 'nothing' {
  const { actor } = context;
  const office = theOnly(context.inForce(context.now).directory, 'districtOffice')?.id;
  if (state.withoutQuorum > 1 && actor.unit === office) return 'all';
  return seesByDefault(state, context);
}

/** 会商 (domain.md 3.3): parties meet, agree with minutes, and what they resolve is owed by owners and dates. */
export const consultation = defineProcedure<ConsultationState, ConsultationEvent>({
  kind: 'consultation',
  label: { zh: '会商', en: 'Consultation' },
  stages: STAGES,
  outcomes: OUTCOMES,
  clocks: CONSULTATION_CLOCKS,
  events: EVENTS,
  rejections: { ...GATE_REJECTIONS, ...REJECTIONS },
  faults: FAULTS,
  rules: [...PROPOSING_RULES, ...MEETING_RULES, ...MINUTES_RULES, ...TRACKING_RULES],
  initial: initialConsultation,
  evolve: evolveConsultation,
  elapse: elapseConsultation,
  reactions: consultationReactions,
  duties: consultationDuties,
  facts: consultationFacts,
  sees: seesConsultation,
});

import { clocksOf } from '../../case/case.clock.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { NotificationLinked } from '../../case/notification/notification.js';
import { usualAudience } from '../../case/sight.js';
import type { Audience } from '../../kernel/audience.js';
import { isEventOf } from '../../kernel/event-definition.js';
import { advance } from '../../kernel/contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { GATE_REJECTIONS } from '../../reference/gate/gate.rejections.js';
import { acceptAction } from './accept-action.js';
import { CLOSE, close } from './close.js';
import { confirmAttendance } from './confirm-attendance.js';
import { CLOCKS } from './consultation.clocks.js';
import { ELAPSED, openOrderForAbsence } from './consultation.elapsed.js';
import { consultationDuties, consultationFacts } from './consultation.facts.js';
import { FAULTS, OUTCOMES, STAGES } from './consultation.labels.js';
import { tellOwner } from './consultation.notifications.js';
import { REJECTIONS } from './consultation.rejections.js';
import { type ConsultationState, initialConsultation } from './consultation.state.js';
import { convene } from './convene.js';
import { declareDeadlock } from './declare-deadlock.js';
import { declineAttendance } from './decline-attendance.js';
import { draftMinutes } from './draft-minutes.js';
import { hold } from './hold.js';
import { issueMinutes } from './issue-minutes.js';
import { linkToNotification } from './link-notification.js';
import { objectToMinutes } from './object-to-minutes.js';
import { propose } from './propose.js';
import { recordPosition } from './record-position.js';
import { reportAction } from './report-action.js';
import { withdraw } from './withdraw.js';

/** 会商: parties meet, agree with minutes, and what they resolve is owed by owners and dates. Its table is RULES.md beside this file. */
export const consultation = defineProcedure<ConsultationState>({
  kind: 'consultation',
  label: { zh: '会商', en: 'Consultation' },
  stages: STAGES,
  numbering: { word: '会' },
  outcomes: OUTCOMES,
  commands: [
    ...[propose, withdraw],
    ...[convene, confirmAttendance, declineAttendance, recordPosition, hold],
    ...[draftMinutes, issueMinutes, objectToMinutes, declareDeadlock],
    ...[reportAction, acceptAction, linkToNotification, close],
  ],
  clocks: clocksOf(CLOCKS, ELAPSED),
  rejections: { ...GATE_REJECTIONS, ...REJECTIONS },
  faults: FAULTS,
  initial: initialConsultation,
  likeness: ({ parties, itemCodes }) => ({ between: parties.map(({ unit }) => unit), about: itemCodes }),
  reactions(_before, event, after, inForce) {
    if (isEventOf(NotificationLinked, event)) return event.payload.complete ? closeWhenTold(after) : [];
    switch (event.type) {
      case 'ObligationStarted':
        return tellOwner(after, event.payload.id, CLOCKS);
      case 'FaultRecorded':
        return event.payload.kind === 'consultation.absent'
          ? openOrderForAbsence(after, event.payload.obligationId ?? '', inForce)
          : [];
      default:
        return [];
    }
  },
  duties: consultationDuties,
  facts: consultationFacts,
  audience,
});

/** Handed on and told to everybody, it has nothing left to do. */
function closeWhenTold({ stage, caseId }: ConsultationState): readonly Reaction[] {
  if (stage !== 'deadlocked' && stage !== 'escalated') return [];
  const about = { zh: '会商办结', en: 'Close the consultation' };
  return [advance(CLOSE, {}, { key: 'close', caseId, about })];
}

/** What failed twice is handed up to the district office. */
function audience(state: ConsultationState): Audience {
  const { inFull, asParty } = usualAudience(state);
  return { inFull: state.withoutQuorum > 1 ? [...inFull, 'kind:districtOffice'] : inFull, asParty };
}

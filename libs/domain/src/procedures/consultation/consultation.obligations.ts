import { addDays } from '../../calendar/civil-date.js';
import { type Decision } from '../../case/case.decision.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { type ObligationSpec, startObligation } from '../../case/obligation/obligation.start.js';
import { type CivilDate } from '../../kernel/instant.js';
import type { ConsultationClock } from './consultation.clocks.js';
import { type Action, type ConsultationState } from './consultation.state.js';

/** The table has two columns; what is urgent only is counted like the ordinary. */
export function columnOf({ urgency }: Pick<ConsultationState, 'urgency'>): 'ordinary' | 'emergency' {
  return urgency === 'emergency' ? 'emergency' : 'ordinary';
}

export function start(
  decision: Decision<ConsultationState>,
  key: ConsultationClock,
  particulars: Partial<ObligationSpec> = {},
): void {
  const { state } = decision;
  startObligation(decision, {
    key,
    ownerUnit: state.convenor,
    variants: [columnOf(state)],
    emergency: state.urgency === 'emergency',
    ...particulars,
  });
}

export function meet(decision: Decision<ConsultationState>, key: ConsultationClock): void {
  meetObligation(decision, { key });
}

/** The clock of one action. A date that is not ahead any more when the minutes bind is the day after. */
export function actionObligation(
  { owner, agreedDate, itemCode, id }: Omit<Action, 'reporters' | 'accepted'>,
  today: CivilDate,
): Partial<ObligationSpec> & Pick<ObligationSpec, 'ownerUnit'> {
  const date = agreedDate > today ? agreedDate : addDays(today, 1);
  return { ownerUnit: owner, thread: owner, about: id, itemCode, agreed: { unit: 'agreed', date } };
}

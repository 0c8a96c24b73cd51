import { reject } from '../../kernel/shared.rejections.js';
import { commandFor, type AnyCommand } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { meetObligation } from '../obligation/obligation.end.js';
import { ObligationPaused } from '../obligation/obligation.events.js';
import { pauseObligations } from '../obligation/obligation.pause.js';
import { startObligation } from '../obligation/obligation.start.js';
import { reviewOn, SHELVING_DECIDE, SHELVING_REVIEW } from './shelving.clocks.js';
import { CaseShelved } from './shelving.events.js';
import { ANSWERS, answerRejection, emergencyRuns, reasonForm } from './shelving.rules.js';
import { SHELVED } from './shelving.state.js';

const command = commandFor<CaseState>();

export function approveShelving(shelvable: readonly string[]): AnyCommand<CaseState> {
  const stages = [...shelvable, SHELVED];
  return command({
    name: 'approveShelving',
    label: { zh: '同意挂账', en: 'Approve shelving' },
    form: reasonForm,
    stages,
    permits: (state, context) =>
      answerRejection(state.shelving?.request, context) ??
      (emergencyRuns(state) ? reject('CASE.STAGE_FORBIDS') : undefined),
    declares: {
      ...ANSWERS,
      meets: [SHELVING_DECIDE, SHELVING_REVIEW],
      starts: [SHELVING_REVIEW],
      leadsTo: Object.fromEntries(stages.map((stage) => [stage, [SHELVED]])),
      records: [CaseShelved, ObligationPaused],
    },
    decide(decision, { reason }) {
      const asked = decision.state.shelving?.request;
      if (asked === undefined) return;
      const { condition, reviewDate } = asked;
      meetObligation(decision, { key: SHELVING_DECIDE });
      // Approved anew while shelved: the review of before is done, and the next one takes its place.
      meetObligation(decision, { key: SHELVING_REVIEW });
      decision.record(CaseShelved, { reason, condition, reviewDate });
      pauseObligations(decision, 'shelved', () => true);
      startObligation(decision, reviewOn(reviewDate, decision.context.actor.unit));
    },
  });
}

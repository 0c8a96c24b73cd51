import { reject } from '../../kernel/shared.rejections.js';
import { commandFor, type AnyCommand } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { meetObligation } from '../obligation/obligation.end.js';
import { ObligationPaused } from '../obligation/obligation.events.js';
import { pauseObligations } from '../obligation/obligation.pause.js';
import { startObligation } from '../obligation/obligation.start.js';
import { ANSWERS, answerRejection } from './shelving.rules.js';
import { reviewPartOn, THREAD_DECIDE, THREAD_REVIEW } from './thread-shelving.clocks.js';
import { ThreadShelved } from './thread-shelving.events.js';
import { isOfPart, ofPart, partIsEmergency, partRequest, unitsWithParts } from './thread-shelving.js';

const command = commandFor<CaseState>();

export function approveThreadShelving(shelvable: readonly string[]): AnyCommand<CaseState> {
  return command({
    name: 'approveThreadShelving',
    label: { zh: '同意单位事项挂账', en: 'Approve shelving one part' },
    form: ofPart,
    stages: shelvable,
    target: { field: 'unit', candidates: unitsWithParts },
    permits: (state, context, unit) =>
      answerRejection(partRequest(state, unit), context) ??
      (partIsEmergency(state, unit) ? reject('CASE.STAGE_FORBIDS') : undefined),
    declares: {
      ...ANSWERS,
      meets: [THREAD_DECIDE],
      starts: [THREAD_REVIEW],
      records: [ThreadShelved, ObligationPaused],
    },
    decide(decision, { reason }, unit) {
      const asked = partRequest(decision.state, unit);
      if (asked === undefined) return;
      const { condition, reviewDate } = asked;
      meetObligation(decision, { key: THREAD_DECIDE, about: unit });
      decision.record(ThreadShelved, { unit, reason, condition, reviewDate });
      pauseObligations(decision, 'shelved', (each) => isOfPart(each, unit));
      startObligation(decision, reviewPartOn(reviewDate, decision.context.actor.unit, unit));
    },
  });
}

import { fields, reference, text } from '../../kernel/form.js';
import { reject } from '../../kernel/shared.rejections.js';
import { commandFor, type AnyCommand } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { meetObligation } from '../obligation/obligation.end.js';
import { ObligationPaused } from '../obligation/obligation.events.js';
import { pauseObligations } from '../obligation/obligation.pause.js';
import { startObligation } from '../obligation/obligation.start.js';
import { answerRejection } from './shelving.rules.js';
import { reviewPartOn, THREAD_DECIDE, THREAD_REVIEW } from './thread-shelving.clocks.js';
import { ThreadShelved } from './thread-shelving.events.js';
import { isOfPart, partIsEmergency, partRequest } from './thread-shelving.js';

const command = commandFor<CaseState>();

export const ofPart = fields({
  unit: reference({ zh: '挂账单位', en: 'Unit' }, 'unit'),
  reason: text({ zh: '理由', en: 'Reason' }, { max: 1000, widget: 'multiline' }),
});

export function unitsWithParts({ threadShelvings = {} }: CaseState): readonly string[] {
  return Object.keys(threadShelvings);
}

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
      who: {
        zh: '指挥中心分管领导或主要领导，期限较长的仅限主要领导；不得为申请人本人',
        en: 'deputy or head of the command centre, for a long one its head alone; never who asked',
      },
      by: ['centreDeputy', 'centreHead'],
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

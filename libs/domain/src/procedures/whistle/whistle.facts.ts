import { type FactRow, factRows } from '../../case/fact-rows.js';
import type { Fact } from '../../kernel/procedure.js';
import { contactFacts } from './acknowledge.js';
import { falseCallFacts } from './claim-false-call.js';
import { confirmationFacts } from './confirm-after.js';
import { departureFacts } from './depart.js';
import { callFacts, sheetFacts } from './draft.js';
import { endingFacts } from './ending.js';
import { callerScoreFacts } from './evaluate-caller.js';
import { departmentScoreFacts } from './evaluate-department.js';
import { factsQuestionFacts } from './facts-question.js';
import { notificationFacts } from './link-notification.js';
import { raisingFacts } from './raise-level.js';
import { callbackFacts } from './record-callback.js';
import { streetWorkFacts } from './record-street-work.js';
import { refusalFacts } from './refuse.js';
import { rejectionFacts } from './reject-draft.js';
import { arrivalFacts } from './report-in.js';
import { returnFacts } from './return-result.js';
import { planFacts } from './submit-plan.js';
import { preliminaryFacts } from './submit-preliminary.js';
import { resultFacts } from './submit-result.js';
import { takenOverFacts } from './take-over.js';
import { PARTICIPATION_STAGES } from './whistle.labels.js';
import { showsScores } from './whistle.scores.js';
import type { Participation, WhistleState } from './whistle.state.js';

/** Labelled values of a whistle, one participation after the other; what nobody has said yet is left out. */
export function whistleFacts(state: WhistleState): readonly Fact[] {
  return [
    ...factRows([
      ...callFacts(state),
      ...rejectionFacts(state),
      ...raisingFacts(state),
      ...confirmationFacts(state),
      ...streetWorkFacts(state),
      ...notificationFacts(state),
      ...callbackFacts(state),
      ...endingFacts(state),
    ]),
    ...factRows(sheetFacts(state)),
    ...state.participations.flatMap((each) => factsOf(state, each)),
  ];
}

/** The stored word for a participation is thread: in the keys, and in the field that names its unit. */
function factsOf(state: WhistleState, participation: Participation): readonly Fact[] {
  const { unit } = participation;
  const rows = participationFacts(state, participation).map(([key, ...rest]): FactRow => [
    `thread.${unit}.${key}`,
    ...rest,
  ]);
  return factRows(rows, unit);
}

function participationFacts(state: WhistleState, participation: Participation): readonly FactRow[] {
  const { stage, task, itemCode, duty, powerBasis } = participation;
  return [
    ['stage', '进展', 'Progress', 'label', PARTICIPATION_STAGES[stage]],
    ['task', '任务', 'Task', 'text', task],
    ['itemCode', '清单事项', 'List item', 'text', itemCode],
    ['duty', '应履行的职责', 'Duty owed', 'text', duty],
    ['powerBasis', '职权依据', 'Power relied on', 'text', powerBasis],
    ...contactFacts(participation),
    ...factsQuestionFacts(participation),
    ...refusalFacts(participation),
    ...takenOverFacts(participation),
    ...planFacts(participation),
    ...arrivalFacts(participation),
    ...departureFacts(participation),
    ...preliminaryFacts(participation),
    ...resultFacts(participation),
    ...returnFacts(participation),
    ...falseCallFacts(participation),
    ...(showsScores(state, participation)
      ? [...departmentScoreFacts(participation), ...callerScoreFacts(participation)]
      : []),
  ];
}

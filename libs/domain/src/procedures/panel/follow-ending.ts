import { ENGINE_ALONE } from '../../kernel/actor.js';
import { endingForm } from '../../case/ending/ending.form.js';
import { answers } from '../../kernel/contract.js';
import { anyCase, type Ending } from '../../kernel/contracts/case.contract.js';
import { reject } from './panel.rejections.js';
import { unlinkAll } from './ending.js';
import { command, event } from './panel.builders.js';
import { tellOfEnd, tellOfGoingOn } from './panel.notifications.js';
import { BEFORE_THE_DETERMINATION } from './panel.seats.js';
import type { PanelState } from './panel.state.js';
import { waitingCases } from './waiting.js';

/** `kept`: another case, or the dispute that asked, still waits for the answer; or the answer is given already. */
const WaitingCaseEnded = event<{ readonly caseId: string; readonly ending: Ending; readonly kept: boolean }>({
  type: 'WaitingCaseEnded',
  label: { zh: '所涉案件已终结', en: 'A case that waited is over' },
  schemaVersion: 1,
  fold: ({ endedCases }, { payload: { caseId, kept } }) => ({
    endedCases: [...endedCases, caseId],
    ...(kept ? {} : { stage: 'closed', over: true, outcome: 'withdrawn' }),
  }),
  reactions: ({ after, event: { payload }, inForce }) =>
    payload.kept ? tellOfGoingOn(after, inForce) : [...tellOfEnd(after, inForce), ...unlinkAll(after)],
});

function goesOn(state: PanelState, over: string): boolean {
  const ended = [...state.endedCases, over];
  const undecided = BEFORE_THE_DETERMINATION.includes(state.stage);
  return !undecided || waitingCases(state).some((caseId) => !ended.includes(caseId));
}

/** What is kept keeps its clocks as they run. */
export const followEnding = command({
  ...answers(anyCase.followEnding, endingForm),
  label: { zh: '所涉案件终结', en: 'A case that waited ended' },
  engine: 'only',
  stages: 'open',
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    leadsTo: Object.fromEntries(BEFORE_THE_DETERMINATION.map((stage) => [stage, [stage, 'closed']])),
    records: [WaitingCaseEnded],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, { caseId, ending }) {
    const { state } = decision;
    if (!waitingCases(state).includes(caseId) || state.endedCases.includes(caseId))
      return decision.reject(reject('CASE.FIELD_INVALID', 'caseId'));
    decision.record(WaitingCaseEnded, { caseId, ending, kept: goesOn(state, caseId) });
  },
});

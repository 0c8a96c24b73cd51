import { ENGINE_ALONE } from '../../kernel/actor.js';
import { endingForm } from '../../case/ending/ending.form.js';
import { answers } from '../../kernel/contract.js';
import { anyCase, type Ending } from '../../kernel/contracts/case.contract.js';
import { reject } from './dispute.rejections.js';
import { command, event } from './dispute.builders.js';
import { tellOfEnd, tellOfGoingOn } from './dispute.notifications.js';
import { contestedCases, type DisputeState } from './dispute.state.js';
import { endedAs, endLinks } from './ending.js';

/** `kept`: somebody else waits for the answer, or it was admitted and no panel has taken it up, which makes it a
 * question about the boundary itself. */
const ContestedCaseEnded = event<{
  readonly caseId: string;
  readonly ending: Ending;
  readonly kept: boolean;
}>({
  type: 'ContestedCaseEnded',
  label: { zh: '争议所涉案件已终结', en: 'A contested case is over' },
  schemaVersion: 1,
  fold: ({ endedCases }, { payload: { caseId, kept } }) => ({
    endedCases: [...endedCases, caseId],
    ...(kept ? {} : endedAs('withdrawn')),
  }),
  reactions: ({ after, event: { payload }, inForce }) =>
    payload.kept ? tellOfGoingOn(after, inForce) : [...tellOfEnd(after, inForce), ...endLinks(after)],
});

function goesOn(state: DisputeState, over: string): boolean {
  const ended = [...state.endedCases, over];
  const asks = state.admitted && state.joined !== true;
  return asks || contestedCases(state).some((caseId) => !ended.includes(caseId));
}

/** What is kept keeps its clocks as they run: nobody waits for it any more, so nothing is hurried and nothing put off. */
export const followEnding = command({
  ...answers(anyCase.followEnding, endingForm),
  label: { zh: '所涉案件终结', en: 'A contested case ended' },
  engine: 'only',
  stages: 'open',
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    leadsTo: {
      selfNegotiation: ['selfNegotiation', 'withdrawn'],
      applied: ['applied', 'withdrawn'],
      admissionRefused: ['admissionRefused', 'withdrawn'],
      admissionReview: ['admissionReview', 'withdrawn'],
      supplementing: ['supplementing', 'withdrawn'],
      referred: ['referred', 'withdrawn'],
      executing: ['executing', 'withdrawn'],
    },
    records: [ContestedCaseEnded],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, { caseId, ending }) {
    const { state } = decision;
    if (!contestedCases(state).includes(caseId) || state.endedCases.includes(caseId))
      return decision.reject(reject('CASE.FIELD_INVALID', 'caseId'));
    decision.record(ContestedCaseEnded, { caseId, ending, kept: goesOn(state, caseId) });
  },
});

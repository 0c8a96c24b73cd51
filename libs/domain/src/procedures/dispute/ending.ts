import { advance } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { contestedCases, type DisputeState } from './dispute.state.js';

/** Ends it unsettled: what is contested runs on. */
export function endedAs(stage: 'notAdmitted' | 'lapsed' | 'withdrawn'): Partial<DisputeState> {
  return { stage, over: true, outcome: stage };
}

/** It settled nothing: what is contested runs on, and whoever refused it owes it. */
export function unsettled({ caseId: sourceCaseId, contested }: DisputeState): readonly Reaction[] {
  return contested.flatMap(({ caseId, obligationId }): Reaction[] => {
    if (obligationId === undefined) return [];
    const about = { zh: '争议终止，恢复计时', en: 'The dispute is over: what was contested runs on' };
    return [
      advance(
        anyCase.resumeAfterDispute,
        { sourceCaseId, obligationIds: [obligationId] },
        { key: `resume:${caseId}:${obligationId}`, caseId, about },
      ),
    ];
  });
}

export function endLinks(state: DisputeState): readonly Reaction[] {
  const about = { zh: '争议协商已办结', en: 'The dispute is over' };
  return contestedCases(state).map((caseId) =>
    advance(anyCase.endLink, { caseId: state.caseId }, { key: `endLink:${caseId}`, caseId, about }),
  );
}

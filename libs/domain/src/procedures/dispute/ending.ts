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
    const payload = { sourceCaseId, obligationIds: [obligationId] };
    return [
      {
        key: `resume:${caseId}:${obligationId}`,
        does: 'advance',
        caseId,
        about: { zh: '争议终止，恢复计时', en: 'The dispute is over: what was contested runs on' },
        command: { name: 'resumeAfterDispute', payload },
      },
    ];
  });
}

export function endLinks(state: DisputeState): readonly Reaction[] {
  return contestedCases(state).map((caseId) => ({
    key: `endLink:${caseId}`,
    does: 'advance',
    caseId,
    about: { zh: '争议协商已办结', en: 'The dispute is over' },
    command: { name: 'endLink', payload: { caseId: state.caseId } },
  }));
}

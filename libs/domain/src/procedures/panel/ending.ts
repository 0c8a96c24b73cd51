import { type Decision } from '../../case/case.decision.js';
import { type Label } from '../../kernel/label.js';
import { advance, advancing, type Contract } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { event } from './panel.builders.js';
import { isReadyToClose, type PanelState } from './panel.state.js';
import { waitingCases } from './waiting.js';

export const PanelClosed = event({
  type: 'PanelClosed',
  label: { zh: '责任认定办结', en: 'The panel case was closed' },
  schemaVersion: 1,
  fold({ stage }) {
    const outcome = stage === 'upheld' || stage === 'changed' ? stage : 'determined';
    return { stage: 'closed', over: true, outcome };
  },
  reactions: ({ after }) => unlinkAll(after),
});

/** The cases that waited need not hear of it any more. */
export function unlinkAll(state: PanelState): readonly Reaction[] {
  return waitingCases(state).map((caseId) => unlink(state, caseId));
}

function unlink({ caseId: panel }: PanelState, caseId: string): Reaction {
  const about = { zh: '责任认定已办结', en: 'The panel case is over' };
  return advance(anyCase.endLink, { caseId: panel }, { key: `endLink:${caseId}`, caseId, about });
}

/** The two commands that the panel sends to itself. */
export const SERVE = advancing<{ readonly matterId?: string }>('serve');
export const CLOSE = advancing<Record<never, never>>('close');

/** Closes what a passed limit made ready. */
export function closeIfReady(decision: Decision<PanelState>): void {
  if (isReadyToClose(decision.state)) decision.record(PanelClosed, {});
}

/** Asks for the closing of what an act made ready. */
export function closeNext(after: PanelState): readonly Reaction[] {
  return isReadyToClose(after)
    ? [advanceSelf(after, CLOSE, {}, { zh: '责任认定办结', en: 'Close the panel case' })]
    : [];
}

/** Sends the case its own engine command. */
export function advanceSelf<P>(
  { caseId }: PanelState,
  contract: Contract<P>,
  payload: NoInfer<P>,
  about: Label,
): Reaction {
  return advance(contract, payload, { key: contract.name, caseId, about });
}

import { type Decision } from '../../case/case.decision.js';
import { type Label } from '../../kernel/label.js';
import { type Reaction } from '../../kernel/reaction.js';
import { event } from './panel.command.js';
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
  reactions: ({ after }) => waitingCases(after).map((caseId) => unlink(after, caseId)),
});

function unlink({ caseId: panel }: PanelState, caseId: string): Reaction {
  return {
    key: `endLink:${caseId}`,
    does: 'advance',
    caseId,
    about: { zh: '责任认定已办结', en: 'The panel case is over' },
    command: { name: 'endLink', payload: { caseId: panel } },
  };
}

/** Closes what a passed limit made ready. */
export function closeIfReady(decision: Decision<PanelState>): void {
  if (isReadyToClose(decision.state)) decision.record(PanelClosed, {});
}

/** Asks for the closing of what an act made ready. */
export function closeNext(after: PanelState): readonly Reaction[] {
  return isReadyToClose(after)
    ? [advanceSelf(after, 'close', { zh: '责任认定办结', en: 'Close the panel case' })]
    : [];
}

/** Sends the case its own engine command. */
export function advanceSelf(
  { caseId }: PanelState,
  name: 'serve' | 'close',
  about: Label,
  payload = {},
): Reaction {
  return { key: name, does: 'advance', caseId, about, command: { name, payload } };
}

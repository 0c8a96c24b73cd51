import { type Decision } from '../../case/case.decision.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { nothing } from '../../kernel/form.js';
import { command, event } from './panel.builders.js';
import { tellOfEvidence } from './panel.notifications.js';
import { byChair, CHAIR_ACTS } from './panel.permits.js';
import { type PanelState } from './panel.state.js';

export const EvidenceOpened = event<{ readonly bySilence?: true }>({
  type: 'EvidenceOpened',
  label: { zh: '开始听取意见', en: 'Evidence was opened' },
  schemaVersion: 1,
  fold: () => ({ stage: 'evidenceOpen' }),
  reactions: ({ after, inForce }) => tellOfEvidence(after, inForce),
});

/** The chair did not: the parties are heard all the same. */
export function openOverdueEvidence(decision: Decision<PanelState>): void {
  if (decision.state.stage === 'docketed') decision.record(EvidenceOpened, { bySilence: true });
}

export const openEvidence = command({
  name: 'openEvidence',
  label: { zh: '开始听取意见', en: 'Open evidence' },
  form: nothing,
  stages: ['docketed'],
  permits: byChair,
  declares: {
    ...CHAIR_ACTS,
    meets: ['panel.openEvidence'],
    leadsTo: { docketed: ['evidenceOpen'] },
    records: [EvidenceOpened],
    rejects: ['PANEL.SEAT_IS_PARTY'],
  },
  decide(decision) {
    decision.record(EvidenceOpened, {});
    meetObligation(decision, { key: 'panel.openEvidence' });
  },
});

import { nothing } from '../../kernel/form.js';
import { command, event } from './panel.builders.js';
import { tellOfEvidence } from './panel.notices.js';
import { byChair, CHAIR_ACTS } from './panel.permits.js';

const EvidenceOpened = event({
  type: 'EvidenceOpened',
  label: { zh: '开始听取意见', en: 'Evidence was opened' },
  schemaVersion: 1,
  fold: () => ({ stage: 'evidenceOpen' }),
  reactions: ({ after, inForce }) => tellOfEvidence(after, inForce),
});

export const openEvidence = command({
  name: 'openEvidence',
  label: { zh: '开始听取意见', en: 'Open evidence' },
  form: nothing,
  stages: ['docketed'],
  permits: byChair,
  declares: {
    ...CHAIR_ACTS,
    leadsTo: { docketed: ['evidenceOpen'] },
    records: [EvidenceOpened],
    rejects: ['PANEL.SEAT_IS_PARTY'],
  },
  decide: (decision) => decision.record(EvidenceOpened, {}),
});

import type { ElapsedOf } from '../../case/case.clock.js';
import { type Decision } from '../../case/case.decision.js';
import { closeIfReady, PanelClosed } from './ending.js';
import type { CLOCKS } from './panel.clocks.js';
import { Docketed, STARTED_BY_DOCKETING } from './docketing.js';
import { docketRequested } from './grant-docket.js';
import { EvidenceOpened, openOverdueEvidence } from './open-evidence.js';
import { event } from './panel.builders.js';
import { RoundClosed } from './panel.counting.js';
import { type PanelState } from './panel.state.js';
import { endSilentRound, passSilentSeats, SeatsSilent } from './silent-seats.js';

/** The district leader said nothing in time: the determination stands. */
const ReviewLapsed = event({
  type: 'ReviewLapsed',
  label: { zh: '逾期未裁定，维持认定', en: 'The review lapsed' },
  schemaVersion: 1,
  fold: () => ({ stage: 'upheld', reviewOver: true }),
});

const ReviewWindowClosed = event({
  type: 'ReviewWindowClosed',
  label: { zh: '复核期满', en: 'The time for review is over' },
  schemaVersion: 1,
  fold: () => ({ reviewOver: true }),
});

/** The last window that passes closes them all, where nobody asked. */
function closeWindow(decision: Decision<PanelState>): void {
  const { obligations, reviewAskedBy } = decision.state;
  const isOpen = Object.values(obligations).some(
    ({ key, status }) => key === 'panel.review' && status === 'running',
  );
  if (!isOpen && reviewAskedBy === undefined) decision.record(ReviewWindowClosed, {});
  closeIfReady(decision);
}

function lapseReview(decision: Decision<PanelState>): void {
  decision.record(ReviewLapsed, {});
  closeIfReady(decision);
}

/** What follows when a limit passes, beyond the default of its class. */
export const ELAPSED: ElapsedOf<typeof CLOCKS, PanelState> = {
  'panel.decideDocket': {
    leadsTo: { requested: ['docketed'] },
    starts: STARTED_BY_DOCKETING,
    records: [Docketed],
    follow: docketRequested,
  },
  'panel.openEvidence': {
    leadsTo: { docketed: ['evidenceOpen'] },
    records: [EvidenceOpened],
    follow: openOverdueEvidence,
  },
  'panel.determine': {
    starts: ['panel.round'],
    records: [SeatsSilent, RoundClosed],
    follow: passSilentSeats,
  },
  'panel.round': {
    starts: ['panel.round'],
    records: [SeatsSilent, RoundClosed],
    follow: endSilentRound,
  },
  'panel.review': {
    leadsTo: { served: ['served', 'closed'] },
    records: [ReviewWindowClosed, PanelClosed],
    follow: closeWindow,
  },
  'panel.dutyRuling': {
    leadsTo: { underReview: ['upheld', 'closed'] },
    records: [ReviewLapsed, PanelClosed],
    follow: lapseReview,
  },
};

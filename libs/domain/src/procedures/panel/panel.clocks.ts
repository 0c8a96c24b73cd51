import { type ClockDefinition } from '../../case/case.clock.js';
import { type Decision } from '../../case/case.decision.js';
import { closeIfReady, PanelClosed } from './ending.js';
import { event } from './panel.command.js';
import { type PanelClock } from './panel.obligations.js';
import { type PanelState } from './panel.state.js';

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

export const CLOCKS: Readonly<Record<PanelClock, ClockDefinition<PanelState>>> = {
  // Decided without it, once it has passed.
  'panel.statements': {
    label: { zh: '提交陈述意见', en: 'Submit a statement' },
    metBy: 'submitStatement',
    whenPassed: 'window',
  },
  'panel.determine': {
    label: { zh: '作出责任认定', en: 'Determine' },
    metBy: 'issueDetermination',
    orBy: ['openEvidence', 'deliberate', 'vote'],
  },
  'panel.review': {
    label: { zh: '申请复核期', en: 'Time to ask for review' },
    whenPassed: 'window',
    whenElapsed: {
      leadsTo: { served: ['served', 'closed'] },
      records: [ReviewWindowClosed, PanelClosed],
      follow: closeWindow,
    },
  },
  // Once it has passed, the determination stands.
  'panel.dutyRuling': {
    label: { zh: '职责裁定', en: 'Rule on the review' },
    metBy: 'ruleReview',
    whenPassed: 'decides',
    whenElapsed: {
      leadsTo: { underReview: ['upheld', 'closed'] },
      records: [ReviewLapsed, PanelClosed],
      follow: lapseReview,
    },
  },
  'panel.listGap': { label: { zh: '登记清单缺口', en: 'Register the gap' }, metBy: 'registerListGap' },
};

import type { PostCode } from '../../kernel/post.js';
import { deputyPostsOf, headPostsOf, theOnly } from '../../reference/directory/who.js';
import type { Obligation } from '../../kernel/obligation.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import type { ClockDescription } from '../../kernel/procedure.js';
import type { PanelDecision } from './panel.rule.js';
import { CHAIR_POSTS } from './panel.seats.js';
import { isReadyToClose } from './panel.state.js';

export const PANEL_CLOCKS = {
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
  'panel.review': { label: { zh: '申请复核期', en: 'Time to ask for review' }, whenPassed: 'window' },
  // Once it has passed, the determination stands.
  'panel.dutyRuling': {
    label: { zh: '职责裁定', en: 'Rule on the review' },
    metBy: 'ruleReview',
    whenPassed: 'decides',
  },
  'panel.listGap': { label: { zh: '登记清单缺口', en: 'Register the gap' }, metBy: 'registerListGap' },
} as const satisfies Record<string, ClockDescription>;

/** A clock of one party's own. */
export function askParty(
  decision: PanelDecision,
  key: 'panel.statements' | 'panel.review',
  unit: string,
): void {
  const owner = decision.inForce.directory.units[unit];
  const ownerPosts = key === 'panel.review' ? headPostsOf(owner) : deputyPostsOf(owner);
  startObligation(decision, { key, ownerUnit: unit, ownerPosts, thread: unit });
}

export function askChair(decision: PanelDecision): void {
  const { seats, urgency } = decision.state;
  startObligation(decision, {
    key: 'panel.determine',
    ownerUnit: seats[0]?.unit ?? '',
    ownerPosts: CHAIR_POSTS,
    variants: [urgency],
  });
}

/** A clock of a unit that the district has once. */
export function askOffice(
  decision: PanelDecision,
  key: 'panel.dutyRuling' | 'panel.listGap',
  kind: 'districtLeadership' | 'staffingOffice',
  ownerPosts: readonly PostCode[],
): void {
  const ownerUnit = theOnly(decision.inForce.directory, kind)?.id;
  if (ownerUnit !== undefined) startObligation(decision, { key, ownerUnit, ownerPosts });
}

/** What follows when one of these passes, beyond fault and reminder (clocks of domain.md 4.5). */
export function elapsePanel(decision: PanelDecision, passed: Obligation): void {
  switch (passed.key) {
    case 'panel.review': {
      const { obligations, reviewAskedBy } = decision.state;
      const isOpen = Object.values(obligations).some(
        ({ key, status }) => key === 'panel.review' && status === 'running',
      );
      if (!isOpen && reviewAskedBy === undefined) decision.record('ReviewWindowClosed', {});
      break;
    }
    case 'panel.dutyRuling':
      decision.record('ReviewLapsed', {});
  }
  if (isReadyToClose(decision.state)) decision.record('PanelClosed', {});
}

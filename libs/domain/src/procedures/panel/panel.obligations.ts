import { type Decision } from '../../case/case.decision.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { type PostCode } from '../../kernel/post.js';
import { deputyPostsOf, headPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import { CHAIR_POSTS } from './panel.seats.js';
import { type PanelState } from './panel.state.js';

/** Limits keys of what is owed in a panel case. */
export type PanelClock =
  'panel.statements' | 'panel.determine' | 'panel.review' | 'panel.dutyRuling' | 'panel.listGap';

/** A clock of one party's own. */
export function askParty(
  decision: Decision<PanelState>,
  key: 'panel.statements' | 'panel.review',
  unit: string,
): void {
  const owner = decision.inForce.directory.units[unit];
  const ownerPosts = key === 'panel.review' ? headPostsOf(owner) : deputyPostsOf(owner);
  startObligation(decision, { key, ownerUnit: unit, ownerPosts, thread: unit });
}

export function askChair(decision: Decision<PanelState>): void {
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
  decision: Decision<PanelState>,
  key: 'panel.dutyRuling' | 'panel.listGap',
  kind: 'districtLeadership' | 'staffingOffice',
  ownerPosts: readonly PostCode[],
): void {
  const ownerUnit = theOnly(decision.inForce.directory, kind)?.id;
  if (ownerUnit !== undefined) startObligation(decision, { key, ownerUnit, ownerPosts });
}

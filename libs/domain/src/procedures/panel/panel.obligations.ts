import { type Decision } from '../../case/case.decision.js';
import { variantsOf } from '../../case/people-wait.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { type PostCode } from '../../kernel/post.js';
import { deputyPostsOf, headPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import { presiding } from './panel.seats.js';
import { type PanelState } from './panel.state.js';

/** A clock of one party's own. */
export function askParty(
  decision: Decision<PanelState>,
  key: 'panel.statements' | 'panel.askedStatement' | 'panel.review',
  unit: string,
): void {
  const owner = decision.inForce.directory.units[unit];
  const ownerPosts = key === 'panel.review' ? headPostsOf(owner) : deputyPostsOf(owner);
  const variants = variantsOf(decision.state);
  startObligation(decision, { key, ownerUnit: unit, ownerPosts, thread: unit, variants });
}

/** What the chair owes, or sees to. */
export type ChairClock = 'panel.openEvidence' | 'panel.determine' | 'panel.round';

/** The chair opens the evidence, and determines; each has its own time from docketing on. */
export function askChair(decision: Decision<PanelState>, key: ChairClock): void {
  const { unit: ownerUnit, posts: ownerPosts } = presiding(decision.state);
  startObligation(decision, {
    ...{ key, ownerUnit, ownerPosts },
    variants: variantsOf(decision.state),
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

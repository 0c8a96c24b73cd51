import type { SharedEvent } from '../../case/case.events.js';
import { notifyOfObligation } from '../../case/notify-unit.js';
import { openSupervisionOrder } from '../../case/case.orders.js';
import type { Obligation } from '../../kernel/obligation.js';
import type { Reaction } from '../../kernel/reaction.js';
import { headPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import { CLOCKS } from './whistle.clocks.js';
import type { WhistleClock } from './whistle.obligations.js';
import { participationOf, type WhistleState } from './whistle.state.js';

/** Clocks whose start asks somebody who would not otherwise look; a call itself is told once, with its participation. */
const ASKS: readonly string[] = [
  'whistle.approve',
  'whistle.confirmAfter',
  'whistle.answerRefusal',
  'whistle.decidePlan',
  'whistle.rework',
  'whistle.acceptResult',
  'whistle.evaluate',
  'whistle.notify',
  'whistle.ruleFalseCall',
  'whistle.close',
] satisfies WhistleClock[];

/** Whoever owes something is told when its clock starts; a result that was returned too often is ordered at once. */
export function remindOfClock(
  { type, payload }: Extract<SharedEvent, { type: 'ObligationStarted' | 'ObligationElapsed' }>,
  after: WhistleState,
  inForce: InForce,
): readonly Reaction[] {
  const owed = after.obligations[payload.id];
  if (owed === undefined) return [];
  if (type === 'ObligationElapsed') return notifySuperiors(owed, inForce);
  const asked = ASKS.includes(owed.key) ? [notifyOfObligation(owed, CLOCKS)] : [];
  const isTooMany =
    owed.key === 'whistle.rework' && participationOf(after, owed.thread ?? '')?.returnedTooOften;
  return isTooMany
    ? [...asked, openSupervisionOrder(after, owed, 'yellow', { clocks: CLOCKS, inForce })]
    : asked;
}

/** Who is told that a limit has passed, beside the owner's deputy or head, who are told by default. */
function notifySuperiors(owed: Obligation, { directory }: InForce): readonly Reaction[] {
  const district = theOnly(directory, 'districtLeadership')?.id;
  const centre = theOnly(directory, 'commandCentre')?.id;
  switch (owed.key) {
    case 'whistle.acknowledge':
      return [
        notifyOfObligation(owed, CLOCKS, 'head', {
          unit: owed.ownerUnit,
          posts: headPostsOf(directory.units[owed.ownerUnit]),
        }),
      ];
    case 'whistle.approve':
      return district === undefined
        ? []
        : [notifyOfObligation(owed, CLOCKS, 'aboveHead', { unit: district, posts: ['districtLeader'] })];
    case 'whistle.preliminary':
      return centre === undefined
        ? []
        : [notifyOfObligation(owed, CLOCKS, 'centre', { unit: centre, posts: ['centreDeputy'] })];
    default:
      return [];
  }
}

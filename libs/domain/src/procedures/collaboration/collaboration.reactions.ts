import type { Reaction } from '../../kernel/reaction.js';
import type { InForce } from '../../reference/in-force.js';
import type { SharedEvent } from '../../case/case.events.js';
import { ask, tell } from '../../case/case.notices.js';
import { endOtherDisputes, openDispute } from '../../case/contest/contest.dispute.js';
import { headPostsOf } from '../../reference/directory/who.js';
import { joinMatter } from '../../case/link/link.reactions.js';
import { COLLABORATION_CLOCKS } from './collaboration.clocks.js';
import type { CollaborationEvent } from './collaboration.events.js';
import { afterDeclines, countDecline } from './collaboration.series.js';
import type { CollaborationState } from './collaboration.state.js';

/**
 * What a collaboration sets off elsewhere, beside the orders and reminders that any passed limit brings: whoever owes
 * something is told when its clock starts, whoever waited is told the answer, and a contested decline opens a dispute.
 */
export function collaborationReactions(
  _before: CollaborationState,
  event: CollaborationEvent | SharedEvent,
  after: CollaborationState,
  inForce: InForce,
): readonly Reaction[] {
  const { requester, requested } = after;
  switch (event.type) {
    case 'CollaborationRequested':
      return [
        ...joinMatter(after),
        ...event.payload.copies.map((unit) =>
          tell(`copy:${unit}`, unit, [], { zh: '抄送协作函', en: 'Copy of a request for collaboration' }),
        ),
      ];
    case 'CollaborationAccepted':
      return [tell('accepted', requester, [], { zh: '协作请求已被接受', en: 'The request was accepted' })];
    case 'AcceptedBySilence':
      return [tell('accepted', requester, [], { zh: '对方逾期未答复，视为接受', en: 'Accepted by silence' })];
    case 'Declined':
      return countDecline(after);
    case 'SeriesReached':
      return afterDeclines(after, event.payload, inForce);
    case 'DeclineContested':
      return [dispute(after)];
    case 'RulingApplied':
      return event.payload.binding ? endOtherDisputes(after, event.payload) : [];
    case 'DeclineOverruled':
      return [tell('overruled', requester, [], { zh: '退回已被否决', en: 'The decline was overruled' })];
    case 'CollaborationWithdrawn':
      return [tell('over', requested, [], { zh: '协作请求已撤回', en: 'The request was withdrawn' })];
    case 'CollaborationLapsed':
    case 'CollaborationClosed':
      return [requester, requested].map((unit) =>
        tell(`over:${unit}`, unit, [], { zh: '协作已办结', en: 'The collaboration is over' }),
      );
    case 'ObligationStarted':
    case 'ObligationElapsed':
      return ofClock(event, after, inForce);
    default:
      return [];
  }
}

function ofClock(
  { type, payload }: Extract<SharedEvent, { type: 'ObligationStarted' | 'ObligationElapsed' }>,
  after: CollaborationState,
  { directory }: InForce,
): readonly Reaction[] {
  const owed = after.obligations[payload.id];
  if (owed === undefined || !Object.hasOwn(COLLABORATION_CLOCKS, owed.key)) return [];
  if (type === 'ObligationStarted') return [ask(owed, COLLABORATION_CLOCKS)];
  if (owed.key !== 'collaboration.signIn') return [];
  const head = { unit: owed.ownerUnit, posts: headPostsOf(directory.units[owed.ownerUnit]) };
  return [ask(owed, COLLABORATION_CLOCKS, 'head', head)];
}

const OF_DUTY: readonly string[] = ['notInList', 'outsideStatutoryPower', 'wrongPlace'];

/** Whose duty it is; or that a transfer is not taken over, or help not given, for reasons of fact. */
function dispute(state: CollaborationState): Reaction {
  const { ask: asked, decline, requested, requester, details, itemCode } = state;
  const byFact = asked === 'transfer' ? 'transfer' : 'assistance';
  return openDispute(state, {
    key: 'dispute',
    about: { zh: '退回协作请求引起的争议', en: 'Dispute about a declined request' },
    parties: [requested, requester],
    issueKind: OF_DUTY.includes(decline?.ground ?? '') ? 'duty' : byFact,
    issue: details,
    itemCodes: [itemCode, decline?.citation.itemCode],
  });
}

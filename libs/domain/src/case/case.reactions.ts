import { advance } from '../kernel/contract.js';
import { supervisionOrder } from '../kernel/contracts/supervision-order.contract.js';
import type { Reaction } from '../kernel/reaction.js';
import { headPostsOf } from '../reference/directory/directory.posts.js';
import type { Obligation } from '../kernel/obligation.js';
import { ORDER_KIND, type Link } from './link/link.state.js';
import type { Recomputed } from './obligation/obligation.events.js';
import { askForOpinion, tellOfDecision } from './extension/extension.notifications.js';
import { requestNamed } from './extension/extension.request.js';
import { askCentreOfPart, tellOfPart } from './shelving/thread-shelving.notifications.js';
import { settleLateChild } from './ending/ending.reactions.js';
import type { SharedEvent } from './case.events.js';
import { notify } from './notify-unit.js';
import { followElapsed, ordered, remind, type Defaults } from './case.elapsed.js';
import { secondOrder } from './case.orders.js';
import type { CaseState } from './case.state.js';

/**
 * What a shared event sets off by the class of the obligation: orders, reminders, word to a superior.
 * An order is opened by its command `issue`; its own rules say what becomes of them.
 */
export function defaultReactions(
  before: CaseState,
  event: SharedEvent,
  after: CaseState,
  surroundings: Defaults,
): readonly Reaction[] {
  const { units } = surroundings.inForce.directory;
  switch (event.type) {
    case 'ObligationDueSoon': {
      const owed = before.obligations[event.payload.id];
      return owed?.whiteAtAmber ? ordered(after, owed, 'white', surroundings) : [];
    }
    case 'ObligationElapsed': {
      const owed = after.obligations[event.payload.id];
      return owed === undefined ? [] : followElapsed(after, owed, surroundings);
    }
    case 'ObligationMet':
    case 'ObligationPaused':
    case 'ObligationResumed':
    case 'ObligationExtended':
    case 'ObligationCancelled':
      return followed(after, event.payload.id);
    case 'ObligationRecomputed':
      return recalled(after, event.payload);
    case 'CaseLinked':
      return [
        ...secondOrder(before, event.payload),
        ...unheard(event.payload, after.obligations[event.payload.about ?? '']),
        ...settleLateChild(event.payload, after),
      ];
    case 'ExtensionRequested':
      return askForOpinion(after, event.payload.requestId);
    case 'ExtensionGranted':
      return tellOfDecision(after, event.payload.requestId, 'granted', surroundings.inForce);
    case 'ExtensionDenied':
      return [
        ...tellOfDecision(after, event.payload.requestId, 'denied', surroundings.inForce),
        ...afterDenial(after, event.payload.requestId, surroundings),
      ];
    case 'ThreadShelvingRequested':
      return askCentreOfPart(surroundings.inForce);
    case 'ThreadShelved':
      return tellOfPart(after, event.payload.unit, 'shelved', surroundings.inForce);
    case 'ThreadShelvingDenied':
      return tellOfPart(after, event.payload.unit, 'denied', surroundings.inForce);
    case 'ThreadResumed':
      return tellOfPart(after, event.payload.unit, 'resumed', surroundings.inForce);
    case 'FaultRecorded':
      return event.payload.kind === 'extension.undecided'
        ? [
            notify('superior', event.payload.unit, headPostsOf(units[event.payload.unit]), {
              zh: '延期申请逾期未批',
              en: 'An extension was not decided in time',
            }),
          ]
        : [];
    case 'Urged': {
      const owed = after.obligations[event.payload.obligationId];
      return owed === undefined
        ? []
        : [remind('urge', owed, owed.ownerPosts, surroundings, { zh: '催办', en: 'Urged' })];
    }
    case 'InterimLeadNamed': {
      const about = { zh: '被指定为临时牵头单位', en: 'Named as interim lead' };
      return [notify('interimLead', event.payload.unit, [], about, event.payload.obligationId)];
    }
    default:
      return [];
  }
}

/**
 * A new calendar moved the limit: an open order about it rests on an instant that is not its own any more, and what one
 * that has ended had cost is given back where the limit had passed too early.
 */
function recalled(
  { links, obligations }: CaseState,
  { id, old, dueAt, excused }: Recomputed,
): readonly Reaction[] {
  const runsElsewhere = obligations[id]?.status === 'running' && dueAt !== old;
  if (!excused && !runsElsewhere) return [];
  return links
    .filter(({ kind, about, ended }) => kind === ORDER_KIND && about === id && (excused || !ended))
    .map(({ caseId }) =>
      advance(
        supervisionOrder.recall,
        { obligationId: id, excused: excused === true },
        {
          key: `recall:${caseId}`,
          caseId,
          about: { zh: '按新放假通知撤回督办', en: 'The order is recalled for a new holiday notice' },
        },
      ),
    );
}

/** Every case that is about the obligation learns how it stands. */
function followed({ links, obligations }: CaseState, id: string): readonly Reaction[] {
  const owed = obligations[id];
  if (owed === undefined) return [];
  return links.filter(({ about, ended }) => about === id && !ended).map((link) => follow(link, owed));
}

/** What happened to the obligation before the link arrived, the linked case has not heard of. */
function unheard(link: Link, owed: Obligation | undefined): readonly Reaction[] {
  if (owed === undefined || owed.status === 'running' || owed.status === 'elapsed') return [];
  return [follow(link, owed)];
}

/** The order waited for the answer; now that it is no, the asker was simply late. */
function afterDenial(state: CaseState, requestId: string, surroundings: Defaults): readonly Reaction[] {
  const owed = state.obligations[requestNamed(state, requestId)?.obligationId ?? ''];
  return owed?.status === 'elapsed' ? ordered(state, owed, 'yellow', surroundings) : [];
}

/** Tells a case that is about an obligation of this one how it stands now. */
function follow({ caseId }: Link, { id, status, dueAt, pauseGround }: Obligation): Reaction {
  const standing = { obligationId: id, status, dueAt };
  return advance(
    supervisionOrder.followObligation,
    { ...standing, ...(pauseGround === undefined ? {} : { ground: pauseGround }) },
    {
      key: `follow:${caseId}`,
      caseId,
      about: { zh: '所督事项有变化', en: 'What it is about has changed' },
    },
  );
}

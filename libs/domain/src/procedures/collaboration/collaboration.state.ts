import { type CaseState, unopened } from '../../case/case.state.js';
import type { Citation } from '../../case/citation/citation.js';
import { NOT_NOTIFIED, type Notified } from '../../case/notification/notification.js';
import type { CivilDate } from '../../kernel/instant.js';
import type { ASKS, COMPLETE, DECLINE_STATUS, GROUNDS, OUTCOMES } from './collaboration.labels.js';

export interface Decline {
  readonly ground: keyof typeof GROUNDS;
  readonly citation: Citation;
  readonly status: keyof typeof DECLINE_STATUS;
}

/**
 * A collaboration (协作): one unit asks one other to do its listed part. What the requested unit owes stands in its
 * thread, so that a dispute finds it there.
 */
export interface CollaborationState extends CaseState, Notified {
  readonly requester: string;
  readonly requested: string;
  /** The dispatched body of the requester that needs it. */
  readonly forBody?: string;
  readonly itemCode?: string;
  /** The clause of the item that the ask rests on, in its words: what is owed, whatever is written beside it. */
  readonly duty?: string;
  readonly ask: keyof typeof ASKS;
  readonly details: string;
  readonly wantedBy?: CivilDate;
  readonly supplementAsked: boolean;
  readonly accepted?: 'byWord' | 'bySilence';
  readonly plan?: string;
  readonly byDate?: CivilDate;
  /** The latest one. */
  readonly decline?: Decline;
  readonly declines: number;
  /** The centre, a ruling or a dispute that came to nothing left only accepting. */
  readonly declineUsed: boolean;
  readonly result?: { readonly content: string; readonly complete: keyof typeof COMPLETE };
  readonly returns: number;
  readonly score?: number;
}

export function initialCollaboration(caseId: string): CollaborationState {
  return {
    ...unopened('collaboration', caseId),
    ...NOT_NOTIFIED,
    requester: '',
    requested: '',
    ask: 'check',
    details: '',
    supplementAsked: false,
    declines: 0,
    declineUsed: false,
    returns: 0,
  };
}

/** How the work that was asked for ended. */
export function outcomeOf({ declineUsed, result }: CollaborationState): keyof typeof OUTCOMES {
  if (declineUsed) return 'declinedOverruled';
  return result?.complete === 'yes' ? 'done' : 'partlyDone';
}

/** It will not, and whether it must is open. */
export function hasDeclined({ stage }: CollaborationState): boolean {
  return stage === 'declined' || stage === 'disputed';
}

import { type CaseState, unopened } from '../../case/case.state.js';
import { NOT_NOTIFIED, type Notified } from '../../case/notification/notification.js';
import type { Doer } from '../../kernel/doer.js';
import type { Instant } from '../../kernel/instant.js';
import type { Urgency } from '../../kernel/urgency.js';
import type { Place } from './warning.shared-fields.js';
import type { Level } from './warning.labels.js';

/** A unit that must prevent it: what it is asked, and how far it has come at the level of now. */
export interface Recipient {
  readonly unit: string;
  readonly text: string;
  readonly itemCode: string;
  readonly acknowledged: boolean;
  readonly reported: boolean;
}

/** An early warning (预防预警): one risk, pushed to whoever must prevent it. */
export interface WarningState extends CaseState, Notified {
  readonly scene: string;
  readonly link: string;
  readonly problem: string;
  readonly place: Place;
  readonly source: string;
  /** Who raised the signal; he does not dismiss it. */
  readonly raiser: Doer;
  /** The unit that assesses, issues, clears and reviews it. */
  readonly issuer: string;
  /** As suspected until assessed; absent where nobody said. */
  readonly level?: Level;
  /** When the level of now began: a limit started before belongs to a lower one. */
  readonly levelSince?: Instant;
  readonly cause: string;
  readonly basis: string;
  readonly prevention: string;
  /** Whom the assessment names; as asked once it is issued. */
  readonly assessedFor: readonly string[];
  readonly recipients: readonly Recipient[];
  /** The danger has begun: the street's whistle was drafted, once. */
  readonly escalated: boolean;
  /** It ended by the calendar, not by anybody's word. */
  readonly lapsed: boolean;
}

export function initialWarning(caseId: string): WarningState {
  return {
    ...unopened('warning', caseId),
    ...NOT_NOTIFIED,
    ...{ scene: '', link: '', problem: '', place: {}, source: '', raiser: { person: '' }, issuer: '' },
    ...{ cause: '', basis: '', prevention: '', assessedFor: [], recipients: [] },
    escalated: false,
    lapsed: false,
  };
}

/** How pressing a level is beside other cases. */
export function urgencyOf(level: Level | undefined): Urgency {
  return level === 'red' ? 'emergency' : level === 'orange' ? 'urgent' : 'ordinary';
}

export function recipientOf(state: WarningState, unit: string): Recipient | undefined {
  return state.recipients.find((each) => each.unit === unit);
}

export function measuresAreIn({ recipients }: WarningState): boolean {
  return recipients.every(({ reported }) => reported);
}

/** Its danger is at hand, or may be: red or orange. */
export function isGrave({ level }: WarningState): boolean {
  return level === 'red' || level === 'orange';
}

import { type CaseState, unopened } from '../../case/case.state.js';
import { NOT_NOTIFIED, type Notified } from '../../case/notification/notification.js';
import type { Doer } from '../../kernel/doer.js';
import type { Instant } from '../../kernel/instant.js';
import type { MODES, POSITIONS, REPLIES } from './consultation.labels.js';

export interface Invitee {
  readonly unit: string;
  /** Without it, or a substitute with deputy rank, there is no quorum. */
  readonly required: boolean;
  readonly reply: keyof typeof REPLIES;
  /** Who was named to come. */
  readonly person?: string;
  readonly position?: {
    readonly position: keyof typeof POSITIONS;
    readonly text?: string;
    readonly basis?: string;
  };
}

/** One resolution as somebody's task. */
export interface Action {
  readonly id: string;
  readonly owner: string;
  readonly action: string;
  readonly agreedDate: string;
  readonly itemCode?: string;
  readonly result?: string;
  /** Who reported it. */
  readonly reporters: readonly Doer[];
  readonly accepted: boolean;
}

/** Who sat there for a party, with the post by whose rank the unit is there: the highest that the person holds in it. */
export interface Present {
  readonly unit: string;
  readonly person: string;
  readonly post: string;
}

/** What the meeting resolved. */
export interface Minutes {
  readonly resolutions: readonly {
    readonly text: string;
    readonly owner?: string;
    readonly action: string;
    readonly agreedDate: string;
    readonly itemCode?: string;
    readonly clause?: string;
    readonly admissionId?: string;
  }[];
  readonly boundaries?: readonly { readonly item: string; readonly text: string }[];
  readonly dissent?: string;
}

/** A consultation (会商): a meeting of units, or an exchange in writing, and what becomes of its resolutions. */
export interface ConsultationState extends CaseState, Notified {
  readonly convenor: string;
  readonly agenda: readonly string[];
  readonly mode: keyof typeof MODES;
  readonly quarterly: boolean;
  readonly invitees: readonly Invitee[];
  readonly aboutCaseId?: string;
  readonly meeting?: {
    readonly when: Instant;
    readonly place: string;
    readonly chair: string;
    readonly chairUnit: string;
  };
  readonly withoutQuorum: number;
  readonly present: readonly Present[];
  readonly minutes?: Minutes;
  readonly objection?: { readonly unit: string; readonly point: string; readonly wording: string };
  readonly actions: readonly Action[];
  readonly differences: readonly string[];
}

export function initialConsultation(caseId: string): ConsultationState {
  return {
    ...unopened('consultation', caseId),
    ...NOT_NOTIFIED,
    ...{ convenor: '', agenda: [], mode: 'meeting', quarterly: false },
    ...{ invitees: [], withoutQuorum: 0, present: [], actions: [], differences: [] },
  };
}

export function inviteeOf({ invitees }: ConsultationState, unit: string): Invitee | undefined {
  return invitees.find((each) => each.unit === unit);
}

export function actionOf({ actions }: ConsultationState, id: string): Action | undefined {
  return actions.find((each) => each.id === id);
}

/** The convenor and whoever is invited. */
export function partiesOf({ convenor, invitees }: ConsultationState): readonly string[] {
  return [...new Set([convenor, ...invitees.map(({ unit }) => unit)])];
}

/** It was there, or said in writing that it agrees: a resolution may bind it. */
export function mayBeBound({ present, invitees }: ConsultationState, unit: string): boolean {
  const agrees = invitees.some((each) => each.unit === unit && each.position?.position === 'agree');
  return agrees || present.some((each) => each.unit === unit);
}

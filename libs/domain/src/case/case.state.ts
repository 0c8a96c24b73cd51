import type { Urgency } from '../kernel/urgency.js';
import type { Instant } from '../kernel/instant.js';
import type { Actor } from '../kernel/actor.js';
import { doerOf, type Doer } from '../kernel/doer.js';
import type { Obligation, Obligations } from '../kernel/obligation.js';
import type { Assignment } from './assignment/assignment.state.js';
import type { ExtensionRequest } from './extension/extension.state.js';
import type { InterimLead } from './interim/interim.state.js';
import type { Link } from './link/link.state.js';
import type { NumberSeries } from './number/number.state.js';
import { NO_REMARKS, type Remarks } from './remark/remark.state.js';
import type { Shelving, ThreadShelvings } from './shelving/shelving.state.js';

/** A unit's part in a case. `live: false` once it was released; copies only read. */
export interface Party {
  readonly unit: string;
  readonly role: 'caller' | 'lead' | 'assist' | 'copy' | 'seat' | 'other';
  readonly live: boolean;
}

/** Evaluation counts faults, never opinions. */
export interface Fault {
  readonly unit: string;
  readonly kind: string;
  readonly obligationId?: string;
  readonly at: Instant;
  /** A late holiday notice showed that the limit had passed too early: it stays on record and counts no more. */
  readonly reversedAt?: Instant;
}

/** Who acted in a case from the command centre, and from the supervision centre. */
export interface CentrePersons {
  readonly command: readonly Doer[];
  readonly supervision: readonly Doer[];
}

export interface Place {
  readonly gridCode?: string;
  readonly address?: string;
}

/** What every case has, whatever its procedure. Each procedure extends it with its own fields. */
export interface CaseState {
  readonly caseId: string;
  readonly kind: string;
  /** '' until opened. */
  readonly stage: string;
  readonly over: boolean;
  readonly outcome?: string;
  /** By which people name it: 望江街道哨〔2026〕12号; absent until it has left its draft and the register has given it. */
  readonly number?: string;
  /** Where its number is taken; absent as long as it is a draft. */
  readonly numberSeries?: NumberSeries;
  /** The problem this case is about; several cases of one matter form a family. */
  readonly matterId: string;
  /** One line for lists; carries nothing personal. */
  readonly title: string;
  readonly urgency: Urgency;
  /** The street (or town) on whose ground it is. */
  readonly street?: string;
  /** Where it is, as far as it is said. */
  readonly place?: Place;
  /** A citizen or a danger waits for it, so whose duty it is is decided in the shorter limits. */
  readonly peopleWait?: boolean;
  readonly openedAt?: Instant;
  readonly openedBy?: Actor;
  readonly parties: readonly Party[];
  readonly leadUnit?: string;
  /** The unit that must answer the citizen throughout (首接负责制). */
  readonly firstReceiver?: string;
  readonly obligations: Obligations;
  readonly faults: readonly Fault[];
  /** Who handled it: they neither verify, accept nor evaluate it. */
  readonly handlers: readonly Doer[];
  readonly centrePersons: CentrePersons;
  readonly extensionRequests: readonly ExtensionRequest[];
  readonly shelving?: Shelving;
  readonly threadShelvings?: ThreadShelvings;
  /** The stage to return to when it is resumed. */
  readonly stageBeforeShelving?: string;
  readonly interimLead?: InterimLead;
  readonly remarks: Remarks;
  /** Who of each unit looks after its part, where somebody said so. */
  readonly assignments: readonly Assignment[];
  /** Units bound by a determination, opinion or agreement: they cannot refuse, return or dispute again. */
  readonly boundUnits: readonly string[];
  /** List items the case is about: whom to tell of the result, whether another case is about the same. */
  readonly itemCodes: readonly string[];
  /** Units reported in this case by somebody whose identity is sealed; they never learn it. */
  readonly accusedUnits: readonly string[];
  /** Cases that began because of this one. */
  readonly links: readonly Link[];
}

/** A case of which nothing has happened yet. */
export function unopened(kind: string, caseId: string): CaseState {
  return {
    caseId,
    kind,
    stage: '',
    over: false,
    matterId: caseId,
    title: '',
    urgency: 'ordinary',
    parties: [],
    obligations: {},
    faults: [],
    handlers: [],
    centrePersons: { command: [], supervision: [] },
    extensionRequests: [],
    remarks: NO_REMARKS,
    assignments: [],
    boundUnits: [],
    itemCodes: [],
    accusedUnits: [],
    links: [],
  };
}

/** Those who did something, with this one; each once. */
export function withDoer(doers: readonly Doer[], doer: Doer): readonly Doer[] {
  const known = doers.some((each) => each.person === doer.person && each.onBehalfOf === doer.onBehalfOf);
  return known ? doers : [...doers, doerOf(doer)];
}

/** Remembers who worked on the matter, so that he never judges his own work. */
export function withHandler<S extends CaseState>(state: S, doer: Doer): S {
  const handlers = withDoer(state.handlers, doer);
  return handlers === state.handlers ? state : { ...state, handlers };
}

/** The obligations of a case in the order they started. */
export function obligationsOf(state: CaseState): readonly Obligation[] {
  return Object.values(state.obligations);
}

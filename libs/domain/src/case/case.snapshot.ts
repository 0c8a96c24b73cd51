import type { Urgency } from '../kernel/urgency.js';
import { isOpen, type Obligation } from '../kernel/obligation.js';
import type { CommandDescription } from '../kernel/procedure.js';
import { propertiesOf } from '../kernel/properties.js';
import { orderAbout, type Link } from './link/link.state.js';
import type { CaseState, Party, Place } from './case.state.js';

/** What one case may know of another when it decides: whose it is, where it is, who is in it, what is owed there. Nothing personal. */
export interface CaseSnapshot {
  readonly caseId: string;
  readonly kind: string;
  readonly matterId: string;
  readonly title: string;
  readonly stage: string;
  readonly over: boolean;
  readonly urgency: Urgency;
  /** Somebody waits for it. */
  readonly peopleWait?: true;
  readonly street?: string;
  readonly place?: Place;
  readonly leadUnit?: string;
  readonly parties: readonly Party[];
  readonly itemCodes: readonly string[];
  readonly accusedUnits: readonly string[];
  readonly boundUnits: readonly string[];
  readonly owed: readonly Owed[];
  /** Obligations for which an extension was granted, whatever became of them. */
  readonly extended?: readonly string[];
  /** What began because of it, or was added to its matter, and is not known to be over. */
  readonly linked: readonly Pick<Link, 'caseId' | 'kind'>[];
}

/** An obligation as other cases see it: what is still owed, what was done late, and what a fault is about. */
export type Owed = Pick<
  Obligation,
  'id' | 'key' | 'class' | 'ownerUnit' | 'thread' | 'itemCode' | 'clock' | 'dueAt' | 'status' | 'emergency'
> & {
  /** The open order about it. */
  readonly order?: string;
};

/** The snapshot of a settled case, for a command of another that names it (`CommandRule.snapshotOf`). */
export function snapshotOf(state: CaseState): CaseSnapshot {
  const extended = Object.values(state.obligations).flatMap(({ id, extensions }) =>
    extensions.length === 0 ? [] : [id],
  );
  return {
    caseId: state.caseId,
    kind: state.kind,
    matterId: state.matterId,
    title: state.title,
    stage: state.stage,
    over: state.over,
    urgency: state.urgency,
    ...(state.peopleWait === true ? { peopleWait: true } : {}),
    street: state.street,
    place: placeOf(state),
    leadUnit: state.leadUnit,
    parties: state.parties,
    itemCodes: state.itemCodes,
    accusedUnits: state.accusedUnits,
    boundUnits: state.boundUnits,
    owed: Object.values(state.obligations)
      .filter((each) => isOpen(each) || each.status === 'metLate' || isFaulty(each, state))
      .map((each) => owed(each, state)),
    ...(extended.length === 0 ? {} : { extended }),
    linked: state.links.filter(({ ended }) => !ended).map(({ caseId, kind }) => ({ caseId, kind })),
  };
}

/** The case that is to be looked at for a command: its payload names it, or the state of its own case. */
export function namedCase(
  { snapshotOf: field, snapshotInState: path }: CommandDescription,
  payload: unknown,
  state: object,
): string | undefined {
  const [start, names]: readonly [unknown, string | undefined] =
    path === undefined ? [payload, field] : [state, path];
  const named = names?.split('.').reduce((value, key) => propertiesOf(value)[key], start);
  return typeof named === 'string' ? named : undefined;
}

/** The point on the map is nothing that another case decides by. */
function placeOf({ place }: CaseState): Place | undefined {
  return place && { gridCode: place.gridCode, address: place.address };
}

/** A promise that was given in time and then broken has a fault of its own. */
function isFaulty({ id }: Obligation, { faults }: CaseState): boolean {
  return faults.some(({ obligationId, reversedAt }) => obligationId === id && reversedAt === undefined);
}

function owed(
  { id, key, class: ofClass, ownerUnit, thread, itemCode, clock, dueAt, status, emergency }: Obligation,
  { links }: CaseState,
): Owed {
  const order = orderAbout(links, id)?.caseId;
  return {
    ...{ id, key, class: ofClass, ownerUnit, clock, dueAt, status, emergency },
    ...(thread === undefined ? {} : { thread }),
    ...(itemCode === undefined ? {} : { itemCode }),
    ...(order === undefined ? {} : { order }),
  };
}

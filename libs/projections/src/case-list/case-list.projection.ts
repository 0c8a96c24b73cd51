import { awaitsNumber, nextMoment, type CaseState, type Obligation, type Procedure } from '@tiaokuai/domain';
import type { CaseListRow } from './case-list.entity.js';
import { seenByOf } from './seen-by.js';

/** What the log knows of a case beside its state. */
export type LastEvent = Pick<
  CaseListRow,
  'version' | 'logIndex' | 'lastEvent' | 'changedAt' | 'reactionVersion'
>;

/** The row that lists show of a case in this state, in which this is still owed. */
export function caseListRow(
  procedure: Procedure,
  state: CaseState,
  owed: readonly Obligation[],
  last: LastEvent,
): CaseListRow {
  const { caseId, kind, stage, over, title, urgency, matterId, parties, itemCodes } = state;
  const { version, logIndex, lastEvent, changedAt, reactionVersion } = last;
  return {
    caseId,
    kind,
    stage,
    over,
    outcome: state.outcome ?? null,
    title,
    urgency,
    street: state.street ?? null,
    leadUnit: state.leadUnit ?? null,
    matterId,
    parties,
    itemCodes,
    ...openingOf(state),
    ...timeOf(state, owed),
    version,
    logIndex,
    lastEvent,
    changedAt,
    reactionVersion,
    ...seenByOf(procedure.audience(state)),
    number: state.number ?? null,
    awaitsNumber: awaitsNumber(state),
  };
}

type Opening = Pick<CaseListRow, 'openedAt' | 'openedPerson' | 'openedPost' | 'openedUnit' | 'openedFor'>;

function openingOf({ openedAt, openedBy }: CaseState): Opening {
  return {
    openedAt: openedAt ?? null,
    openedPerson: openedBy?.person ?? null,
    openedPost: openedBy?.post ?? null,
    openedUnit: openedBy?.unit ?? null,
    openedFor: openedBy?.onBehalfOf ?? null,
  };
}

type Time = Pick<CaseListRow, 'shelved' | 'nextMoment' | 'due' | 'dueAt' | 'paused' | 'overdue'>;

function timeOf(state: CaseState, owed: readonly Obligation[]): Time {
  const due = firstDue(owed);
  const shelved = state.shelving?.inForce !== undefined;
  return {
    shelved,
    nextMoment: state.over ? null : (nextMoment(state)?.at ?? null),
    due,
    dueAt: due?.dueAt ?? null,
    paused: shelved || due?.status === 'paused',
    overdue: owed.some((each) => each.status === 'elapsed'),
  };
}

function firstDue(owed: readonly Obligation[]): Obligation | null {
  const [first] = [...owed].sort(
    (one, other) =>
      Number(one.status === 'paused') - Number(other.status === 'paused') ||
      compare(one.dueAt, other.dueAt) ||
      compare(one.id, other.id),
  );
  return first ?? null;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

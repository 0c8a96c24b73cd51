import { nextMoment, type CaseState, type Obligation } from '@tiaokuai/domain';
import type { CaseListRow } from './case-list.entity.js';

/** What the log knows of a case beside its state. */
export type LastEvent = Pick<
  CaseListRow,
  'version' | 'logIndex' | 'lastEvent' | 'changedAt' | 'reactionVersion'
>;

/** The row that lists show of a case in this state, in which this is still owed. */
export function caseListRow(state: CaseState, owed: readonly Obligation[], last: LastEvent): CaseListRow {
  const { caseId, kind, stage, over, title, urgency, matterId, parties, openedBy } = state;
  const { version, logIndex, lastEvent, changedAt, reactionVersion } = last;
  const due = firstDue(owed);
  const shelved = state.shelving?.inForce !== undefined;
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
    openedAt: state.openedAt ?? null,
    openedPerson: openedBy?.person ?? null,
    openedPost: openedBy?.post ?? null,
    openedUnit: openedBy?.unit ?? null,
    openedFor: openedBy?.onBehalfOf ?? null,
    shelved,
    nextMoment: over ? null : (nextMoment(state)?.at ?? null),
    due,
    dueAt: due?.dueAt ?? null,
    paused: shelved || due?.status === 'paused',
    overdue: owed.some((each) => each.status === 'elapsed'),
    version,
    logIndex,
    lastEvent,
    changedAt,
    reactionVersion,
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

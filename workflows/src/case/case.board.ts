import { defineSearchAttributeKey } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { SEARCH_ATTRIBUTES, type CaseProgress } from '@tiaokuai/contracts';

const street = defineSearchAttributeKey(SEARCH_ATTRIBUTES.street.name, SEARCH_ATTRIBUTES.street.type);
const departments = defineSearchAttributeKey(
  SEARCH_ATTRIBUTES.departments.name,
  SEARCH_ATTRIBUTES.departments.type,
);
const stage = defineSearchAttributeKey(SEARCH_ATTRIBUTES.stage.name, SEARCH_ATTRIBUTES.stage.type);
const number = defineSearchAttributeKey(SEARCH_ATTRIBUTES.number.name, SEARCH_ATTRIBUTES.number.type);
const nextDue = defineSearchAttributeKey(SEARCH_ATTRIBUTES.nextDue.name, SEARCH_ATTRIBUTES.nextDue.type);

/** What Temporal's own screens show of a case: whom it waits for until when, and where to find it. */
export interface CaseBoard {
  show(progress: CaseProgress): void;
}

export function caseBoard(): CaseBoard {
  let shown = '';
  return {
    show(progress) {
      setCurrentDetails(progress.waitingFor);
      const now = JSON.stringify([
        progress.street,
        progress.departments,
        progress.stage,
        progress.nextDue,
        progress.number,
      ]);
      // Every upsert is an event and a visibility write, so only changes are sent.
      if (now === shown) return;
      shown = now;
      upsertSearchAttributes([
        { key: street, value: progress.street },
        { key: departments, value: [...progress.departments] },
        { key: stage, value: progress.stage },
        ...(progress.number === undefined ? [] : [{ key: number, value: progress.number }]),
        { key: nextDue, value: progress.nextDue === null ? null : new Date(progress.nextDue) },
      ]);
    },
  };
}

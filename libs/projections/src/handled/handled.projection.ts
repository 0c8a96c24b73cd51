import type { LoggedEvent } from '@tiaokuai/event-store';
import { appendOf, isPersonEvent } from '../log/person-events.js';
import type { Step } from '../log/folded-cases.js';
import type { HandledRow } from './handled.entity.js';

/** The last act of each person in each case; of one append only its first act counts. */
export function handledRows(steps: readonly Step[]): readonly HandledRow[] {
  const acts = steps.filter(
    ({ event, before }) => isPersonEvent(event) && before.lastPersonAppend !== appendOf(event),
  );
  const rows = acts.map(({ event }) => handledRow(event));
  return [...new Map(rows.map((row) => [`${row.person} ${row.unit} ${row.caseId}`, row])).values()];
}

/** The row of 已办 that an act leaves; a later act of the same person from the same unit takes its place. */
function handledRow(event: LoggedEvent): HandledRow {
  const { person, post, unit, onBehalfOf } = event.actor;
  return {
    person,
    unit,
    caseId: event.streamId,
    post,
    onBehalfOf: onBehalfOf ?? null,
    type: event.type,
    version: event.version,
    logIndex: event.logIndex,
    at: event.recordedAt,
  };
}

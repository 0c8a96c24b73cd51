import { ENGINE } from '@tiaokuai/domain';
import type { LoggedEvent, StoredEvent } from '@tiaokuai/event-store';
import type { HandledRow } from './handled.entity.js';

/** What clocks and evaluation make of an act is no act of its own. */
const FOLLOWS_FROM_AN_ACT = /^(Obligation|FaultRecorded$)/;

/** Does this event say what a person did, rather than what the engine did or what followed? */
export function isAct(event: StoredEvent): boolean {
  return event.actor.post !== ENGINE.post && !FOLLOWS_FROM_AN_ACT.test(event.type);
}

/** The row of 已办 that an act leaves; a later act of the same person from the same unit takes its place. */
export function handledRow(event: LoggedEvent): HandledRow {
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

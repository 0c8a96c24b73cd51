import {
  calendarDecider,
  isRejection,
  seenOf,
  withForeseenCalendar,
  type Actor,
  type Calendar,
  type CalendarPublicationState,
  type Command,
  type Obligation,
  type Rejection,
} from '@tiaokuai/domain';
import type { Casework } from './casework.js';
import { foreseeCommand } from './foresee-command.js';
import { readFolded, settled } from './load-case.js';

type ForeseenCalendar = Parameters<typeof withForeseenCalendar>[1];

/** A calendar that is not published, and the last one of its jurisdiction, that it would follow. */
export interface ForeseenPublication extends ForeseenCalendar {
  readonly follows?: Calendar;
}

/**
 * The calendar that a command of the calendar's stream would publish, as if it were in force from now on; or why it would be
 * rejected (`foreseeCommand`).
 */
export async function foreseePublication(
  casework: Casework,
  command: Command,
  actor: Actor,
): Promise<ForeseenPublication | Rejection> {
  const foreseen = await foreseeCommand(casework, calendarDecider.kind, command, actor);
  if (isRejection(foreseen)) return foreseen;
  const { now, before, after } = foreseen;
  // The fold of the calendar's stream is this; who looks deciders up by their kind sees the general type.
  const last = (after as CalendarPublicationState).at(-1);
  if (last === undefined) throw new Error(`${command.name} publishes nothing`);
  const follows = (before as CalendarPublicationState).findLast(
    ({ content }) => content.jurisdiction === last.content.jurisdiction,
  );
  return { version: last.version, content: last.content, inForceFrom: now, follows: follows?.content };
}

/** What a calendar would make of one limit of a case. */
export interface MovedLimit {
  readonly before: Obligation;
  readonly after: Obligation;
}

/** What a calendar that is not published would move in a case. */
export interface ForeseenCase {
  readonly caseId: string;
  readonly kind: string;
  /** Absent where the actor may not see the case. */
  readonly title?: string;
  readonly moved: readonly MovedLimit[];
}

/**
 * The limits of a case, settled to now, beside what they would be by a calendar that is not published. Undefined where there
 * is no such case; throws `StreamUnreadable` as `loadCase` does.
 */
export async function foreseeInCase(
  casework: Casework,
  caseId: string,
  { calendar, actor }: { readonly calendar: ForeseenCalendar; readonly actor: Actor },
): Promise<ForeseenCase | undefined> {
  const { stream, now, inForce } = await readFolded(casework, caseId);
  const procedure = stream && casework.deciders.procedureOf(stream.kind);
  if (stream === undefined || procedure === undefined) return undefined;
  const { state: before, contextFor } = settled(procedure, stream, now, inForce);
  const after = settled(procedure, stream, now, withForeseenCalendar(inForce, calendar)).state;
  const moved = Object.values(before.obligations).flatMap((each) => {
    const then = after.obligations[each.id];
    return then === undefined || (then.dueAt === each.dueAt && then.status === each.status)
      ? []
      : [{ before: each, after: then }];
  });
  const sees = seenOf(procedure, before, contextFor(actor)) !== 'nothing';
  return { caseId, kind: stream.kind, ...(sees && { title: before.title }), moved };
}

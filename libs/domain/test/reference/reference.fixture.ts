import type { Decider } from '../../src/reference/reference.rule.js';
import type { Actor } from '../../src/kernel/actor.js';
import type { Context } from '../../src/reference/in-force.js';
import type { Instant } from '../../src/kernel/instant.js';
import type { CaseEvent, NewEvent } from '../../src/kernel/event.js';
import { isRejection, type Rejection } from '../../src/kernel/rejection.js';
import { SHARED_REJECTIONS } from '../../src/kernel/shared.rejections.js';
import { buildInForce, NO_REFERENCES, type References } from '../../src/reference/build-in-force.js';

export const ADMINISTRATOR: Actor = { person: 'p-admin', post: 'rulesAdministrator', unit: 'system' };
export const NOW: Instant = '2026-06-18T08:30:00.000+08:00';
/** The list, limits and calendar of the specs come into force here. */
export const LONG_AGO: Instant = '2026-01-01T00:00:00.000+08:00';

export interface Sent {
  readonly actor?: Actor;
  readonly now?: Instant;
  readonly references?: References;
}

function contextOf({ actor = ADMINISTRATOR, now = NOW, references = NO_REFERENCES }: Sent): Context {
  return { actor, now, caseId: 'reference', inForce: buildInForce(references) };
}

function recordedAt(event: NewEvent, now: Instant): CaseEvent {
  return { ...event, recordedAt: now };
}

/** Sends one command to a reference stream and folds what comes of it. Throws when it is refused. */
export function accepted<S>(
  decider: Decider<S>,
  state: S,
  name: string,
  payload: unknown,
  sent: Sent = {},
): S {
  const outcome = decider.decide(state, { name, payload }, contextOf(sent));
  if (isRejection(outcome)) throw new Error(`${name} was refused: ${JSON.stringify(outcome)}`);
  return outcome.reduce<S>(
    (folded, event) => decider.evolve(folded, recordedAt(event, sent.now ?? NOW)),
    state,
  );
}

/** The refusal of one command; undefined when it was accepted. Throws on a code the stream has no words for. */
export function rejected<S>(
  decider: Decider<S>,
  state: S,
  name: string,
  payload: unknown,
  sent: Sent = {},
): Rejection | undefined {
  const outcome = decider.decide(state, { name, payload }, contextOf(sent));
  if (!isRejection(outcome)) return undefined;
  const { rejection: refusal } = outcome;
  if (!Object.hasOwn(SHARED_REJECTIONS, refusal) && !Object.hasOwn(decider.rejections, refusal))
    throw new Error(`${decider.kind} has no words for ${refusal}`);
  return outcome;
}

import assert from 'node:assert/strict';
import {
  ENGINE,
  isRejection,
  settle,
  type Actor,
  type CaseEvent,
  type CaseSnapshot,
  type CaseState,
  type Instant,
  type NewEvent,
  type Procedure,
  propertiesOf,
} from '@tiaokuai/domain';
import type { TestDistrict } from './test-district.js';

/** A person's try; whether the rules take it is not the player's business. */
export interface Try {
  readonly at: Instant;
  readonly by: Actor;
  readonly does: string;
  readonly with: unknown;
  readonly about?: CaseSnapshot;
}

/**
 * Plays tries in the order of time, with the worker waking at `wakes` in between and at the end, and gives all events
 * without the instant of their recording: what must not depend on when anything woke.
 */
export function play<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  district: TestDistrict,
  tries: readonly Try[],
  wakes: readonly Instant[],
): readonly NewEvent[] {
  let state = procedure.initial('the-case');
  const events: NewEvent[] = [];
  const append = (added: readonly NewEvent[], recordedAt: Instant): void => {
    for (const each of added) {
      events.push(each);
      // What a procedure decided or settled is of its own union.
      state = procedure.evolve(state, { ...each, recordedAt } as CaseEvent as E);
    }
  };
  const moments = [...tries, ...wakes.map((at) => ({ at }))].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
  for (const moment of moments) {
    const by = 'does' in moment ? moment.by : ENGINE;
    const about = 'does' in moment ? moment.about : undefined;
    const context = district.context(moment.at, by, about);
    const settled = settle(procedure, state, context);
    if (!('does' in moment)) {
      append(settled.events, moment.at);
      continue;
    }
    const decided = procedure.decide(settled.state, { name: moment.does, payload: moment.with }, context);
    if (!isRejection(decided)) append([...settled.events, ...decided], moment.at);
    else
      assert.ok(Object.hasOwn(procedure.rejections, decided.rejection), `no words for ${decided.rejection}`);
  }
  assertKept(state, events);
  return events;
}

/** What holds of every history, after every event. */
function assertKept(state: CaseState, events: readonly NewEvent[]): void {
  for (const { id, status, emergency, extensions } of Object.values(state.obligations)) {
    assert.ok(!state.over || (status !== 'running' && status !== 'paused'), `${id} outlives its case`);
    assert.ok(!emergency || extensions.length === 0, `${id} of an emergency was extended`);
  }
  for (const { type, payload, effectiveAt } of events)
    if (type === 'ObligationElapsed') assert.equal(effectiveAt, propertiesOf(payload)['dueAt']);
}

import assert from 'node:assert/strict';
import {
  ENGINE,
  isRejection,
  postRejection,
  settle,
  siblingOf,
  type Actor,
  type CaseEvent,
  type CaseSnapshot,
  type CaseState,
  type Context,
  type Instant,
  type NewEvent,
  type Procedure,
  type Reaction,
  type Rejection,
  propertiesOf,
} from '@tiaokuai/domain';
import { checkDecision, checkSettled } from './declarations.js';
import { at, type TestDistrict } from './test-district.js';

/** One command of a story: `09-17 09:10`, who, what, with what; `about` is the snapshot of the case the payload names, `beside` are cases of its kind in the matter. */
export interface Act {
  readonly at: string;
  readonly by: Actor;
  readonly does: string;
  readonly with?: unknown;
  readonly about?: CaseSnapshot;
  readonly beside?: readonly CaseState[];
}

/** An event by its type, or by its type and the part of its payload that matters. */
export type ExpectedEvent = string | readonly [type: string, payload: Readonly<Record<string, unknown>>];

export interface Outcome<S> {
  /** All events of the append in order, settled limits in front; or the code of the refusal. */
  then(expected: readonly ExpectedEvent[] | string): void;
  readonly events: readonly NewEvent[];
  readonly rejection: Rejection | undefined;
  readonly state: S;
}

/** A case in which something has happened, and what comes of the next act. */
export interface Story<S extends CaseState> {
  readonly state: S;
  readonly events: readonly CaseEvent[];
  /** What each event set off, as `[event type, reaction]`. */
  readonly reactions: readonly (readonly [string, Reaction])[];
  and(...acts: readonly Act[]): Story<S>;
  /** The same case in a district whose rules have changed since. */
  in(district: TestDistrict): Story<S>;
  /** Time passes; what runs out by then is recorded, as when the worker wakes. */
  until(time: string): Story<S>;
  when(act: Act): Outcome<S>;
  /** Names of the commands offered to a post. */
  offersTo(actor: Actor, time: string): readonly string[];
}

interface History<S> {
  readonly state: S;
  readonly events: readonly CaseEvent[];
  readonly reactions: readonly (readonly [string, Reaction])[];
}

/** Begins a story: the acts given are carried out as casework would, settling first; a refused one fails the test. */
export function given<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  district: TestDistrict,
  ...acts: readonly Act[]
): Story<S> {
  return storyOf(procedure, district, {
    state: procedure.initial('the-case'),
    events: [],
    reactions: [],
  }).and(...acts);
}

function storyOf<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  district: TestDistrict,
  history: History<S>,
): Story<S> {
  const contextOf = ({ at: time, by, about, beside = [] }: Act): Context => {
    // Cases of one kind have states of one type.
    const siblings = beside.flatMap((each) => siblingOf<S>(procedure, each as S) ?? []);
    return district.context(at(time), by, about, siblings);
  };
  return {
    ...history,
    and(...acts) {
      let story = history;
      for (const act of acts) {
        const events = attemptCommand(procedure, story.state, act, contextOf(act));
        if (isRejection(events))
          assert.fail(`${act.does} at ${act.at} was refused: ${JSON.stringify(events)}`);
        story = recorded(procedure, district, story, events, at(act.at));
      }
      return storyOf(procedure, district, story);
    },
    in: (changed) => storyOf(procedure, changed, history),
    until(time) {
      const { events } = settle(procedure, history.state, district.context(at(time), ENGINE));
      checkSettled(procedure, history.state, events);
      return storyOf(procedure, district, recorded(procedure, district, history, events, at(time)));
    },
    when(act) {
      const outcome = attemptCommand(procedure, history.state, act, contextOf(act));
      if (isRejection(outcome))
        assert.ok(
          Object.hasOwn(procedure.rejections, outcome.rejection),
          `no words for ${outcome.rejection}`,
        );
      const events = isRejection(outcome) ? [] : outcome;
      const { state } = recorded(procedure, district, history, events, at(act.at));
      return {
        events,
        rejection: isRejection(outcome) ? outcome : undefined,
        state,
        then: (expected) => compare(outcome, expected),
      };
    },
    offersTo(actor, time) {
      const context = district.context(at(time), actor);
      const settled = settle(procedure, history.state, context);
      return procedure.offers(settled.state, context).map(({ command }) => command);
    },
  };
}

function attemptCommand<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  state: S,
  { does, with: payload = {} }: Act,
  context: Context,
): readonly NewEvent[] | Rejection {
  const notHeld = postRejection(context.inForce(context.now).directory, context.actor, context.now);
  if (notHeld !== undefined) return notHeld;
  const settled = settle(procedure, state, context);
  checkSettled(procedure, state, settled.events);
  const decided = procedure.decide(settled.state, { name: does, payload }, context);
  checkDecision(procedure, settled.state, does, context.actor, decided);
  return isRejection(decided) ? decided : [...settled.events, ...decided];
}

function recorded<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  district: TestDistrict,
  history: History<S>,
  events: readonly NewEvent[],
  recordedAt: Instant,
): History<S> {
  const last = history.events.at(-1)?.recordedAt ?? recordedAt;
  assert.ok(last <= recordedAt, `the story runs backwards: ${last}, then ${recordedAt}`);
  let { state } = history;
  const reactions = [...history.reactions];
  const all: CaseEvent[] = [...history.events];
  for (const each of events) {
    // The events of a procedure's own decision are of its own union.
    const event = { ...each, recordedAt } as CaseEvent as E;
    const after = procedure.evolve(state, event);
    for (const reaction of procedure.reactions(state, event, after, district.inForce))
      reactions.push([event.type, reaction]);
    state = after;
    all.push(event);
  }
  return { state, events: all, reactions };
}

function compare(
  outcome: readonly NewEvent[] | Rejection,
  expected: readonly ExpectedEvent[] | string,
): void {
  if (typeof expected === 'string') {
    assert.equal(isRejection(outcome) ? outcome.rejection : 'accepted', expected);
    return;
  }
  if (isRejection(outcome)) assert.fail(`refused: ${JSON.stringify(outcome)}`);
  const shown = outcome.map(({ type, payload }, index) => {
    const wanted = expected[index];
    return typeof wanted === 'string' || wanted === undefined ? type : [type, partLike(payload, wanted[1])];
  });
  assert.deepEqual(shown, expected);
}

/** Only the fields that the test names, so that a difference shows nothing else. */
function partLike(payload: unknown, wanted: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, propertiesOf(payload)[key]]));
}

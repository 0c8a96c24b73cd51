import { ENGINE } from '../../kernel/actor.js';
import type { Instant } from '../../kernel/instant.js';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SharedEvent } from '../../case/case.events.js';
import { obligationsOf } from '../../case/case.state.js';
import { addMillis } from '../../calendar/instant.js';
import type { NewEvent } from '../../kernel/event.js';
import { settle } from '../../case/obligation/obligation.settle.js';
import { isRejection } from '../../kernel/rejection.js';
import { DISTRICT, who } from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  departureFaults,
  INVARIANTS,
  participationsKeepApart,
} from '../../../test/procedures/whistle/whistle.invariants.fixture.js';
import { STAGES, PARTICIPATION_STAGES, OUTCOMES } from './whistle.labels.js';
import { whistle } from './whistle.procedure.js';
import {
  CAST,
  fold,
  give,
  payloadFor,
  steps,
  walk,
  type Given,
  type Walk,
} from '../../../test/procedures/whistle/whistle.random.fixture.js';
import type { WhistleState } from './whistle.state.js';

const HISTORIES = 500;
const SEED = 20260917;
const path = steps(10, 60);

/** What is refused on grounds of stage, post and party. */
const GROUNDS = [
  'CASE.OVER',
  'CASE.STAGE_FORBIDS',
  'CASE.NOT_FOUND',
  'CASE.NOT_A_PARTY',
  'CASE.ENGINE_ONLY',
  'CASE.SELF_VERIFICATION',
  'ACTOR.POST_FORBIDS',
];
/** What the state and the actor alone decide is not offered either, whatever is written into the form. */
const STATE_ALONE = [
  'WHISTLE.APPROVAL_FIRST',
  'WHISTLE.PLAN_ONLY_FOR_KEY_WORK',
  'WHISTLE.NO_PLAN',
  'WHISTLE.PLAN_FIRST',
  'WHISTLE.NOT_PRESENT',
  'WHISTLE.REFUSAL_TOO_LATE',
  'WHISTLE.CLAIM_WAITS',
  'WHISTLE.ARRIVAL_NOT_CONTESTABLE',
  'WHISTLE.CALLBACK_NOT_DUE',
  'WHISTLE.NOT_RAISABLE',
  'WHISTLE.STREET_ONLY_ASSISTS',
  'CASE.DETERMINATION_BINDS',
  'CASE.FIELD_INVALID',
  'CLOCK.NOT_EXTENDABLE',
  'CLOCK.ALREADY_ELAPSED',
];

const reached = new Set<string>();

function remember(state: WhistleState): void {
  reached.add(`stage ${state.stage}`);
  if (state.outcome !== undefined) reached.add(`outcome ${state.outcome}`);
  for (const { stage } of state.participations) reached.add(`thread ${stage}`);
}

/** Folds a history event by event, asking after every one. */
function ask(
  events: Walk['events'],
  question: (b: WhistleState, e: SharedEvent, a: WhistleState) => void,
): void {
  events.reduce((before, event) => {
    // What a whistle recorded is of its own union.
    const own = event as SharedEvent;
    const after = whistle.evolve(before, own);
    question(before, own, after);
    return after;
  }, whistle.initial('the-case'));
}

/** A person's acts one by one, without what settling put in front: the others are left alone, leaving early is a fault. */
function askActs(given: readonly Given[]): void {
  given.reduce((before, { now, actor, outcome }) => {
    if (isRejection(outcome)) return before;
    const own = actor.post === ENGINE.post ? [] : outcome.filter((each) => each.actor.post !== ENGINE.post);
    const settled = fold(before, outcome.slice(0, outcome.length - own.length), now);
    const after = fold(settled, own, now);
    const events = own.map((event) => ({ ...event, recordedAt: now }));
    participationsKeepApart(settled, after, events);
    departureFaults(events);
    return after;
  }, whistle.initial('the-case'));
}

describe('In any history of a whistle', () => {
  it('every invariant holds after every event, and every prefix can be told', () => {
    fc.assert(
      fc.property(path, (each) => {
        const { events, given } = walk(each);
        askActs(given);
        ask(events, (before, event, after) => {
          for (const [name, holds] of Object.entries(INVARIANTS))
            try {
              holds(before, event, after);
            } catch (broken) {
              throw new Error(`${name}: after ${event.type}`, { cause: broken });
            }
          remember(after);
          whistle.facts(after);
          whistle.duties(after);
          whistle.reactions(before, event, after, DISTRICT.inForce);
        });
      }),
      { numRuns: HISTORIES, seed: SEED, endOnFailure: true },
    );
  });

  it('offers and decide agree on stage, post and party, both ways', () => {
    fc.assert(
      fc.property(path, (each) => {
        walk(each, (settled, step, now) => {
          const actor = CAST[(step.who + step.seed) % CAST.length] ?? ENGINE;
          const context = DISTRICT.context(now, actor);
          const offers = new Map(
            whistle.offers(settled, context).map(({ command, about }) => [command, about]),
          );
          for (const { name } of whistle.commands) {
            const offer = offers.get(name);
            const subjects = [
              ...(offer?.values ?? []),
              ...settled.participations.map(({ unit }) => unit),
              'nobody',
            ];
            const value = subjects[(step.what + name.length) % subjects.length];
            const field = offer?.field ?? 'unit';
            const isOffered =
              offers.has(name) &&
              (offer === undefined ||
                (offer.field === undefined ? true : offer.values.includes(value ?? '')));
            const payload = payloadFor(name, { field, value }, actor, settled, now, step.seed);
            const answer = whistle.decide(settled, { name, payload }, context);
            const code = isRejection(answer) ? answer.rejection : 'accepted';
            const tried = `${actor.unit}.${actor.post} ${name} ${value}: ${code}`;
            if (isOffered) assert.ok(!GROUNDS.includes(code), `offered, ${tried}`);
            else if (offer === undefined)
              assert.ok([...GROUNDS, ...STATE_ALONE].includes(code), `not offered, ${tried}`);
          }
        });
      }),
      { numRuns: 60, seed: SEED + 2, endOnFailure: true },
    );
  });

  it('the same commands give the same events, and whenever anything woke makes no difference', () => {
    fc.assert(
      fc.property(path, fc.array(fc.nat(60 * 24 * 40), { maxLength: 12 }), (each, minutes) => {
        const { given, state } = walk(each);
        const asleep = replay(given, []);
        assert.deepEqual(replay(given, []), asleep);
        const start = given[0]?.now;
        if (start === undefined) return;
        const odd = minutes.map((minute) => addMillis(start, minute * 60_000));
        const due = obligationsOf(state).flatMap(({ dueAt, amberAt }) => [dueAt, amberAt ?? dueAt]);
        const wakes = [...odd, ...odd, ...due, ...due];
        assert.deepEqual(replay(given, wakes), asleep);
      }),
      { numRuns: 100, seed: SEED + 3, endOnFailure: true },
    );
  });

  it('reaches every stage, thread stage and outcome', () => {
    const all = [
      ...Object.keys(STAGES).map((stage) => `stage ${stage}`),
      ...Object.keys(PARTICIPATION_STAGES).map((stage) => `thread ${stage}`),
      ...Object.keys(OUTCOMES).map((outcome) => `outcome ${outcome}`),
    ];
    expect(all.filter((each) => !reached.has(each))).toEqual([]);
  });
});

/** The same commands at the same instants, with the worker waking in between; events without when they were recorded. */
function replay(given: readonly Given[], wakes: readonly Instant[]): readonly NewEvent[] {
  const last = given.at(-1)?.now ?? '';
  let state = whistle.initial('the-case');
  const events: NewEvent[] = [];
  const append = (added: readonly NewEvent[], now: Instant): void => {
    state = fold(state, added, now);
    events.push(...added);
  };
  const moments = [...given, ...wakes.filter((now) => now < last).map((now) => ({ now }))].sort((a, b) =>
    a.now < b.now ? -1 : a.now > b.now ? 1 : 0,
  );
  for (const moment of moments) {
    const context = DISTRICT.context(moment.now, 'actor' in moment ? moment.actor : ENGINE);
    const settled = settle(whistle, state, context);
    if (!('actor' in moment)) {
      append(settled.events, moment.now);
      continue;
    }
    const decided = whistle.decide(settled.state, moment.command, context);
    if (!isRejection(decided)) append([...settled.events, ...decided], moment.now);
  }
  append(
    settle(whistle, state, DISTRICT.context(last === '' ? '2026-09-14T09:00:00.000+08:00' : last, ENGINE))
      .events,
    last,
  );
  return events;
}

const MOVES = ['cancel', 'linkNotification', 'recordCallback', 'close', 'resume', 'ruleFalseCall'];

/** Lets everything pass that can, then lets the caller, the centres and the engine end the case. */
function endWithoutDepartments(from: WhistleState): WhistleState {
  const { office } = from.calling;
  const head = {
    street: 'streetHead',
    community: 'streetHead',
    district: 'centreHead',
    department: 'deptHead',
  }[from.calling.kind];
  const willing = [who(`${office}.${head}`), who('zhzx.centreDeputy'), who('jdzx.verifier', 2), ENGINE];
  let state = from;
  for (let day = 1; day <= 6 && !state.over; day++) {
    const now = `2026-12-2${day}T09:00:00.000+08:00`;
    state = settle(whistle, state, DISTRICT.context(now, ENGINE)).state;
    for (const actor of willing)
      for (const { command, about } of whistle.offers(state, DISTRICT.context(now, actor))) {
        if (!MOVES.includes(command)) continue;
        const recipients = [state.street, ...state.participations.map(({ unit }) => unit)];
        const payload = {
          ...{
            reason: '办结',
            falseCall: false,
            summary: '办结',
            followUp: 'problemBank',
            reached: 'no',
          },
          ...{ noticeCaseId: 'n-1', recipients },
          ...(about?.field === undefined ? {} : { [about.field]: about.values[0] }),
        };
        const events = give(state, now, actor, { name: command, payload });
        if (!isRejection(events)) state = fold(state, events, now);
      }
  }
  return state;
}

describe('No whistle hangs on an unwilling party', () => {
  it('whatever the departments leave undone, the caller and the centres can end it from any stage', () => {
    fc.assert(
      fc.property(path, fc.nat(100), (each, share) => {
        const { state } = walk(each.slice(0, Math.ceil((each.length * share) / 100)));
        if (state.stage !== '')
          assert.ok(endWithoutDepartments(state).over, `${state.stage} has no way forward`);
      }),
      { numRuns: 120, seed: SEED + 4, endOnFailure: true },
    );
  });
});

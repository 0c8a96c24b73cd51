import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import {
  ENGINE,
  isRejection,
  type Actor,
  type CaseEvent,
  type CaseState,
  type DeclaredClock,
  type DeclaredCommand,
  type NewEvent,
  type Procedure,
  type Rejection,
} from '@tiaokuai/domain';

/** Codes that come with every command: its stage, who gives it, and when. */
const OF_EVERY_COMMAND: readonly string[] = [
  'CASE.COMMAND_UNKNOWN',
  'CASE.NOT_FOUND',
  'CASE.OVER',
  'CASE.STAGE_FORBIDS',
  'CASE.NOT_A_PARTY',
  'CASE.ENGINE_ONLY',
  'CASE.SELF_VERIFICATION',
  'CASE.BACKDATED',
  'ACTOR.POST_FORBIDS',
];
/** Codes that come with every clock that is started or counted anew: what the tables in force do not say. */
const OF_EVERY_CLOCK: readonly string[] = [
  'CLOCK.LIMIT_MISSING',
  'CLOCK.AGREED_DATE_OUT_OF_RANGE',
  'CALENDAR.NOT_COVERED',
];
const COUNTED_ANEW: readonly string[] = [
  'ObligationPaused',
  'ObligationResumed',
  'ObligationExtended',
  'ObligationRecomputed',
];
/** What ends by itself with the case or with what it was about; no command need say so. */
const CLEANED_UP: readonly unknown[] = ['caseOver', 'noObject'];

/**
 * What decisions were seen to do, one line each: `whistle reportIn meets whistle.arrive`. Each is written to the folder named
 * in `TIAOKUAI_SEEN_FOLDER` when it is first seen, so that a whole run knows what was declared and never seen.
 */
const seen = new Set<string>();
const folder = process.env['TIAOKUAI_SEEN_FOLDER'];
const file = folder === undefined ? undefined : join(folder, `${randomUUID()}.txt`);
if (folder !== undefined) mkdirSync(folder, { recursive: true });

function note(line: string): void {
  if (seen.has(line)) return;
  seen.add(line);
  if (file !== undefined) appendFileSync(file, `${line}\n`);
}

/** What something did, in the words of a declaration. */
export interface Done {
  readonly meets: readonly string[];
  readonly starts: readonly string[];
  readonly cancels: readonly string[];
  readonly records: readonly string[];
  readonly from: string;
  readonly to: string;
}

interface Said {
  readonly meets?: readonly string[];
  readonly starts?: readonly string[];
  readonly cancels?: readonly string[] | 'everything';
  readonly records?: readonly { readonly type: string }[];
  readonly leadsTo?: Readonly<Record<string, readonly string[]>>;
}

/** Fails where a decision did something that its command does not declare; notes what it did. */
export function checkDecision<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  before: S,
  command: string,
  actor: Actor,
  outcome: readonly NewEvent[] | Rejection,
): void {
  const declares = declarationsOf(procedure, command);
  if (declares === undefined) return;
  const name = `${procedure.kind} ${command}`;
  if (isRejection(outcome)) {
    const { rejection } = outcome;
    const counts = declares.records.some(({ type }) => COUNTED_ANEW.includes(type));
    const clocks = counts || (declares.starts ?? []).length > 0 ? OF_EVERY_CLOCK : [];
    const known = [...OF_EVERY_COMMAND, ...clocks, ...(declares.rejects ?? [])];
    assert.ok(known.includes(rejection), `${name} rejects with ${rejection} and does not declare it`);
    note(`${name} rejects ${rejection}`);
    return;
  }
  checkOffer(procedure, command, actor);
  hold(name, declares, doneBy(procedure, before, outcome));
}

/** Fails where a command is offered to a post that it does not declare. */
export function checkOffer<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  command: string,
  { post }: Actor,
): void {
  const declares = declarationsOf(procedure, command);
  if (declares === undefined || post === ENGINE.post) return;
  const name = `${procedure.kind} ${command}`;
  if (declares.by === 'anyPost') return;
  assert.ok(declares.by.includes(post), `${name} is offered to ${post} and does not declare it`);
  note(`${name} by ${post}`);
}

/** Fails where the passing of a limit had another consequence than its clock declares; notes what it had. */
export function checkSettled<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  before: S,
  settled: readonly NewEvent[],
): void {
  let state = before;
  for (const passed of splitByLimit(settled)) {
    const [first, ...rest] = passed;
    if (first === undefined) continue;
    const { id } = first.payload as { readonly id: string };
    const key = state.obligations[id]?.key ?? '';
    const clock = procedure.clocks[key];
    if (first.type === 'ObligationElapsed') {
      const events = rest.filter((event, n) => !isOfAnyLimit(clock, event, key, n));
      hold(
        `${procedure.kind} @${key}`,
        clock?.whenElapsed ?? {},
        doneBy(procedure, fold(procedure, state, [first]), events),
      );
    }
    state = fold(procedure, state, passed);
  }
}

/**
 * What the passing of any limit brings: the fault of its class stands right behind it, and whoever left a request to
 * extend it undecided is charged instead.
 */
function isOfAnyLimit(
  clock: DeclaredClock | undefined,
  { type, payload }: NewEvent,
  key: string,
  n: number,
): boolean {
  const { kind } = payload as { readonly kind?: string };
  if (kind === 'extension.undecided') return true;
  if (type === 'ExtensionUndecided') return key !== 'extension.decide';
  return n === 0 && clock?.whenPassed !== 'window' && type === 'FaultRecorded' && kind === `${key}.elapsed`;
}

/** What settling begins with: an instant that passed, a calendar that came into force. */
const BY_ITSELF: readonly string[] = ['ObligationElapsed', 'ObligationDueSoon', 'ObligationRecomputed'];

function splitByLimit(events: readonly NewEvent[]): readonly (readonly NewEvent[])[] {
  const parts: NewEvent[][] = [];
  for (const event of events) {
    if (BY_ITSELF.includes(event.type)) parts.push([event]);
    else parts.at(-1)?.push(event);
  }
  return parts;
}

function declarationsOf<S extends CaseState, E extends CaseEvent>(
  { commands }: Procedure<S, E>,
  command: string,
): DeclaredCommand['declares'] | undefined {
  return commands.find(({ name }) => name === command)?.declares;
}

function doneBy<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  before: S,
  events: readonly NewEvent[],
): Done {
  const after = fold(procedure, before, events);
  const keys = (type: string, wanted: (payload: Readonly<Record<string, unknown>>) => boolean = () => true) =>
    events
      .filter((event) => event.type === type && wanted(event.payload as Readonly<Record<string, unknown>>))
      .map(({ payload }) => after.obligations[(payload as { readonly id: string }).id]?.key ?? '');
  const clocked = ['ObligationStarted', 'ObligationMet', 'ObligationCancelled'];
  return {
    meets: keys('ObligationMet'),
    starts: keys('ObligationStarted'),
    cancels: keys('ObligationCancelled', ({ reason }) => !CLEANED_UP.includes(reason)),
    records: events.map(({ type }) => type).filter((type) => !clocked.includes(type)),
    from: before.stage,
    to: stageReached(procedure, before, events, after),
  };
}

/** The first stage reached; where the case only passes through it, the one behind is the stage's own, not the command's. */
function stageReached<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  before: S,
  events: readonly NewEvent[],
  after: S,
): string {
  let state = before;
  for (const event of events) {
    state = fold(procedure, state, [event]);
    if (state.stage !== before.stage && procedure.stages[state.stage]?.passesTo !== undefined)
      return state.stage;
  }
  return after.stage;
}

function fold<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  state: S,
  events: readonly NewEvent[],
): S {
  return events.reduce(
    // The events of a procedure's own decision are of its own union.
    (folded, event) =>
      procedure.evolve(folded, { ...event, recordedAt: event.effectiveAt } as CaseEvent as E),
    state,
  );
}

function hold(name: string, said: Said, done: Done): void {
  const { meets = [], starts = [], cancels = [], records = [], leadsTo = {} } = said;
  const types = records.map(({ type }) => type);
  const check = (what: string, all: readonly string[], declared: readonly string[]): void => {
    for (const each of all) {
      assert.ok(declared.includes(each), `${name} ${what} ${each} and does not declare it`);
      note(`${name} ${what} ${each}`);
    }
  };
  check('meets', done.meets, meets);
  check('starts', done.starts, starts);
  check('cancels', done.cancels, cancels === 'everything' ? done.cancels : cancels);
  check('records', done.records, types);
  const { from, to } = done;
  const targets = leadsTo[from] ?? [from];
  assert.ok(targets.includes(to), `${name} leads from ${from} to ${to} and does not declare it`);
  note(`${name} leadsTo ${from}>${to}`);
}

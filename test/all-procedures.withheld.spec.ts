import {
  caseEventOf,
  mayRead,
  readerOf,
  procedureOf,
  propertiesOf,
  type Actor,
  type CaseEvent,
  type CaseState,
  type Procedure,
  seenOf,
} from '@tiaokuai/domain';
import { eventIdOf, reactionIdOf, type RecordedCommand, type StoredEvent } from '@tiaokuai/event-store';
import type { LivingCase } from '@tiaokuai/testing';
import fc from 'fast-check';
import { caseSteps } from '../apps/api/src/cases/history/case-steps.js';
import { eventViews } from '../apps/api/src/cases/history/event-views.js';
import type { Viewer } from '../apps/api/src/cases/lookup/viewer.js';
import { Names } from '../apps/api/src/wording/names.js';
import { chain, storedEvent } from '../libs/event-store/src/envelope.js';
import {
  story as panelStory,
  TO_DELIBERATING,
  votes,
} from '../libs/domain/test/procedures/panel/panel.fixture.js';
import { act } from '../libs/domain/test/procedures/whistle/whistle.fixture.js';
import { WORKED_AT } from '../libs/domain/test/procedures/whistle/whistle.situations.fixture.js';
import { DISTRICT, kind, live, path, SEED } from './all-procedures.lives.js';

const NAMES = new Names(DISTRICT.inForce.directory, 'zh');
const SPACE = '6a1c1f0e-7b0e-4b52-8f0a-3d2b6c4e9a10';
const EVERYBODY: readonly Actor[] = [
  ...new Map(
    Object.values(DISTRICT.inForce.directory.holdings)
      .flat()
      .map(({ person, unit, post }) => [`${unit}/${post}`, { person, unit, post }] as const),
  ).values(),
];

interface History {
  readonly events: readonly StoredEvent[];
  readonly commands: ReadonlyMap<number, RecordedCommand>;
}

/**
 * The case as an earlier release would have hashed it, so that every hash says what it is of; and with the commands of this
 * release, each of which says all that its events say. What happened at one instant passes for one command.
 */
function recorded(procedure: Procedure, caseId: string, events: readonly CaseEvent[]): History {
  const acts = new Map<string, number>();
  const commands = new Map<number, RecordedCommand>();
  const stored: StoredEvent[] = [];
  for (const [index, event] of events.entries()) {
    const { recordedAt, type, actor, command = '' } = event;
    const first = acts.get(recordedAt) ?? index;
    acts.set(recordedAt, first);
    const id = reactionIdOf(SPACE, `${caseId} ${first}`);
    const version = index + 1;
    const named = { eventId: eventIdOf(id, index - first), type, schemaVersion: 1 };
    const previousHash = stored.at(-1)?.leafHash ?? new Uint8Array(32);
    const payload = JSON.parse(JSON.stringify(event.payload)) as unknown;
    const [link] = chain(
      { streamId: caseId, kind: procedure.kind, version: index, previousHash, recordedAt },
      [{ ...event, ...named, payload, command, rulesVersion: 1 }],
    );
    if (link === undefined) throw new Error('nothing was hashed');
    const { envelope, payload: bytes, leafHash } = link;
    stored.push(
      storedEvent({
        ...{ stream_id: caseId, version, event_id: named.eventId, type, schema_version: 1 },
        ...{ envelope: Buffer.from(envelope), payload: Buffer.from(bytes), leaf_hash: Buffer.from(leafHash) },
        command_digest: Buffer.from(id),
      }),
    );
    const all = events.filter((each) => each.recordedAt === recordedAt).map((each) => each.payload);
    if (first === index) commands.set(version, { id, name: command, actor, payload: { all } });
  }
  return { events: stored, commands };
}

/** Words, marks and choices that people wrote into a form, written otherwise. */
function saidOtherwise(procedure: Procedure, { payload, command }: CaseEvent): unknown {
  const form = procedure.commands.find(({ name }) => name === command)?.schema['properties'];
  const other = Object.entries(propertiesOf(payload)).map(([field, value]) => {
    const { type, widget, enum: choices, format } = propertiesOf(propertiesOf(form)[field]);
    const isWords = type === 'string' && choices === undefined && format === undefined;
    if (isWords && (widget === undefined || widget === 'multiline'))
      return [field, `${String(value)}，另有所指`];
    if (type === 'integer') return [field, value === 1 ? 2 : 1];
    if (field === 'lead') return [field, value === 'zf' ? 'sj' : 'zf'];
    return [field, value];
  });
  return Object.fromEntries(other);
}

function viewerOf(procedure: Procedure, state: CaseState, actor: Actor): Viewer | undefined {
  const sees = seenOf(procedure, state, DISTRICT.context(state.openedAt ?? '', actor));
  if (sees === 'nothing') return undefined;
  return { ...readerOf(procedure, state, sees, actor), names: NAMES };
}

/** All that the API shows of a case to this reader, page and history. */
function shown(caseId: string, history: History, viewer: Viewer): readonly unknown[] {
  const { procedure } = viewer;
  const state = history.events.reduce<CaseState>(
    (folded, event) => procedure.evolve(folded, caseEventOf(event)),
    procedure.initial(caseId),
  );
  return [
    caseSteps(caseId, history, viewer),
    eventViews(history.events, history.commands, viewer),
    procedure.facts(state),
  ];
}

/** Events that come after one that somebody may not read, before it is to be looked at. */
const BEHIND = 2;

/** The case as it stood a little after each event that is not everybody's to read. */
function momentsOf({ procedure, state: { caseId }, events }: LivingCase): readonly LivingCase[] {
  let state: CaseState = procedure.initial(caseId);
  const states = events.map((event) => (state = procedure.evolve(state, event)));
  const last = events.length - 1;
  const ends = events.flatMap((event, index) => {
    const then = states[index];
    const isHidden = then !== undefined && procedure.hides?.(then, event) === true;
    return isHidden || procedure.events[event.type]?.inner ? [Math.min(index + BEHIND, last)] : [];
  });
  return [...new Set(ends)].flatMap((end) => {
    const then = states[end];
    return then === undefined ? [] : [{ procedure, state: then, events: events.slice(0, end + 1) }];
  });
}

/** Readers of a case of whom each may read other events: one of each sort. */
function readersOf({ procedure, state, events }: LivingCase): ReadonlyMap<string, Viewer> {
  const readers = new Map<string, Viewer>();
  for (const actor of EVERYBODY) {
    const viewer = viewerOf(procedure, state, actor);
    if (viewer === undefined) continue;
    const hidden = events.flatMap((event, index) => (mayRead(event, viewer) ? [] : [index]));
    const sort = JSON.stringify([viewer.sees, hidden]);
    if (hidden.length > 0 && !readers.has(sort)) readers.set(sort, viewer);
  }
  return readers;
}

/** Kinds of event that somebody may not read in a case, and its kind where what is shown to somebody tells it all the same. */
function withheldIn(found: LivingCase): {
  readonly types: readonly string[];
  readonly told: readonly string[];
} {
  const { procedure, state, events } = found;
  const readers = [...readersOf(found).values()];
  const types = readers.flatMap((viewer) =>
    events.filter((event) => !mayRead(event, viewer)).map(({ type }) => type),
  );
  const told = readers.flatMap((viewer) => {
    const otherwise = events.map((event) =>
      mayRead(event, viewer) ? event : { ...event, payload: saidOtherwise(procedure, event) },
    );
    const [as, instead] = [events, otherwise].map((each) =>
      JSON.stringify(shown(state.caseId, recorded(procedure, state.caseId, each), viewer)),
    );
    return as === instead ? [] : [`${procedure.kind} to ${viewer.unit}`];
  });
  return { types: [...new Set(types)], told };
}

type Told = Pick<LivingCase, 'state' | 'events'>;
const casesOf = (procedure: Procedure | undefined, { state, events }: Told): readonly LivingCase[] =>
  procedure === undefined ? [] : [{ procedure, state, events }];

const lives = fc.tuple(kind, path).map(([of, steps]) => [...live(of, steps).living.cases.values()]);
const mark = fc.integer({ min: 1, max: 5 });
/** Both sides of a whistle with two departments score each other, in any order, or do not. */
const scorings = fc
  .tuple(mark, mark, mark)
  .chain(([promptness, attitude, necessary]) =>
    fc.shuffledSubarray(
      ['zf', 'sj'].flatMap(
        (unit) =>
          [
            [
              'wj.streetDeputy',
              'evaluateDepartment',
              { unit, promptness, attitude, solved: 3, comment: '已办' },
            ],
            [`${unit}.deptOfficer`, 'evaluateCaller', { necessary, clear: 2, comment: '清楚' }],
          ] as const,
      ),
      { minLength: 1 },
    ),
  )
  .map((acts) => acts.map(([by, does, said], n) => act(`09-17 15:0${n}`, by, does, said)))
  .map((acts) => casesOf(procedureOf('whistle'), WORKED_AT.resultsIn().and(...acts)));
/** Seats vote one after the other. */
const votings = fc
  .array(fc.constantFrom('zf', 'hj', 'sj'), { minLength: 1, maxLength: 5 })
  .map((leads) => casesOf(procedureOf('panel'), panelStory(...TO_DELIBERATING, ...votes(leads))));

describe('Whoever may not read an event is shown the same whatever it says, in steps, events, commands, hashes and facts,', () => {
  it.each<[string, fc.Arbitrary<readonly LivingCase[]>, number, readonly string[]]>([
    ['in any life of a district', lives, 100, ['CallerEvaluated', 'CommentAdded']],
    ['where both sides score each other', scorings, 40, ['CallerEvaluated', 'DepartmentEvaluated']],
    ['where seats vote', votings, 20, ['SeatVoted']],
  ])('%s', (_where, histories, numRuns, expected) => {
    const withheld: ReturnType<typeof withheldIn>[] = [];
    fc.assert(
      fc.property(histories, (cases) => {
        for (const moment of cases.flatMap(momentsOf)) withheld.push(withheldIn(moment));
      }),
      { numRuns, seed: SEED + 7, endOnFailure: true },
    );
    expect([...new Set(withheld.flatMap(({ told }) => told))]).toEqual([]);
    expect([...new Set(withheld.flatMap(({ types }) => types))].sort()).toEqual(expected);
  });
});

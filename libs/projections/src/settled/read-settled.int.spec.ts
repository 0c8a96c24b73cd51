import { settle, buildInForce, ENGINE, isRejection, NO_REFERENCES, type CaseEvent } from '@tiaokuai/domain';
import { appendEvents, eventIdOf, readStream } from '@tiaokuai/event-store';
import { toy, owed } from '@tiaokuai/testing/toy.procedure';
import { createHash, randomUUID } from 'node:crypto';
import {
  caseFamily,
  caseList,
  inbox,
  settledCases,
  unitLoad,
  type CaseListRow,
  type DutyRow,
} from '../index.js';
import {
  at,
  createWorld,
  dispatcher,
  EVERY_CASE,
  keysOf,
  KINDS,
  officer,
  type World,
} from '../../test/lists.fixture.js';

const NOW = at('12:00');
const WITHIN_HOUR = { working: at('14:30'), emergency: at('13:00') };
const OFFICERS = { now: NOW, actor: officer, keys: keysOf(officer), withinHour: WITHIN_HOUR };

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

describe('lists as of now', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
    world.settleTo(NOW);
  });
  afterEach(() => world.end());

  async function openCase(
    caseId: string,
    dueAt: string,
    amberAt: string | null = null,
    provisional = false,
  ): Promise<void> {
    const obligations = { a: owed({ id: 'a', ownerUnit: 'zf', dueAt, amberAt, provisional }) };
    await world.append({
      caseId,
      at: at('09:00'),
      actor: dispatcher,
      changes: [{ obligations, matterId: 'm' }],
    });
  }
  async function project(): Promise<void> {
    await world.sequence();
    while ((await world.projection.advance()).events > 0);
  }
  /** What the engine does when it wakes: records what settling gives. */
  async function recordSettling(caseId: string): Promise<void> {
    const events = await readStream(world.pool, caseId);
    const state = events.reduce((s, event) => toy.evolve(s, event as CaseEvent), toy.initial(caseId));
    const context = { now: NOW, actor: ENGINE, caseId, inForce: buildInForce(NO_REFERENCES) };
    const settled = settle(toy, state, context).events;
    const commandId = randomUUID();
    if (settled.length > 0)
      await appendEvents(world.pool, {
        streamId: caseId,
        kind: 'toy',
        expectedVersion: events.length,
        previousHash: events.at(-1)?.leafHash ?? new Uint8Array(32),
        commandDigest: createHash('sha256').update(commandId).digest(),
        recordedAt: NOW,
        events: settled.map((event, n) => ({
          ...event,
          eventId: eventIdOf(commandId, n),
          schemaVersion: 1,
          rulesVersion: 1,
        })),
      });
  }
  async function everyList(): Promise<unknown> {
    const page = { size: 100, number: 1 };
    const [all, overdue, todo, late, load, family] = await Promise.all([
      caseList(world.lists, { now: NOW, keys: EVERY_CASE, filter: {}, page }),
      caseList(world.lists, { now: NOW, keys: EVERY_CASE, filter: { overdue: true }, page: { size: 5 } }),
      inbox(world.lists, { ...OFFICERS, tab: 'todo', ...page }),
      inbox(world.lists, { ...OFFICERS, tab: 'todo', tile: 'overdue', ...page }),
      unitLoad(world.lists, { now: NOW, withinHour: WITHIN_HOUR }),
      caseFamily(world.lists, { now: NOW, matterId: 'm' }),
    ]);
    if (isRejection(all) || isRejection(overdue)) throw new Error('no cursor was given');
    return {
      all: all.rows.map(shown),
      counts: all.counts,
      overdue: overdue.rows.map(shown),
      overdueCounts: overdue.counts,
      todo: todo.items.map(({ case: row, duty }) => [shown(row), duty && dutyShown(duty)]),
      tiles: todo.tiles,
      late: [late.total, late.items.map(({ duty }) => duty && dutyShown(duty))],
      load,
      family: family.map(shown),
    };
  }

  it('show a limit that has passed as passed, before anything recorded it', async () => {
    await openCase('passed', at('11:00'));
    await openCase('running', at('16:00'));
    await project();
    const answer = await caseList(world.lists, {
      now: NOW,
      keys: EVERY_CASE,
      filter: { overdue: true },
      page: { size: 10 },
    });
    expect(answer).toMatchObject({
      rows: [{ caseId: 'passed', overdue: true, due: { status: 'elapsed' }, version: 1 }],
      counts: [{ overdue: true, count: 1 }],
    });
    const page = { ...OFFICERS, tab: 'todo', size: 10, number: 1 } as const;
    expect((await inbox(world.lists, page)).tiles).toEqual({ todo: 2, dueSoon: 0, overdue: 1, paused: 0 });
  });

  it('show a limit that has passed as passed, although a notice still to come might have moved it', async () => {
    await openCase('presumed', at('11:00'), null, true);
    await project();
    const answer = await caseList(world.lists, {
      now: NOW,
      keys: EVERY_CASE,
      filter: { overdue: true },
      page: { size: 10 },
    });
    expect(answer).toMatchObject({ rows: [{ caseId: 'presumed', overdue: true }] });
  });

  it('read the same before and after the engine recorded what passed, in every order, filter, page and count', async () => {
    const random = seeded(7);
    // Every due instant once, so that the order does not hang on which case changed last.
    const minutes = Array.from({ length: 60 }, (_, n) => n).sort(() => random(3) - 1);
    for (const [n, minute] of minutes.entries()) {
      const dueAt = `2026-09-17T${10 + random(5)}:${String(minute).padStart(2, '0')}:00.000+08:00`;
      await openCase(`case-${n}`, dueAt, random(2) === 0 ? at('09:30') : null);
    }
    await project();
    const unrecorded = await everyList();
    for (const n of minutes) if (random(2) === 0) await recordSettling(`case-${n}`);
    await project();
    expect(await everyList()).toEqual(unrecorded);
    for (const n of minutes) await recordSettling(`case-${n}`);
    await project();
    expect(await everyList()).toEqual(unrecorded);
  });

  it('show a case of which nothing can be made as it was last known, marked, and all others as of now', async () => {
    await openCase('sick', at('11:00'));
    await openCase('well', at('11:00'));
    await project();
    const settled = settledCases(KINDS.procedures, async (caseId) => {
      if (caseId === 'sick' && sick) return 'unreadable';
      const [event] = await readStream(world.pool, caseId);
      const state = toy.evolve(toy.initial(caseId), event as CaseEvent);
      const context = { now: NOW, actor: ENGINE, caseId, inForce: buildInForce(NO_REFERENCES) };
      return { state: settle(toy, state, context).state, version: 1 };
    });
    let sick = true;
    const lists = { readModels: world.readModels, settled };
    const page = { ...OFFICERS, size: 10, number: 1 } as const;
    async function shownNow(): Promise<unknown> {
      const all = await caseList(lists, { now: NOW, keys: EVERY_CASE, filter: {}, page: { size: 10 } });
      const todo = await inbox(lists, { ...page, tab: 'todo' });
      const mine = await inbox(lists, { ...page, actor: dispatcher, keys: keysOf(dispatcher), tab: 'mine' });
      const family = await caseFamily(lists, { now: NOW, matterId: 'm' });
      const rows = [
        isRejection(all) ? [] : all.rows,
        todo.items.map((each) => each.case),
        mine.items.map((each) => each.case),
        family,
      ];
      const marks = rows.map((list) => list.map((row) => [row.caseId, row.overdue, row.unreadable === true]));
      const load = await unitLoad(lists, { now: NOW, withinHour: WITHIN_HOUR });
      return [...marks.map((list) => list.sort()), load.map((unit) => [unit.openCases, unit.overdue])];
    }
    const one = [
      ['sick', false, true],
      ['well', true, false],
    ];
    expect(await shownNow()).toEqual([one, one, one, one, [[2, 1]]]);
    expect(await settled.stillUnreadable()).toEqual(['sick']);
    sick = false;
    const both = [
      ['sick', true, false],
      ['well', true, false],
    ];
    expect(await shownNow()).toEqual([both, both, both, both, [[2, 2]]]);
    expect(await settled.stillUnreadable()).toEqual([]);
  });

  it('follow a settled case at once when something is recorded in it', async () => {
    await openCase('passed', at('11:00'));
    await project();
    const titles = async (): Promise<unknown> => {
      const answer = await caseList(world.lists, {
        now: NOW,
        keys: EVERY_CASE,
        filter: {},
        page: { size: 10 },
      });
      return isRejection(answer) ? answer : answer.rows.map((row) => [row.title, row.version, row.overdue]);
    };
    expect(await titles()).toEqual([['', 1, true]]);
    await world.happen({ caseId: 'passed', at: NOW, actor: officer, changes: [{ title: '来了' }] });
    expect(await titles()).toEqual([['来了', 2, true]]);
  });
});

/** What of a row does not tell whether the engine has been there. */
function shown({ version, logIndex, lastEvent, changedAt, reactionVersion, ...row }: CaseListRow): unknown {
  return [row, version > 0, logIndex >= 0, lastEvent !== '', changedAt !== '', reactionVersion];
}

function dutyShown({ caseId, command, dueAt, overdue, due }: DutyRow): unknown {
  return { caseId, command, dueAt, overdue, status: due?.status };
}

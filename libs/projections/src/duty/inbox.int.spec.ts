import type { Actor, CaseState } from '@tiaokuai/domain';
import { owed } from '@tiaokuai/testing/toy.procedure';
import { inbox, unitLoad, type InboxPage, type InboxQuery } from '../index.js';
import { at, createWorld, dispatcher, keysOf, officer, type World } from '../../test/lists.fixture.js';

const WITHIN_HOUR = { working: at('10:31'), emergency: at('09:41') };
const head: Actor = { person: 'p-3', post: 'deptHead', unit: 'zf' };

describe('an inbox', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    for (const [caseId, changes] of Object.entries(CASES))
      await world.happen({ caseId, at: at('09:00'), actor: dispatcher, changes: [changes] });
    for (const [caseId, minute] of [
      ['late', '10'],
      ['soon', '20'],
      ['late', '30'],
    ])
      await world.happen({ caseId: `${caseId}`, at: at(`09:${minute}`), actor: officer, changes: [{}] });
  });
  afterAll(() => world.end());

  const CASES: Readonly<Record<string, Partial<CaseState>>> = {
    soon: { obligations: obligation({ dueAt: at('10:00') }) },
    afternoon: { obligations: obligation({ dueAt: at('16:00') }) },
    late: { obligations: obligation({ dueAt: at('08:30'), status: 'elapsed' }) },
    stopped: { obligations: obligation({ dueAt: at('08:00'), status: 'paused' }) },
    emergency: { obligations: obligation({ dueAt: at('09:50'), emergency: true }) },
    forTheHead: { obligations: obligation({ dueAt: at('12:00'), ownerPosts: ['deptHead'] }) },
    others: { obligations: obligation({ dueAt: at('09:40'), ownerUnit: 'sc' }) },
    copied: { parties: [{ unit: 'zf', role: 'copy', live: true }] },
  };
  function obligation(by: Partial<Parameters<typeof owed>[0]>) {
    return { a: owed({ id: 'a', ownerUnit: 'zf', dueAt: at('10:00'), ...by }) };
  }
  const open = ({ actor = officer, ...query }: Partial<InboxQuery>): Promise<InboxPage> =>
    inbox(world.lists, {
      now: at('09:31'),
      actor,
      keys: keysOf(actor),
      tab: 'todo',
      withinHour: WITHIN_HOUR,
      size: 50,
      number: 1,
      ...query,
    });
  const ids = ({ items }: InboxPage): readonly string[] => items.map((item) => item.case.caseId);

  it('shows what a post must do by time left: overdue first, what stands still last', async () => {
    expect(ids(await open({}))).toEqual(['late', 'emergency', 'soon', 'afternoon', 'stopped']);
    expect(ids(await open({ actor: head }))).toEqual([
      'late',
      'emergency',
      'soon',
      'forTheHead',
      'afternoon',
      'stopped',
    ]);
    expect(ids(await open({ size: 2, number: 2 }))).toEqual(['soon', 'afternoon']);
  });

  it('says of each row what is to be done, on the clock of that duty', async () => {
    const [first] = (await open({ tile: 'dueSoon' })).items;
    expect(first?.duty).toMatchObject({ command: 'answer', dueAt: at('10:00'), due: { ownerUnit: 'zf' } });
  });

  it('counts its tiles, and narrows to what a tile counts', async () => {
    const all = await open({});
    expect(all.tiles).toEqual({ todo: 5, dueSoon: 1, overdue: 1, paused: 1 });
    expect(all.total).toBe(5);
    for (const [tile, shown] of [
      ['dueSoon', ['soon']],
      ['overdue', ['late']],
      ['paused', ['stopped']],
    ] as const) {
      const page = await open({ tile });
      expect(ids(page)).toEqual(shown);
      expect(page.total).toBe(1);
      expect(page.tiles).toEqual(all.tiles);
    }
  });

  it('lists what a person handled, the last act first, once per case', async () => {
    const page = await open({ tab: 'done' });
    expect(ids(page)).toEqual(['late', 'soon']);
    expect(page.items[0]?.handled).toMatchObject({ type: 'ToyChanged', version: 3, at: at('09:30') });
    expect(page).toMatchObject({ total: 2, lastHandledAt: at('09:30') });
    expect(await open({ tab: 'done', actor: head })).toMatchObject({ total: 0, lastHandledAt: null });
  });

  it('lists what a person opened', async () => {
    expect(await open({ tab: 'mine' })).toMatchObject({ total: 0, items: [] });
    const page = await open({ tab: 'mine', actor: dispatcher, size: 3 });
    expect(ids(page)).toEqual(['late', 'others', 'emergency']);
    expect(page.total).toBe(8);
  });

  it('lists what a unit only reads', async () => {
    expect(ids(await open({ tab: 'copied' }))).toEqual(['copied']);
    expect(ids(await open({ tab: 'copied', actor: dispatcher }))).toEqual([]);
  });

  it('and the load of each unit are counted from what is still owed', async () => {
    expect(await unitLoad(world.lists, { now: at('09:31'), withinHour: WITHIN_HOUR })).toEqual([
      { unit: 'sc', openCases: 1, openObligations: 1, overdue: 0, dueSoon: 1, paused: 0 },
      { unit: 'zf', openCases: 6, openObligations: 6, overdue: 1, dueSoon: 1, paused: 1 },
    ]);
  });
});

import type { Procedure } from '@tiaokuai/domain';
import { forge, takeOut } from '@tiaokuai/testing/forge';
import { toy, owed } from '@tiaokuai/testing/toy.procedure';
import {
  CaseListRow,
  casesProjection,
  DutyRow,
  HandledRow,
  unreadableCases,
  type CasesProjection,
} from '../index.js';
import { ObligationRow } from '../obligation/obligation.entity.js';
import { KINDS, at, createWorld, dispatcher, dump, officer, type World } from '../../test/lists.fixture.js';

describe('the projection of cases', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.end());

  const answer = owed({ id: 'answer:zf:1', ownerUnit: 'zf', dueAt: at('11:00') });

  it('keeps one row per case, with what is due first, and the duties and obligations of units', async () => {
    await world.happen({
      caseId: 'case-1',
      at: at('09:00'),
      actor: dispatcher,
      changes: [{ title: '占道经营', leadUnit: 'zf', obligations: { [answer.id]: answer }, reacts: true }],
    });
    expect(await world.readModels.manager.find(CaseListRow)).toEqual([
      expect.objectContaining({
        caseId: 'case-1',
        kind: 'toy',
        stage: 'open',
        title: '占道经营',
        openedAt: at('09:00'),
        openedPerson: 'p-1',
        due: answer,
        dueAt: at('11:00'),
        nextMoment: at('11:00'),
        overdue: false,
        paused: false,
        version: 1,
        reactionVersion: 1,
        changedAt: at('09:00'),
      }),
    ]);
    expect(await world.readModels.manager.find(DutyRow)).toEqual([
      expect.objectContaining({ unit: 'zf', command: 'answer', posts: [], dueAt: at('11:00') }),
    ]);
    expect(await world.readModels.manager.find(ObligationRow)).toEqual([
      expect.objectContaining({ unit: 'zf', obligationId: 'answer:zf:1' }),
    ]);
  });

  it('leaves nothing to do and nothing owed once a case is over', async () => {
    const caseId = 'case-1';
    const open = { caseId, at: at('09:00'), actor: dispatcher, changes: [{ obligations: { a: answer } }] };
    await world.happen(open);
    await world.happen({
      caseId,
      at: at('09:30'),
      actor: officer,
      changes: [{ over: true, stage: 'done', outcome: 'resolved' }],
    });
    const [row] = await world.readModels.manager.find(CaseListRow);
    expect(row).toMatchObject({ over: true, outcome: 'resolved', due: null, nextMoment: null });
    expect(await world.readModels.manager.count(DutyRow)).toBe(0);
    expect(await world.readModels.manager.count(ObligationRow)).toBe(0);
  });

  it('remembers the last act of each person in a case: the first event of an append, not what followed from it', async () => {
    const caseId = 'case-1';
    await world.happen({ caseId, at: at('09:00'), actor: dispatcher, changes: [{}] });
    await world.happen({
      caseId,
      at: at('09:10'),
      actor: officer,
      changes: [{ title: 'a' }, { title: 'b' }],
    });
    await world.happen({
      caseId,
      at: at('09:20'),
      actor: officer,
      changes: [{ title: 'c' }, { title: 'd' }],
    });
    const handled = await world.readModels.manager.find(HandledRow, { order: { person: 'ASC' } });
    expect(handled.map(({ person, version, at: when }) => [person, version, when])).toEqual([
      ['p-1', 1, at('09:00')],
      ['p-2', 4, at('09:20')],
    ]);
  });

  it('writes the same rows whether events come one by one or in one batch, and with one state in memory or many', async () => {
    const caseIds = ['case-1', 'case-2', 'case-3'];
    for (const round of [0, 1, 2])
      for (const caseId of caseIds)
        await world.append({
          caseId,
          at: at(`09:0${round}`),
          actor: round === 1 ? officer : dispatcher,
          changes: [{ title: `${caseId} ${round}`, reacts: round === 0 }, { obligations: { a: answer } }],
        });
    await world.sequence();
    while ((await world.projection.advance()).events > 0);
    const inOneBatch = await dump(world);

    await world.readModels.query('TRUNCATE case_list, duty, obligation, handled, notice');
    await world.readModels.query('UPDATE read.position SET log_index = -1');
    const forgetful = casesProjection({
      ...KINDS,
      store: world.pool,
      readModels: world.readModels,
      capacity: 1,
    });
    while ((await forgetful.advance(1)).events > 0);
    expect(await dump(world)).toEqual(inOneBatch);
  });

  describe('meets a case of which nothing can be made', () => {
    const older: Procedure = {
      ...toy,
      evolve(state, event) {
        const after = toy.evolve(state, event);
        if (after.title === '张三的电话') throw new Error(`not expected here: ${after.title}`);
        return after;
      },
    };
    const failsAt: Procedure = {
      ...toy,
      duties(state) {
        if (state.title === '张三的电话') throw new Error(`not expected here: ${state.title}`);
        return toy.duties(state);
      },
    };
    const say = (caseId: string, title: string): Promise<number> =>
      world.append({ caseId, at: at('09:00'), actor: dispatcher, changes: [{ title }] });
    const listed = async (): Promise<unknown> => {
      const rows = await world.readModels.manager.find(CaseListRow, { order: { caseId: 'ASC' } });
      return rows.map(({ caseId, title, version }) => [caseId, title, version]);
    };
    function projectionBy(procedure: Procedure): { projection: CasesProjection; told: string[] } {
      const told: string[] = [];
      const projection = casesProjection({
        procedures: new Map([['toy', procedure]]),
        notCases: new Set(),
        store: world.pool,
        readModels: world.readModels,
        onUnreadable: ({ caseId, version }) => told.push(`${caseId} from ${version}`),
        onReadable: (caseId) => told.push(`${caseId} again`),
      });
      return { projection, told };
    }

    it.each([
      ['its fold', older],
      ['its duties', failsAt],
    ])(
      'because %s fails: it keeps the rows it had, the others go on, and it is made up for when it can be',
      async (_, by) => {
        for (const title of ['一', '二']) await say('case-1', title);
        await world.sequence();
        const failing = projectionBy(by);
        expect(await failing.projection.advance()).toEqual({ logIndex: 1, events: 2 });
        await say('case-1', '张三的电话');
        await say('case-2', '别的事');
        await say('case-1', '四');
        await world.sequence();
        expect(await failing.projection.advance()).toEqual({ logIndex: 4, events: 3 });
        expect(await failing.projection.advance()).toEqual({ logIndex: 4, events: 0 });
        const asLastKnown = by === older ? ['case-1', '二', 2] : ['case-1', '四', 4];
        if (by === older) expect(failing.told).toEqual(['case-1 from 3']);
        expect(await listed()).toEqual([asLastKnown, ['case-2', '别的事', 1]]);
        const { projection } = projectionBy(toy);
        await projection.advance();
        expect(await listed()).toEqual([
          ['case-1', '四', 4],
          ['case-2', '别的事', 1],
        ]);
        expect(await unreadableCases(world.pool)).toEqual([]);
        const madeUpFor = await dump(world);
        await world.readModels.query('TRUNCATE case_list, duty, obligation, handled, notice');
        await world.readModels.query('UPDATE read.position SET log_index = -1');
        while ((await projectionBy(toy).projection.advance()).events > 0);
        expect(await dump(world)).toEqual(madeUpFor);
      },
    );

    it('because an event is gone: it is named by its first that cannot be read, and comes back when that does', async () => {
      for (const title of ['一', '二', '三']) await say('case-1', title);
      await say('case-2', '别的事');
      await world.sequence();
      const putBack = await takeOut(world.url, { streamId: 'case-1', version: 2 });
      const { projection, told } = projectionBy(toy);
      while ((await projection.advance()).events > 0);
      expect(told).toEqual(['case-1 from 3']);
      expect(await unreadableCases(world.pool)).toEqual(['case-1']);
      expect(await listed()).toEqual([
        ['case-1', '一', 1],
        ['case-2', '别的事', 1],
      ]);
      await putBack();
      const again = projectionBy(toy);
      while ((await again.projection.advance()).events > 0);
      expect(again.told).toEqual(['case-1 again']);
      expect(await listed()).toEqual([
        ['case-1', '三', 3],
        ['case-2', '别的事', 1],
      ]);
    });

    it('because its bytes were altered beyond reading: the others go on', async () => {
      await say('case-1', '一');
      await say('case-2', '别的事');
      await world.sequence();
      const toNoJson = `UPDATE event SET envelope = 'no json', payload = 'no json' WHERE stream_id = 'case-1'`;
      await forge(world.url, [toNoJson]);
      const { projection, told } = projectionBy(toy);
      while ((await projection.advance()).events > 0);
      expect(told).toEqual(['case-1 from 1']);
      expect(await listed()).toEqual([['case-2', '别的事', 1]]);
    });
  });

  it('stops at an event of a kind it does not know, which may be a case of a newer program', async () => {
    await world.append({ caseId: 'case-1', at: at('09:00'), actor: dispatcher, changes: [{}] });
    await world.sequence();
    const ignorant = casesProjection({
      procedures: new Map(),
      notCases: new Set(),
      store: world.pool,
      readModels: world.readModels,
    });
    await expect(ignorant.advance()).rejects.toThrow(/of toy case-1, cannot be folded/);
  });

  it('lets only one of two projectors move it: the other finds the position moved, and goes on from there', async () => {
    const other = casesProjection({ ...KINDS, store: world.pool, readModels: world.readModels });
    await world.append({ caseId: 'case-1', at: at('09:00'), actor: dispatcher, changes: [{}] });
    await world.sequence();
    await other.advance(0);
    await world.projection.advance();
    await world.append({ caseId: 'case-1', at: at('09:01'), actor: dispatcher, changes: [{}] });
    await world.sequence();
    await expect(other.advance()).rejects.toThrow(/moved by another process/);
    expect(await other.advance()).toEqual({ logIndex: 1, events: 1 });
    await expect(world.projection.advance()).rejects.toThrow(/moved by another process/);
    expect(await world.projection.advance()).toEqual({ logIndex: 1, events: 0 });
  });
});

import { markReactionsHandled } from '@tiaokuai/event-store';
import { owed } from '@tiaokuai/testing/toy.procedure';
import { casesDue, casesToWatch, type CaseToWatch } from '../index.js';
import { at, createWorld, dispatcher, type World } from '../../test/lists.fixture.js';

describe('the cases that the engine watches', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.end());

  const watched = async (): Promise<readonly CaseToWatch[]> => {
    const cases: CaseToWatch[] = [];
    for await (const each of casesToWatch(world.readModels)) cases.push(each);
    return cases;
  };
  const open = (caseId: string, change: object): Promise<number> =>
    world.happen({ caseId, at: at('09:00'), actor: dispatcher, changes: [change] });

  it('are those in which a clock runs or a reaction waits, even when the case is over', async () => {
    await open('clock', { obligations: { a: owed({ id: 'a', ownerUnit: 'zf', dueAt: at('11:00') }) } });
    await open('idle', {});
    await open('over', { over: true, reacts: true });
    expect(await watched()).toEqual([
      { caseId: 'clock', kind: 'toy', version: 1, nextMoment: at('11:00'), unperformed: false },
      { caseId: 'over', kind: 'toy', version: 1, nextMoment: null, unperformed: true },
    ]);
    await markReactionsHandled(world.pool, 'over', 1);
    expect((await watched()).map(({ caseId }) => caseId)).toEqual(['clock']);
  });

  it('have passed when their next moment has come and nothing recorded it yet', async () => {
    await open('early', { obligations: { a: owed({ id: 'a', ownerUnit: 'zf', dueAt: at('10:00') }) } });
    await open('late', { obligations: { a: owed({ id: 'a', ownerUnit: 'zf', dueAt: at('11:00') }) } });
    expect(await casesDue(world.readModels, at('09:59'))).toEqual([]);
    expect(await casesDue(world.readModels, at('10:00'))).toMatchObject([{ caseId: 'early' }]);
    expect(await casesDue(world.readModels, at('12:00'))).toHaveLength(2);
  });
});

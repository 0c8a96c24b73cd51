import { casesLeftToNumber, casesToNumber } from '../index.js';
import { at, createWorld, dispatcher, type World } from '../../test/lists.fixture.js';

describe('The cases that have no number and should have one', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.end());

  const happened = (caseId: string, minute: string, change: object): Promise<number> =>
    world.happen({ caseId, at: at(`09:${minute}`), actor: dispatcher, changes: [change] });
  const waiting = async (): Promise<readonly string[]> => {
    const cases: string[] = [];
    for await (const each of casesToNumber(world.readModels)) cases.push(each);
    return cases;
  };

  it('come in the order in which they began, drafts and those that have one left out', async () => {
    const left = { numberSeries: { unit: 'wj', year: 2026 } };
    await happened('z-first', '00', {});
    await happened('draft', '01', {});
    await happened('second', '02', { ...left, over: true, stage: 'done' });
    await happened('has one', '03', { ...left, number: '望江街道哨〔2026〕1号' });
    await happened('z-first', '04', left);
    expect(await waiting()).toEqual(['z-first', 'second']);
    expect(await casesLeftToNumber(world.readModels)).toBe(2);
    await happened('second', '05', { number: '望江街道哨〔2026〕2号' });
    expect([await waiting(), await casesLeftToNumber(world.readModels)]).toEqual([['z-first'], 1]);
  });
});

import { waitFor } from '../index.js';
import { at, createWorld, dispatcher, type World } from '../../test/lists.fixture.js';

describe('reading your own writes', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.end());

  const act = { caseId: 'case-1', at: at('09:00'), actor: dispatcher, changes: [{}] };

  it('answers at once when lists show what was written', async () => {
    const version = await world.happen(act);
    expect(await waitFor(world.pool, { caseId: 'case-1', version })).toBe(true);
  });

  it('waits until the projection has passed it, not only the log', async () => {
    const version = await world.append(act);
    let projected = false;
    const waiting = waitFor(world.pool, { caseId: 'case-1', version }).then((shown) => ({
      shown,
      projected,
    }));
    await world.sequence();
    projected = true;
    await world.projection.advance();
    expect(await waiting).toEqual({ shown: true, projected: true });
  });

  it('gives up after a second, so that a list is late rather than missing', async () => {
    const began = performance.now();
    expect(await waitFor(world.pool, { caseId: 'case-1', version: 7 })).toBe(false);
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});

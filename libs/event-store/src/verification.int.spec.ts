import {
  askForVerification,
  beginVerification,
  endVerification,
  noteVerified,
  readVerification,
} from './verification.js';
import { ownStore } from '../test/own-store.fixture.js';

describe('the journal of verifications', () => {
  const store = ownStore('test');

  const broken = { streamId: 'case-a', version: 3, fault: 'eventMissing' } as const;

  it('takes several who ask for one, and begins each that was asked for once', async () => {
    expect(await beginVerification(store.pool)).toBeUndefined();
    const asked = { cause: 'demand', askedBy: 'p-1' } as const;
    await Promise.all([askForVerification(store.pool, asked), askForVerification(store.pool, asked)]);
    expect(await readVerification(store.pool)).toEqual({
      pending: { cause: 'demand', events: 0, began: false },
      faults: [],
    });
    const begun = await Promise.all([beginVerification(store.pool), beginVerification(store.pool)]);
    expect(begun.filter((each) => each !== undefined)).toEqual([
      { ordinal: 1, cause: 'demand', reached: -1 },
    ]);
    await askForVerification(store.pool, { cause: 'night' });
    expect(await beginVerification(store.pool)).toMatchObject({ ordinal: 2, cause: 'night' });
  });

  it('begins where the one before was interrupted, and at the beginning after one that ended', async () => {
    await askForVerification(store.pool, { cause: 'start' });
    await beginVerification(store.pool);
    await noteVerified(store.pool, 1, { reached: 41, events: 42, faults: [] });
    await askForVerification(store.pool, { cause: 'start' });
    expect(await beginVerification(store.pool)).toEqual({ ordinal: 2, cause: 'start', reached: 41 });
    await endVerification(store.pool, 2);
    await askForVerification(store.pool, { cause: 'start' });
    expect(await beginVerification(store.pool)).toEqual({ ordinal: 3, cause: 'start', reached: -1 });
  });

  it('keeps of each stream the first version that is wrong, until a later one ends that finds nothing', async () => {
    await askForVerification(store.pool, { cause: 'start' });
    await beginVerification(store.pool);
    await noteVerified(store.pool, 1, { reached: 9, events: 10, faults: [{ ...broken, version: 5 }] });
    await noteVerified(store.pool, 1, { reached: 19, events: 10, faults: [broken] });
    await noteVerified(store.pool, 1, { reached: 29, events: 10, faults: [{ ...broken, version: 4 }] });
    expect(await readVerification(store.pool)).toEqual({
      pending: { cause: 'start', events: 30, began: true },
      faults: [broken],
    });
    await endVerification(store.pool, 1);
    await askForVerification(store.pool, { cause: 'demand' });
    await beginVerification(store.pool);
    expect(await readVerification(store.pool)).toMatchObject({
      last: { cause: 'start', events: 30 },
      pending: { began: true },
      faults: [broken],
    });
    await endVerification(store.pool, 2);
    expect((await readVerification(store.pool)).faults).toEqual([]);
  });
});

import { markReactionPerformed, markReactionsHandled, readReactionProgress } from './reaction-progress.js';
import { ownStore } from '../test/own-store.fixture.js';

const store = ownStore('file');

describe('how far reactions have been performed', () => {
  it('begins at nothing, keeps single reactions by key, and then everything up to a version', async () => {
    const streamId = 'case-1';
    expect(await readReactionProgress(store.pool, streamId)).toEqual({ handledUpTo: 0, performed: [] });
    const opened = { version: 3, key: 'openDispute:wangjiang', outcome: 'performed' };
    await markReactionPerformed(store.pool, { streamId, ...opened });
    await markReactionPerformed(store.pool, { streamId: 'case-2', ...opened });
    expect(await readReactionProgress(store.pool, streamId)).toEqual({ handledUpTo: 0, performed: [opened] });
    await markReactionsHandled(store.pool, streamId, 3);
    const later = { version: 4, key: 'notify', outcome: 'CASE.OVER' };
    await markReactionPerformed(store.pool, { streamId, ...later });
    expect(await readReactionProgress(store.pool, streamId)).toEqual({
      handledUpTo: 3,
      performed: [opened, later],
    });
  });

  it('keeps the first outcome when a reaction is marked twice', async () => {
    const reaction = { streamId: 'case-3', version: 1, key: 'notify' };
    await markReactionPerformed(store.pool, { ...reaction, outcome: 'performed' });
    await markReactionPerformed(store.pool, { ...reaction, outcome: 'again' });
    expect((await readReactionProgress(store.pool, 'case-3')).performed).toEqual([
      { version: 1, key: 'notify', outcome: 'performed' },
    ]);
  });
});

import { randomUUID } from 'node:crypto';
import { endSession, hasEnded } from './ended-session.js';
import { ownStore } from '../test/own-store.fixture.js';

const store = ownStore('file');

it('a session that was ended has ended, once and for all, until it would have ended by itself', async () => {
  const [id, other, old] = [randomUUID(), randomUUID(), randomUUID()];
  const expiresAt = Date.now() + 60_000;
  await endSession(store.pool, { id: old, expiresAt: Date.now() - 1_000 });
  await endSession(store.pool, { id, expiresAt });
  await endSession(store.pool, { id, expiresAt });
  expect(await Promise.all([id, other, old].map((each) => hasEnded(store.pool, each)))).toEqual([
    true,
    false,
    false,
  ]);
});

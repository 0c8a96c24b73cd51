import { anAppend } from '../test/an-event.fixture.js';
import { appendEvents } from './append-events.js';
import { hasCases, noteJobStep, readJobSteps } from './one-shot-job.js';
import { ownStore } from '../test/own-store.fixture.js';

const store = ownStore('file');

describe('how far a one-shot job has come', () => {
  it('keeps the first note of each step, job by job', async () => {
    expect(await noteJobStep(store.pool, 'seeding', 'until', '2026-11-21')).toBe('2026-11-21');
    expect(await noteJobStep(store.pool, 'seeding', 'until', '2026-11-22')).toBe('2026-11-21');
    await noteJobStep(store.pool, 'another', 'until', 'never');
    expect([...(await readJobSteps(store.pool, 'seeding'))]).toEqual([['until', '2026-11-21']]);
  });

  it('tells whether there is a case, and takes no stream of the district for one', async () => {
    await appendEvents(store.pool, anAppend({ streamId: 'directory', kind: 'directory' }));
    expect(await hasCases(store.pool)).toBe(false);
    await appendEvents(store.pool, anAppend({ streamId: 'e3f1a7de-8a52-4a35-9b36-4b5a0d7f1c11' }));
    expect(await hasCases(store.pool)).toBe(true);
  });
});

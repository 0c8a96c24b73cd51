import { once, EventEmitter } from 'node:events';
import { CLOCK_CHANNEL, instantText, realClock, simulatedClock } from './clock.js';
import { listen } from './listen.js';
import { openPool } from './open-pool.js';
import { ownStore } from '../test/own-store.fixture.js';

const store = ownStore('test');

describe('the clock', () => {
  it('writes instants in Shanghai time to the millisecond, so that they sort as text', async () => {
    expect(instantText(Date.UTC(2026, 8, 17, 1, 10))).toBe('2026-09-17T09:10:00.000+08:00');
    expect(instantText(Date.UTC(2026, 11, 31, 16, 0, 0, 5))).toBe('2027-01-01T00:00:00.005+08:00');
    expect(await realClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/);
  });

  it('stands still when simulated until it is advanced, and then for every process', async () => {
    const clock = simulatedClock(store.pool);
    await expect(clock.now()).rejects.toThrow('advance it once');
    expect(await clock.advanceTo('2026-09-17T01:10:00Z')).toBe('2026-09-17T09:10:00.000+08:00');
    const other = openPool(store.database.url, { role: 'tiaokuai_reader' });
    expect(await simulatedClock(other).now()).toBe('2026-09-17T09:10:00.000+08:00');
    await other.end();
  });

  it('never runs backwards, not even when many advance it at once', async () => {
    const clock = simulatedClock(store.pool);
    const minutes = Array.from({ length: 30 }, (_, nth) => `2026-09-17T09:${10 + ((nth * 7) % 30)}:00+08:00`);
    const answers = await Promise.all(minutes.map((minute) => clock.advanceTo(minute)));
    answers.forEach((answer, nth) =>
      expect(answer >= instantText(Date.parse(minutes[nth] ?? ''))).toBe(true),
    );
    expect(await clock.advanceTo('2026-09-01T00:00:00+08:00')).toBe('2026-09-17T09:39:00.000+08:00');
  });

  it('tells who listens that it was advanced, also after their connection was cut', async () => {
    const clock = simulatedClock(store.pool);
    const told = new EventEmitter();
    const stop = new AbortController();
    const listening = listen(
      { url: store.database.url, channel: CLOCK_CHANNEL, signal: stop.signal },
      (payload) => told.emit('notice', payload),
    );
    expect(await once(told, 'notice')).toEqual(['']);
    const advanced = once(told, 'notice');
    await clock.advanceTo('2026-09-17T09:10:00+08:00');
    expect(await advanced).toEqual(['2026-09-17T09:10:00.000+08:00']);
    const again = once(told, 'notice');
    await store.database.disconnectAll();
    expect(await again).toEqual(['']);
    stop.abort();
    await listening;
  });
});

import { nextMessage, type PastTurn, type Waiting } from './robot-turns.js';

const NOW = Date.parse('2026-09-17T09:00:00+08:00');
const waiting = (likeness: string, emergency = false): Waiting => ({ likeness, emergency });
const turn = (secondsAgo: number, likeness = '', bannedUntil: number | null = null): PastTurn => ({
  at: NOW - secondsAgo * 1_000,
  likeness,
  bannedUntil,
});
const next = (turns: readonly PastTurn[], ready: readonly Waiting[], perMinute = 20) =>
  nextMessage({ now: NOW, perMinute, turns, ready });

describe('Whose turn it is with a robot', () => {
  it('is the first that is ready, alone where nothing is like it', () => {
    const [a, b] = [waiting('a'), waiting('b')];
    expect(next([], [a, b])).toEqual({ send: [a] });
    expect(next([], [waiting(''), waiting('')])).toEqual({ send: [waiting('')] });
    expect(next([], [])).toEqual({ waitUntil: null });
  });

  it('is a message a minute for what is alike, with all that waits of it', () => {
    const [a, b, other] = [waiting('a'), waiting('a'), waiting('b')];
    expect(next([], [a, other, b])).toEqual({ send: [a, b] });
    expect(next([turn(10, 'a')], [a, other, b])).toEqual({ send: [other] });
    expect(next([turn(10, 'a')], [a, b])).toEqual({ waitUntil: NOW + 51_000 });
    expect(next([turn(62, 'a')], [a, b])).toEqual({ send: [a, b] });
  });

  it('never makes an emergency wait for its like, nor puts it among what is none', () => {
    const [emergency, ordinary] = [waiting('a', true), waiting('a')];
    expect(next([turn(1, 'a')], [emergency, ordinary])).toEqual({ send: [emergency] });
    expect(next([], [emergency, ordinary])).toEqual({ send: [emergency] });
  });

  it('comes so many times a minute, for emergencies too', () => {
    const turns = [turn(50), turn(40), turn(30)];
    expect(next(turns, [waiting('a', true)], 3)).toEqual({ waitUntil: NOW + 11_000 });
    expect(next(turns, [waiting('a')], 4)).toEqual({ send: [waiting('a')] });
    expect(next([turn(61), ...turns.slice(1)], [waiting('a')], 3)).toEqual({ send: [waiting('a')] });
    // A pace that was lowered, with more behind it than it allows now.
    expect(next(turns, [waiting('a')], 1)).toEqual({ waitUntil: NOW + 31_000 });
  });

  it('does not come while the robot takes nothing, to the end of the longest ban', () => {
    const turns = [turn(300, '', NOW + 300_000), turn(299, '', NOW + 301_000), turn(700, '', NOW - 100_000)];
    expect(next(turns, [waiting('a', true)])).toEqual({ waitUntil: NOW + 301_000 });
  });

  it('puts no more than two hundred into one message', () => {
    const chosen = next(
      [],
      Array.from({ length: 300 }, () => waiting('a')),
    );
    expect('send' in chosen && chosen.send).toHaveLength(200);
  });
});

import { KeyedMutex } from './keyed-mutex.js';

/** Work that ends when the test says so. */
function work() {
  let end: () => void = () => undefined;
  let fail: () => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = () => reject(new Error('failed'));
  });
  return { ended, end, fail };
}

describe('mutex', () => {
  it('let the work on one key begin when the one before has ended, well or badly, and other keys at once', async () => {
    const mutex = new KeyedMutex();
    const begun: string[] = [];
    const [first, second] = [work(), work()];
    const take = (key: string, name: string, ended: Promise<void>) =>
      mutex.runExclusive(key, () => {
        begun.push(name);
        return ended;
      });
    const answers = [
      take('a', 'first', first.ended),
      take('a', 'second', second.ended),
      take('a', 'third', Promise.resolve()),
    ];
    await take('b', 'other', Promise.resolve());
    expect(begun).toEqual(['first', 'other']);
    second.end();
    first.fail();
    await expect(answers[0]).rejects.toThrow('failed');
    await Promise.all(answers.slice(1));
    expect(begun).toEqual(['first', 'other', 'second', 'third']);
  });

  it('keep nothing once the work is done', async () => {
    const mutex = new KeyedMutex();
    await Promise.all([
      mutex.runExclusive('a', () => Promise.resolve()),
      mutex.runExclusive('a', () => Promise.resolve()),
    ]);
    expect(mutex).toEqual(new KeyedMutex());
  });
});

import { Turns } from './turns.js';

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

describe('turns', () => {
  it('let the work on one key begin when the one before has ended, well or badly, and other keys at once', async () => {
    const turns = new Turns();
    const begun: string[] = [];
    const [first, second] = [work(), work()];
    const take = (key: string, name: string, ended: Promise<void>) =>
      turns.take(key, () => {
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
    const turns = new Turns();
    await Promise.all([turns.take('a', () => Promise.resolve()), turns.take('a', () => Promise.resolve())]);
    expect(turns).toEqual(new Turns());
  });
});

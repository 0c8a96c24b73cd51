import { SeededRandom } from './seeded-random.js';

describe('Chance', () => {
  const random = new SeededRandom('a month');

  it('falls the same way for the same name, whatever was asked before', () => {
    const before = random.of('case 1', 'late').fraction;
    expect(random.of('case 2').fraction).not.toBe(before);
    expect(new SeededRandom('a month').of('case 1', 'late').fraction).toBe(before);
    expect(new SeededRandom('another month').of('case 1', 'late').fraction).not.toBe(before);
  });

  it('is spread evenly over names that differ by one letter', () => {
    const shares = Array.from({ length: 4_000 }, (_, n) => random.of(n).fraction);
    const inTenths = Array.from(
      { length: 10 },
      (_, n) => shares.filter((each) => Math.floor(each * 10) === n).length,
    );
    for (const count of inTenths) expect(Math.abs(count - 400)).toBeLessThan(80);
  });

  it('picks by weight, and shuffles without losing anything', () => {
    const picked = Array.from({ length: 2_000 }, (_, n) =>
      random.of('w', n).pickWeighted({ often: 3, seldom: 1 }),
    );
    expect(picked.filter((each) => each === 'often').length / 2_000).toBeCloseTo(0.75, 1);
    expect([...random.shuffle(['a', 'b', 'c', 'd'])].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(() => random.pick([])).toThrow('nothing to choose from');
  });
});

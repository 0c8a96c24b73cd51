import { Chance } from './chance.js';

describe('Chance', () => {
  const chance = new Chance('a month');

  it('falls the same way for the same name, whatever was asked before', () => {
    const before = chance.of('case 1', 'late').share;
    expect(chance.of('case 2').share).not.toBe(before);
    expect(new Chance('a month').of('case 1', 'late').share).toBe(before);
    expect(new Chance('another month').of('case 1', 'late').share).not.toBe(before);
  });

  it('is spread evenly over names that differ by one letter', () => {
    const shares = Array.from({ length: 4_000 }, (_, n) => chance.of(n).share);
    const inTenths = Array.from(
      { length: 10 },
      (_, n) => shares.filter((each) => Math.floor(each * 10) === n).length,
    );
    for (const count of inTenths) expect(Math.abs(count - 400)).toBeLessThan(80);
  });

  it('picks by weight, and shuffles without losing anything', () => {
    const picked = Array.from({ length: 2_000 }, (_, n) =>
      chance.of('w', n).weighed({ often: 3, seldom: 1 }),
    );
    expect(picked.filter((each) => each === 'often').length / 2_000).toBeCloseTo(0.75, 1);
    expect([...chance.shuffled(['a', 'b', 'c', 'd'])].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(() => chance.pick([])).toThrow('nothing to choose from');
  });
});

import { procedures } from '@tiaokuai/domain';
import fc from 'fast-check';
import { kind, live, path, SEED } from './all-procedures.lives.js';

const HISTORIES = 200;

describe('In any life of a district, numbers of cases', () => {
  it('are dense to a unit, kind and year, no two the same, and once to a case that has left its draft', () => {
    let numbered = 0;
    fc.assert(
      fc.property(kind, path, (of, each) => {
        const cases = [...live(of, each).living.cases.values()];
        const series = new Map<string, number[]>();
        const texts: string[] = [];
        for (const { state, events } of cases) {
          const taken = events.filter(({ type }) => type === 'NumberAssigned');
          expect(taken).toHaveLength(state.numberSeries === undefined ? 0 : 1);
          for (const { payload } of taken) {
            const { number, unit, year, n } = payload as Taken;
            expect({ number, unit, year }).toEqual({ number: state.number, ...state.numberSeries });
            const key = `${unit} ${state.kind} ${year}`;
            series.set(key, [...(series.get(key) ?? []), n]);
            texts.push(number);
          }
        }
        for (const numbers of series.values())
          expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, place) => place + 1));
        expect(new Set(texts).size).toBe(texts.length);
        numbered += texts.length;
      }),
      { numRuns: HISTORIES, seed: SEED, endOnFailure: true },
    );
    expect(numbered).toBeGreaterThan(HISTORIES);
    expect(procedures.every(({ numberWord }) => numberWord !== undefined)).toBe(true);
  });
});

interface Taken {
  readonly number: string;
  readonly unit: string;
  readonly year: number;
  readonly n: number;
}

import { numberCases, type NumberingOptions } from './number-cases.activity.js';

const ALL = ['a', 'b', 'c', 'd'];

/** A district of four cases without a number; what was done to them. */
function district(given: Partial<NumberingOptions> = {}) {
  const numbered: string[] = [];
  const left: (string | undefined)[] = [];
  const options: NumberingOptions = {
    isProjected: () => Promise.resolve(true),
    async *unnumbered() {
      await Promise.resolve();
      yield* ALL.filter((each) => !numbered.includes(each));
    },
    numberCase: (caseId) => Promise.resolve(void numbered.push(caseId)),
    reportFailure: (_code, { caseId }) => left.push(caseId),
    ...given,
  };
  const sweep = (stopping = () => false) => numberCases(options, { beat: () => undefined, stopping });
  return { numbered, left, sweep };
}

describe('The sweep that numbers cases of before', () => {
  it('goes through them in their order, and the next one finds nothing left', async () => {
    const { numbered, sweep } = district();
    expect([await sweep(), await sweep()]).toEqual([4, 0]);
    expect(numbered).toEqual(ALL);
  });

  it('goes on where it was interrupted', async () => {
    const { numbered, sweep } = district();
    await expect(sweep(() => numbered.length === 2)).rejects.toThrow('NUMBERING.INTERRUPTED');
    expect(numbered).toEqual(['a', 'b']);
    await sweep();
    expect(numbered).toEqual(ALL);
  });

  it('waits until the lists know all of them', async () => {
    const { numbered, sweep } = district({ isProjected: () => Promise.resolve(false) });
    await expect(sweep()).rejects.toThrow('NUMBERING.LISTS_BEHIND');
    expect(numbered).toEqual([]);
  });

  it('leaves out one that cannot be read, says so, and numbers the others', async () => {
    const done: string[] = [];
    const { left, sweep } = district({
      numberCase: (caseId) =>
        caseId === 'b' ? Promise.reject(new Error('unreadable')) : Promise.resolve(void done.push(caseId)),
    });
    await sweep();
    expect([done, left]).toEqual([['a', 'c', 'd'], ['b']]);
  });
});

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LAYERS, layersAsked, passesOf } from './layers.mjs';
import { countOf, slowestOf, summaryOf, timesOf } from './summary.mjs';

describe('the sum of a test run', () => {
  it('adds all layers, and names skipped tests only where there are some', () => {
    const unit = { passed: 40, failed: 0, skipped: 0 };
    expect(summaryOf([unit])).toBe('40 passed, 0 failed');
    expect(summaryOf([unit, { passed: 2, failed: 1, skipped: 3 }])).toBe('42 passed, 1 failed, 3 skipped');
    expect(summaryOf([])).toBe('0 passed, 0 failed');
  });

  it('counts a file that could not be run as a failure, though none of its tests failed', () => {
    const result = {
      numPassedTests: 5,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 2,
      numPendingTests: 3,
      numTodoTests: 1,
    };
    expect(countOf(result)).toEqual({ passed: 5, failed: 3, skipped: 4 });
  });
});

describe('the slowest files of a test run', () => {
  it('are named from the root with their seconds, the slowest first; a file that could not be run took none', () => {
    const result = {
      testResults: [
        { name: '/here/a.spec.ts', startTime: 1_000, endTime: 2_500 },
        { name: '/here/libs/b.spec.ts', startTime: 1_000, endTime: 121_040 },
        { name: '/here/c.spec.ts', startTime: 1_000, endTime: 0 },
      ],
    };
    expect(slowestOf(timesOf(result, '/here'), 2)).toEqual([
      '  120.0 s  libs/b.spec.ts',
      '    1.5 s  a.spec.ts',
    ]);
    expect(timesOf(result, '/here')[2]).toEqual({ file: 'c.spec.ts', seconds: 0 });
  });
});

describe('the command line of a test run', () => {
  it.each([
    [[], ['unit', 'int', 'e2e'], []],
    [
      ['all', '-t', 'x'],
      ['unit', 'int', 'e2e'],
      ['-t', 'x'],
    ],
    [['int', 'libs/domain'], ['int'], ['libs/domain']],
    [['libs/domain'], ['unit', 'int', 'e2e'], ['libs/domain']],
  ])('%j asks for the layers %j and gives jest %j', (words, layers, jestArguments) => {
    expect(layersAsked(words)).toEqual({ layers, jestArguments });
  });
});

describe('the layers of a test run', () => {
  it('name files that are there', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const named = Object.values(LAYERS).flatMap((layer): readonly string[] => [
      ...layer.alone,
      ...layer.longest,
    ]);
    expect(named.filter((file) => !existsSync(root + file))).toEqual([]);
  });

  it('run each file once: two at a time, and those that are alone after them', () => {
    expect(passesOf('unit').map(({ shared, jestArguments }) => [shared, jestArguments.slice(2)])).toEqual([
      [
        false,
        [
          '--maxWorkers=2',
          '--testMatch',
          LAYERS.unit.files,
          ...LAYERS.unit.sharing.map((each) => `!**/${each}`),
        ],
      ],
      [true, ['--maxWorkers=2', '--testMatch', ...LAYERS.unit.sharing.map((each) => `**/${each}`)]],
    ]);
    const { alone } = LAYERS.int;
    expect(passesOf('int').map(({ shared, jestArguments }) => [shared, jestArguments.slice(2)])).toEqual([
      [true, ['--maxWorkers=2', '--testMatch', '**/*.int.spec.ts', ...alone.map((each) => `!**/${each}`)]],
      [false, ['--maxWorkers=2', '--testMatch', ...alone.map((each) => `**/${each}`)]],
    ]);
  });
});

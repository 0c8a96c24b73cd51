import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '../../test/files.fixture.js';
import { FileDamaged, FileFolder } from './file-folder.js';

const BYTES = Buffer.from('a photo');
const DIGEST = digestOf(BYTES);

let path: string;
let folder: FileFolder;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'tiaokuai-folder-'));
  folder = await FileFolder.open(path);
});
afterEach(() => rm(path, { recursive: true }));
const place = () => join(path, DIGEST.slice(0, 2), DIGEST);

it('keeps bytes once under their digest, for nobody else on the machine, and gives them back', async () => {
  for (let round = 0; round < 2; round++) {
    const arrived = await folder.receive([BYTES.subarray(0, 3), BYTES.subarray(3)]);
    expect(arrived).toMatchObject({ sha256: DIGEST, size: 7 });
    await folder.keep(arrived);
  }
  expect(await readdir(path)).toEqual([DIGEST.slice(0, 2), 'arriving'].sort());
  expect(await readdir(join(path, 'arriving'))).toEqual([]);
  expect((await stat(place())).mode & 0o777).toBe(0o600);
  expect(await folder.read(DIGEST)).toEqual(BYTES);
  await folder.remove(DIGEST);
  await folder.remove(DIGEST);
  expect(await folder.read(DIGEST)).toBeUndefined();
});

it('gives no bytes that are not those that were kept', async () => {
  await folder.keep(await folder.receive([BYTES]));
  await writeFile(place(), 'another photo');
  await expect(folder.read(DIGEST)).rejects.toThrow(FileDamaged);
});

it('leaves nothing of what did not arrive whole, or was not kept', async () => {
  const breaking = (async function* () {
    yield BYTES;
    await Promise.reject(new Error('broken off'));
  })();
  await expect(folder.receive(breaking)).rejects.toThrow('broken off');
  await folder.drop(await folder.receive([BYTES]));
  expect(await readdir(join(path, 'arriving'))).toEqual([]);
});

it('removes what a process that was killed left behind, and nothing that is just arriving', async () => {
  const [old, young] = [await folder.receive([BYTES]), await folder.receive([BYTES])];
  const long = (Date.now() - 2 * 3_600_000) / 1_000;
  await utimes(old.path, long, long);
  await folder.removeLeftBehind();
  expect(await readdir(join(path, 'arriving'))).toEqual([young.path.split('/').at(-1)]);
});

it('knows what the disk has left', async () => {
  expect(await folder.freeBytes()).toBeGreaterThan(0);
});

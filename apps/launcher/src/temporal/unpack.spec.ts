import { tarGzOf, zipOf } from '../../test/archives.fixture.js';
import { unpackFromTarGz, unpackFromZip } from './unpack.js';

const PROGRAM = Buffer.from('\x7fELF and so on'.repeat(200));

describe.each([
  { kind: 'a .tar.gz', archive: tarGzOf('temporal', PROGRAM), unpack: unpackFromTarGz },
  { kind: 'a zip', archive: zipOf('temporal', PROGRAM), unpack: unpackFromZip },
])('$kind', ({ archive, unpack }) => {
  it('gives the wanted file byte for byte', async () => {
    expect((await unpack(archive, 'temporal')).equals(PROGRAM)).toBe(true);
  });

  it('says so when the file is not in it', async () => {
    await expect(unpack(archive, 'temporal.exe')).rejects.toThrow('the archive holds no file temporal.exe');
  });

  it('is refused when it is cut off', async () => {
    await expect(unpack(archive.subarray(0, archive.length / 2), 'temporal')).rejects.toThrow();
  });
});

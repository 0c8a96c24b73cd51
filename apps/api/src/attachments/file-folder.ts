import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMember } from '../platform/error-member.js';

/** Bytes that have arrived and are not kept yet. */
export interface Arrived {
  /** Where they lie for now. */
  readonly path: string;
  /** Their digest, in lower-case hex. */
  readonly sha256: string;
  readonly size: number;
}

/** A file whose bytes are not those that were kept. */
export class FileDamaged extends Error {
  readonly code = 'FILE_DAMAGED';
}

/** Where bytes arrive; no digest is called so. */
const ARRIVING = 'arriving';
/** What arrives takes a minute; what lies there longer belongs to a process that was killed. Milliseconds, by the machine's clock. */
const LEFT_BEHIND = 3_600_000;

/**
 * The folder with the bytes of evidence: each file once, under its digest, in a folder of the digest's first two digits. A
 * file stands there whole or not at all, on disk before anybody is told so. Several processes may share it.
 */
export class FileFolder {
  private constructor(private readonly folder: string) {}

  static async open(folder: string): Promise<FileFolder> {
    await mkdir(join(folder, ARRIVING), { recursive: true, mode: 0o700 });
    return new FileFolder(folder);
  }

  /** Writes bytes as they come; nothing of them is left when that fails. */
  async receive(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Arrived> {
    const path = join(this.folder, ARRIVING, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const handle = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        await handle.writeFile(chunk);
      }
      await handle.sync();
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return { path, sha256: hash.digest('hex'), size };
  }

  /** From now on they are kept under their digest. */
  async keep({ path, sha256 }: Arrived): Promise<void> {
    const place = this.placeOf(sha256);
    if ((await mkdir(place.folder, { recursive: true, mode: 0o700 })) !== undefined) await sync(this.folder);
    await rename(path, place.path);
    await sync(place.folder);
  }

  /** They are not to be kept. */
  async drop({ path }: Arrived): Promise<void> {
    await rm(path, { force: true });
  }

  /** The bytes, looked at once more; undefined where there are none. Throws FileDamaged where they are others. */
  async read(sha256: string): Promise<Buffer | undefined> {
    try {
      const bytes = await readFile(this.placeOf(sha256).path);
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new FileDamaged(sha256);
      return bytes;
    } catch (error) {
      if (errorMember(error, 'code') === 'ENOENT') return undefined;
      throw error;
    }
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.placeOf(sha256).path, { force: true });
  }

  /** What arrived in a process that was killed before it was kept. */
  async removeLeftBehind(): Promise<void> {
    const arriving = join(this.folder, ARRIVING);
    for (const name of await readdir(arriving)) {
      const path = join(arriving, name);
      const began = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => Date.now(),
      );
      if (Date.now() - began > LEFT_BEHIND) await rm(path, { force: true });
    }
  }

  /** What the disk has left for this process. */
  async freeBytes(): Promise<number> {
    const { bavail, bsize } = await statfs(this.folder);
    return bavail * bsize;
  }

  private placeOf(sha256: string): { readonly folder: string; readonly path: string } {
    const folder = join(this.folder, sha256.slice(0, 2));
    return { folder, path: join(folder, sha256) };
  }
}

/** A name that was given or taken survives a power cut only when its folder is on disk. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

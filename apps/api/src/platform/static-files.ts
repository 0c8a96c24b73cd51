import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

interface StaticFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly tag: string;
}

/**
 * Files that are read once and served from memory: a few megabytes that never change while the process lives. Only what
 * was found in the folder can be asked for, so no address reaches anything else.
 */
export class StaticFiles {
  private readonly files: ReadonlyMap<string, StaticFile>;

  /** `wanted`: which of the folder's files; all unless told. */
  constructor(folder: string, wanted?: readonly string[]) {
    const names = wanted ?? namesIn(folder);
    this.files = new Map(names.map((name) => [name, read(join(folder, name))]));
  }

  has(name: string): boolean {
    return this.files.has(name);
  }

  /** Sends a file, or 304 when the caller has it; false when there is none of that name. */
  send(name: string, request: FastifyRequest, reply: FastifyReply, cacheControl: string): boolean {
    const file = this.files.get(name);
    if (file === undefined) return false;
    void reply.headers({ etag: file.tag, 'cache-control': cacheControl });
    if (request.headers['if-none-match'] === file.tag) void reply.code(304).send();
    else void reply.type(file.mediaType).send(file.bytes);
    return true;
  }
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && MEDIA_TYPES[extname(entry.name)] !== undefined)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

function read(path: string): StaticFile {
  const bytes = readFileSync(path);
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { bytes, mediaType: MEDIA_TYPES[extname(path)] ?? 'application/octet-stream', tag };
}

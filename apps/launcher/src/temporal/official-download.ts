import { unpackFromTarGz } from './unpack.js';
import { placeInCache } from './temporal-cache.js';

/** The release of the Temporal CLI that we run and test with; it carries server 1.32.0. */
export const TEMPORAL_VERSION = '1.9.1';

const OFFICIAL = 'https://temporal.download';
const QUESTION_LIMIT = 10_000;
const ARCHIVE_LIMIT = 180_000;

/** The answer of the download service, as the SDK reads it too. */
interface DownloadInfo {
  archiveUrl: string;
  fileToExtract: string;
}

/** Fetches the official CLI the way Temporal's SDKs do, at our pinned version, into the cache. Throws a sentence. */
export async function downloadOfficial(
  cache: string,
  service = OFFICIAL,
  limit = QUESTION_LIMIT,
): Promise<string> {
  const question = new URL(`/cli/v${TEMPORAL_VERSION}`, service);
  question.search = new URLSearchParams({
    arch: architecture(),
    platform: process.platform,
    format: 'tar.gz',
  }).toString();
  const info = JSON.parse(
    (await fetchWithin(question.href, limit)).toString('utf8'),
  ) as Partial<DownloadInfo>;
  if (!info.archiveUrl?.endsWith('.tar.gz') || !info.fileToExtract) {
    throw new Error(`${question.host} answered without a .tar.gz archive`);
  }
  const archive = await fetchWithin(info.archiveUrl, ARCHIVE_LIMIT);
  return placeInCache(cache, TEMPORAL_VERSION, await unpackFromTarGz(archive, info.fileToExtract));
}

function architecture(): string {
  if (process.arch === 'x64') return 'amd64';
  if (process.arch === 'arm64') return 'arm64';
  throw new Error(`no official program for ${process.platform}-${process.arch}`);
}

async function fetchWithin(url: string, limit: number): Promise<Buffer> {
  const { host } = new URL(url);
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(limit) });
    if (response.ok) return Buffer.from(await response.arrayBuffer());
    throw new Error(`it answered ${response.status}`);
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
    if (name === 'TimeoutError')
      throw new Error(`${host} did not deliver within ${limit / 1000} s`, { cause: error });
    throw new Error(`${host}: ${cause?.code ?? cause?.message ?? message}`, { cause: error });
  }
}

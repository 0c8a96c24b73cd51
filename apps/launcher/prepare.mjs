// What must be true before anything of ours can run: the right Node, the dependencies, the build.
// Only node built-ins may stand here: it runs before node_modules exist.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, serverRooms } from './compile.mjs';

/** The folder of the clone. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const OLDEST_NODE = [20, 19];

/** Throws a sentence when this Node is too old for what we depend on. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is Node ${version}.`);
}

/**
 * Installs the dependencies when they are missing or differ from the lock file.
 * Returns what it did, in words.
 */
export async function installDependencies(folder = root) {
  if (dependenciesMatchLock(folder)) return 'already installed';
  await run(npm(), ['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder, 'npm ci');
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(stampFile(folder), lockDigest(folder));
  return 'installed';
}

/**
 * Builds what is out of date: the rooms of the server, then the console when one of its sources is newer than its last
 * build. Types are not looked at. Returns what it did, in words.
 */
export async function build(folder = root) {
  const written = await compile(folder, serverRooms(folder));
  const rooms = written === 0 ? 'up to date' : `${written} files compiled`;
  if (!consoleIsStale(folder)) return rooms;
  await run(npm(), ['run', 'build', '--silent', '--workspace', 'apps/console'], folder, 'the console build', {
    quiet: true,
  });
  return `${rooms}, console built`;
}

/** Builds the launcher alone, which the test run needs to start its servers. */
export async function buildLauncher(folder = root) {
  await compile(folder, ['apps/launcher']);
}

/**
 * True when node_modules was installed from this very lock file, or, where somebody installed by hand, when every
 * package that the lock file demands stands there at the locked version.
 */
function dependenciesMatchLock(folder) {
  const stamp = stampFile(folder);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockDigest(folder)) return true;
  const wanted = packagesIn(join(folder, 'package-lock.json'));
  const present = packagesIn(join(folder, 'node_modules', '.package-lock.json'));
  if (!present) return false;
  return Object.entries(wanted ?? {}).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.optional || entry.devOptional || entry.peer) return true;
    return present[path]?.version === entry.version;
  });
}

function stampFile(folder) {
  return join(folder, 'node_modules', '.installed-from');
}

function lockDigest(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
}

function packagesIn(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : undefined;
}

function consoleIsStale(folder) {
  const page = join(folder, 'apps/console/index.html');
  const built = join(folder, 'apps/console/dist/index.html');
  if (!existsSync(page)) return false;
  if (!existsSync(built)) return true;
  const sources = ['apps/console', 'libs/contracts', 'libs/domain', 'libs/tlog'].map((room) =>
    join(folder, room),
  );
  return Math.max(...sources.map(newestSource)) > statSync(built).mtimeMs;
}

function newestSource(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(path).filter(
    (name) => name !== 'node_modules' && name !== 'dist' && !name.endsWith('.tsbuildinfo'),
  );
  return Math.max(0, ...names.map((name) => newestSource(join(path, name))));
}

/** npm beside this very node when there is one, else whatever PATH finds. */
function npm() {
  const beside = join(dirname(process.execPath), 'npm');
  return existsSync(beside) ? beside : 'npm';
}

/** Runs a command with its output shown, or, when it is `quiet`, shown only if it fails. */
function run(command, args, cwd, what, { quiet = false } = {}) {
  const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`;
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio, env: { ...process.env, PATH: path } });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => reject(new Error(`${what} could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(output));
      reject(new Error(`${what} failed (${signal ?? `exit code ${code}`}); its output stands above.`));
    });
  });
}

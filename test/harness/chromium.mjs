import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The shell first: it draws pages and nothing else, for a fifth less of the processor's time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/**
 * The browser for browser tests: CHROMIUM_PATH, a Chromium or Chrome on PATH, or, as root on a Debian system, the
 * one of the distribution, which is then installed with a font for Chinese. Throws a sentence when there is none.
 *
 * @returns {string}
 */
export function chromiumPath(
  say,
  env = process.env,
  system = { aptGet: '/usr/bin/apt-get', isRoot: process.getuid?.() === 0 },
) {
  if (env.CHROMIUM_PATH) {
    if (isExecutable(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH=${env.CHROMIUM_PATH} is no program that can be run.`);
  }
  const found = onPath(env);
  if (found) return found;
  if (system.isRoot && existsSync(system.aptGet)) {
    say('installing chromium and a Chinese font from the distribution');
    install(system.aptGet);
    const installed = onPath(env);
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome. Install one (on Debian: apt-get install chromium-headless-shell fonts-noto-cjk), ' +
      'or set CHROMIUM_PATH to its program.',
  );
}

function install(aptGet) {
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync(aptGet, ['update', '-qq'], options);
  spawnSync(
    aptGet,
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-cjk'],
    options,
  );
}

function onPath(env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// TypeScript to JavaScript for the rooms of the server. Types are the matter of `npm run check`; what runs here is what the
// tests run. `@swc/core` is imported when it is needed: this file is loaded before node_modules exist.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** How our sources become what node runs, in the product, in tests and in benches. */
export const TRANSPILING = {
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    // `import … with { type: 'json' }` must reach node as written.
    experimental: { keepImportAttributes: true },
    parser: { syntax: 'typescript', tsx: false, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
};

/** The rooms of the server, as paths from the folder of the clone. */
export function serverRooms(folder) {
  return JSON.parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8')).references.map(({ path }) => path);
}

/**
 * Writes `dist` of each room from its `src`: every source that is newer than what was made of it, or all of them when they
 * were last transpiled in another way. Returns how many files were written; throws what is wrong with a source.
 */
export async function compile(folder, rooms) {
  const way = digestOf(JSON.stringify(TRANSPILING), readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  let written = 0;
  for (const room of rooms) {
    const [src, dist] = [join(folder, room, 'src'), join(folder, room, 'dist')];
    const stamp = join(dist, '.transpiled');
    const all = !existsSync(stamp) || readFileSync(stamp, 'utf8') !== way;
    for (const file of sourcesIn(src)) {
      const [source, made] = [join(src, file), join(dist, file.replace(/\.ts$/, '.js'))];
      if (!all && existsSync(made) && statSync(made).mtimeMs >= statSync(source).mtimeMs) continue;
      mkdirSync(dirname(made), { recursive: true });
      if (file.endsWith('.ts')) await transpile(source, made);
      else copyFileSync(source, made);
      written += 1;
    }
    if (all) writeFileSync(stamp, way);
  }
  return written;
}

async function transpile(source, made) {
  const { transform } = await import('@swc/core');
  const options = { ...TRANSPILING, filename: source, sourceMaps: true, configFile: false, swcrc: false };
  const { code, map } = await transform(readFileSync(source, 'utf8'), options);
  writeFileSync(`${made}.map`, map);
  // Half a file that looks new would be run for ever.
  writeFileSync(`${made}.new`, `${code}\n//# sourceMappingURL=${basename(made)}.map\n`);
  renameSync(`${made}.new`, made);
}

/** What a running program needs of a folder: its modules and the data that they import. */
function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true }).filter(
    (file) => /\.(ts|json)$/.test(file) && !/\.spec\.ts$/.test(file),
  );
}

function digestOf(...texts) {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
}

// The hooks of typescript-loader.mjs; node runs them in a thread of their own.
import { transformSync } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TRANSPILING } from '../../apps/launcher/compile.mjs';

/** Our relative imports end in .js, as tsc wants them; the file beside them is .ts. */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js') && isTypescript(context.parentURL)) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!isTypescript(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    sourceMaps: 'inline',
    ...TRANSPILING,
  });
  return { format: 'module', source: code, shortCircuit: true };
}

/** An address may end in a query, which makes node load the same file once more. */
function isTypescript(url) {
  return url !== undefined && url.startsWith('file:') && new URL(url).pathname.endsWith('.ts');
}

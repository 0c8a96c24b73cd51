import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { transformSync } from '@swc/core';

const DOMAIN = new URL('../libs/domain/src/index.ts', import.meta.url);

/** What a rule must not find even by accident: clocks, randomness, the machine, the reader's locale. */
const TAKEN_AWAY =
  'delete globalThis.Date; delete globalThis.Intl; delete Math.random; delete globalThis.WebAssembly;';

describe('the domain', () => {
  it('loads in a context that has no clock, no randomness, no Node and no locale, and leaves nothing in it', async () => {
    const context = vm.createContext(Object.create(null) as vm.Context, {
      codeGeneration: { strings: false, wasm: false },
    });
    vm.runInContext(TAKEN_AWAY, context);
    const before = Object.getOwnPropertyNames(vm.runInContext('globalThis', context));
    const loaded = await load(DOMAIN, context);
    expect(Object.keys(loaded.namespace).length).toBeGreaterThan(0);
    expect(Object.getOwnPropertyNames(vm.runInContext('globalThis', context))).toEqual(before);
  });
});

/** Links and evaluates a TypeScript module and all it imports, each transpiled by itself. */
async function load(entry: URL, context: vm.Context): Promise<vm.Module> {
  const modules = new Map<string, vm.SourceTextModule>();
  const moduleAt = (url: URL): vm.SourceTextModule => {
    const known = modules.get(url.href);
    if (known) return known;
    const module = new vm.SourceTextModule(transpile(url), { context, identifier: url.href });
    modules.set(url.href, module);
    return module;
  };
  const linked = moduleAt(entry);
  await linked.link((specifier, referrer) => {
    if (!specifier.startsWith('.')) throw new Error(`${referrer.identifier} imports ${specifier}`);
    return moduleAt(new URL(specifier.replace(/\.js$/, '.ts'), referrer.identifier));
  });
  await linked.evaluate();
  return linked;
}

function transpile(url: URL): string {
  const { code } = transformSync(readFileSync(url, 'utf8'), {
    filename: fileURLToPath(url),
    module: { type: 'es6' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  return code;
}

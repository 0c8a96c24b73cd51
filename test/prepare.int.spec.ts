import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { compile } from '../apps/launcher/compile.mjs';
import { installDependencies, requireNode } from '../apps/launcher/prepare.mjs';

describe('the dependencies', () => {
  let clone: string;

  /** A clone with one workspace and a lock that says so: npm needs no network to install it. */
  beforeEach(() => {
    clone = join(realpathSync(mkdtempSync(join(tmpdir(), 'tiaokuai-prepare-'))), 'a clone');
    mkdirSync(join(clone, 'libs/a'), { recursive: true });
    writeFileSync(
      join(clone, 'package.json'),
      JSON.stringify({ name: 'x', private: true, workspaces: ['libs/*'] }),
    );
    writeFileSync(join(clone, 'libs/a/package.json'), JSON.stringify({ name: 'a', version: '1.0.0' }));
    writeLock({});
  });
  afterEach(() => rmSync(join(clone, '..'), { recursive: true }));

  function writeLock(more: object): void {
    const packages = {
      '': { name: 'x', workspaces: ['libs/*'] },
      'libs/a': { name: 'a', version: '1.0.0' },
      'node_modules/a': { resolved: 'libs/a', link: true },
    };
    writeFileSync(
      join(clone, 'package-lock.json'),
      JSON.stringify({ name: 'x', lockfileVersion: 3, requires: true, packages, ...more }),
    );
  }

  it('are installed on a fresh clone, and not again', async () => {
    expect(await installDependencies(clone)).toBe('installed');
    expect(await installDependencies(clone)).toBe('already installed');
  });

  it('are installed again when the lock file changed, and only once', async () => {
    await installDependencies(clone);
    rmSync(join(clone, 'node_modules/.package-lock.json'));
    writeLock({ version: '2.0.0' });
    expect(await installDependencies(clone)).toBe('installed');
    expect(await installDependencies(clone)).toBe('already installed');
  });

  it('are left alone when somebody installed them by hand', async () => {
    mkdirSync(join(clone, 'node_modules'));
    cpSync(join(clone, 'package-lock.json'), join(clone, 'node_modules/.package-lock.json'));
    expect(await installDependencies(clone)).toBe('already installed');
  });

  it('fail in words when npm does', async () => {
    writeFileSync(join(clone, 'package-lock.json'), '{"lockfileVersion":3,"packages":{}}');
    await expect(installDependencies(clone)).rejects.toThrow('npm ci failed (exit code');
  });
});

describe('the rooms of the server', () => {
  let clone: string;
  beforeEach(() => {
    clone = join(realpathSync(mkdtempSync(join(tmpdir(), 'tiaokuai-compile-'))), 'a clone');
    mkdirSync(join(clone, 'room/src/within'), { recursive: true });
    writeFileSync(join(clone, 'package-lock.json'), '{}');
    write('one.ts', "export { two } from './within/two.js';");
    write('within/two.ts', 'export const two: number = 2;');
    write('within/two.spec.ts', "it('is two', () => undefined);");
    write('days.json', '[1]');
  });
  afterEach(() => rmSync(join(clone, '..'), { recursive: true }));

  const write = (file: string, text: string): void => writeFileSync(join(clone, 'room/src', file), text);
  const made = (file: string): string => readFileSync(join(clone, 'room/dist', file), 'utf8');

  it('are compiled with the data they import and without their specs, and not again', async () => {
    expect(await compile(clone, ['room'])).toBe(3);
    expect(made('one.js')).toContain("from './within/two.js'");
    expect(made('within/two.js')).toMatch(/export const two = 2;[^]*sourceMappingURL=two.js.map/);
    expect(made('days.json')).toBe('[1]');
    expect(existsSync(join(clone, 'room/dist/within/two.spec.js'))).toBe(false);
    expect(await compile(clone, ['room'])).toBe(0);
  });

  it('are compiled again where a source is newer, and whole when the dependencies changed', async () => {
    await compile(clone, ['room']);
    write('within/two.ts', 'export const two = 3;');
    const later = Date.now() / 1000 + 60;
    utimesSync(join(clone, 'room/src/within/two.ts'), later, later);
    expect(await compile(clone, ['room'])).toBe(1);
    expect(made('within/two.js')).toContain('two = 3');
    writeFileSync(join(clone, 'package-lock.json'), '{"name":"x"}');
    expect(await compile(clone, ['room'])).toBe(3);
  });

  it('are not taken for compiled when a source has a fault', async () => {
    write('within/two.ts', 'export const = 2;');
    await expect(compile(clone, ['room'])).rejects.toThrow('two.ts');
    write('within/two.ts', 'export const two = 2;');
    expect(await compile(clone, ['room'])).toBe(3);
  });
});

describe('Node', () => {
  it('is refused in words when it is too old', () => {
    expect(() => requireNode('18.20.4')).toThrow('Node 20.19 or newer is needed; this is Node 18.20.4.');
    expect(() => requireNode('20.18.1')).toThrow('20.19');
    expect(() => requireNode('20.19.0')).not.toThrow();
    expect(() => requireNode('24.1.0')).not.toThrow();
  });
});

describe('the lock file', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
    packages: Record<
      string,
      { version?: string; resolved?: string; optionalDependencies?: Record<string, string> }
    >;
  };

  it("holds every platform's packages, so that npm ci works from a clean clone on each", () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.includes('://'));
    expect(named).toEqual([]);
  });

  /** A package is found beside its dependent or in any folder above, as Node looks for it. */
  function isLocked(path: string, name: string): boolean {
    for (let at = path; at !== '.' && at !== ''; at = posix.dirname(at)) {
      if (`${at}/node_modules/${name}` in lock.packages) return true;
    }
    return `node_modules/${name}` in lock.packages;
  }
});

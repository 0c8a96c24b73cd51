import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from './chromium.mjs';

describe('the browser of the browser tests', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tiaokuai-browser-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function program(name: string): string {
    writeFileSync(join(folder, name), '#!/bin/sh\n', { mode: 0o755 });
    return join(folder, name);
  }
  const say = () => undefined;

  it('is the one that CHROMIUM_PATH names, and a wrong one is not silently replaced', () => {
    const chosen = program('my browser');
    program('chromium');
    expect(chromiumPath(say, { CHROMIUM_PATH: chosen, PATH: folder })).toBe(chosen);
    expect(() => chromiumPath(say, { CHROMIUM_PATH: join(folder, 'absent'), PATH: folder })).toThrow(
      'is no program',
    );
  });

  it('is a Chromium or Chrome on PATH', () => {
    const chrome = program('google-chrome');
    expect(chromiumPath(say, { PATH: `/nowhere:${folder}` })).toBe(chrome);
  });

  it('is installed, with a Chinese font, where root may do so', () => {
    const aptGet = join(folder, 'apt-get');
    const lines = [
      '#!/bin/sh',
      `echo "$@" >> '${folder}/asked'`,
      `cp '${aptGet}' '${folder}/chromium-headless-shell'`,
    ];
    writeFileSync(aptGet, lines.join('\n'), { mode: 0o755 });
    expect(chromiumPath(say, { PATH: folder }, { aptGet, isRoot: true })).toBe(
      join(folder, 'chromium-headless-shell'),
    );
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toMatch(
      /^update .*\ninstall .*chromium-headless-shell fonts-noto-cjk\n$/,
    );
  });

  it.each([
    { why: 'nobody may install one', system: { aptGet: '/usr/bin/apt-get', isRoot: false } },
    { why: 'the system has no apt-get', system: { aptGet: '/nowhere/apt-get', isRoot: true } },
  ])('fails with a sentence, not as a skipped test, where $why', ({ system }) => {
    expect(() => chromiumPath(say, { PATH: folder }, system)).toThrow(
      'apt-get install chromium-headless-shell fonts-noto-cjk',
    );
  });
});

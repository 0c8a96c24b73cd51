// npm run rules: writes RULES.md beside every procedure and beside what every case has. With --check: fails where a page
// does not say what the commands declare, and writes nothing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { limitsInWords } from '../../apps/api/src/procedures/procedure-limits.js';
import { procedures, type Procedure } from '@tiaokuai/domain';
import { rulesMarkdown, sharedRulesMarkdown } from '@tiaokuai/process-map';
import { DEFAULT_LIMITS } from '@tiaokuai/reference-data';
import { format, resolveConfig } from 'prettier';

const DOMAIN = new URL('../../libs/domain/src/', import.meta.url);
const check = process.argv.includes('--check');

const pages = new Map([['case/RULES.md', sharedRulesMarkdown(procedures)]]);
for (const procedure of procedures.filter(isDeclared)) {
  const folder = procedure.kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  pages.set(`procedures/${folder}/RULES.md`, rulesMarkdown(procedure, limitsInBoth(procedure)));
}

const stale: string[] = [];
for (const [path, text] of pages) {
  const file = fileURLToPath(new URL(path, DOMAIN));
  const page = await format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
  if (existsSync(file) && readFileSync(file, 'utf8') === page) continue;
  stale.push(path);
  if (!check) writeFileSync(file, page);
}
if (check && stale.length > 0) {
  console.error(`Not what the commands declare (npm run rules): ${stale.join(', ')}`);
  process.exit(1);
}
console.log(check ? 'RULES.md pages are as declared.' : `Written: ${stale.join(', ') || 'nothing new'}`);

/** A page is written once the commands say what they do. */
function isDeclared({ commands }: Procedure): boolean {
  return commands.every(({ declares, shared }) => declares !== undefined || shared);
}

function limitsInBoth(procedure: Procedure): Parameters<typeof rulesMarkdown>[1] {
  const limits = { version: 1, rows: DEFAULT_LIMITS };
  const zh = limitsInWords(procedure, limits, 'zh');
  const en = limitsInWords(procedure, limits, 'en');
  return (key) => {
    const english = en(key);
    return zh(key).flatMap((each, n) => {
      const other = english[n];
      return other === undefined ? [] : [{ zh: each, en: other }];
    });
  };
}

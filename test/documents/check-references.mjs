// node test/documents/check-references.mjs: fails where a file of the repository names a document that is not in it, because
// a reader who follows the name meets a locked door.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NAMED = /(?<![\w/}])[\w@./-]*[\w-]\.md\b/g;
const TEXT = /\.(ts|tsx|mjs|cjs|js|md|sql|json|yml|yaml|css|html)$|(^|\/)(Dockerfile|\.env\.example)$/;
const SKIPPED = new Set(['package-lock.json']);

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const documents = files.filter((file) => file.endsWith('.md'));

/** Named from where it stands, from the root, or by the end of its path. */
function isThere(name, from) {
  const plain = name.replace(/^(\.{1,2}\/)+/, '');
  if (existsSync(join(root, dirname(from), name)) || existsSync(join(root, plain))) return true;
  return documents.some((each) => each === plain || each.endsWith(`/${plain}`));
}

const missing = [];
for (const file of files) {
  if (!TEXT.test(file) || SKIPPED.has(file)) continue;
  for (const [n, line] of readFileSync(join(root, file), 'utf8').split('\n').entries())
    for (const [name] of line.matchAll(NAMED))
      if (!isThere(name, file)) missing.push(`${file}:${n + 1}: ${name}`);
}
if (missing.length > 0) {
  console.error(`Documents that are named and not in the repository:\n${missing.join('\n')}`);
  process.exit(1);
}
console.log(`Every document that ${files.length} files name is in the repository.`);

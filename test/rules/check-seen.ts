// node … test/rules/check-seen.ts <folder>: after a whole run of the unit layer. Everything that a command or a clock declares
// must have been seen in some decision of that run (libs/testing/src/declarations.ts wrote what each spec file saw).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedures, type DeclaredClock, type Procedure } from '@tiaokuai/domain';

const [folder = ''] = process.argv.slice(2);
const seen = new Set<string>(
  readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')),
);
/** And the `task` of the specs of what every case has. */
const anyKind = [...procedures.map(({ kind }) => kind), 'task'];
const missing = new Set<string>();
let declared = 0;

type Declared = NonNullable<DeclaredClock['whenElapsed']> & { readonly rejects?: readonly string[] };

/** What is shared by all procedures has to be seen in one of them. */
function expectSeen(of: readonly string[], name: string, declares: Declared): void {
  const { meets = [], starts = [], cancels = [], records = [], rejects = [], leadsTo = {} } = declares;
  const lines = [
    ...meets.map((key) => `meets ${key}`),
    ...starts.map((key) => `starts ${key}`),
    ...(cancels === 'everything' ? [] : cancels).map((key) => `cancels ${key}`),
    ...records.map(({ type }) => `records ${type}`),
    ...rejects.map((code) => `rejects ${code}`),
    ...Object.entries(leadsTo).flatMap(([from, all]) => all.map((to) => `leadsTo ${from}>${to}`)),
  ];
  for (const line of new Set(lines)) {
    declared += 1;
    if (!of.some((kind) => seen.has(`${kind} ${name} ${line}`)))
      missing.add(`${of.length === 1 ? of[0] : 'any case'} ${name} ${line}`);
  }
}

function expectProcedure({ kind, commands, clocks }: Procedure): void {
  const own = commands.filter(({ shared }) => !shared);
  for (const { name, declares } of own) expectSeen([kind], name, declares);
  for (const [key, { whenElapsed }] of Object.entries(clocks))
    if (whenElapsed !== undefined && !isShared(key)) expectSeen([kind], `@${key}`, whenElapsed);
}

function isShared(key: string): boolean {
  return procedures.every(({ clocks }) => clocks[key] !== undefined || key.startsWith('shelving.'));
}

for (const each of procedures) expectProcedure(each);
const shared = new Map(
  procedures.flatMap(({ commands }) =>
    commands.filter((each) => each.shared).map((each) => [each.name, each]),
  ),
);
for (const { name, declares } of shared.values()) expectSeen(anyKind, name, { ...declares, leadsTo: {} });
const sharedClocks = new Map(
  procedures.flatMap(({ clocks }) => Object.entries(clocks).filter(([key]) => isShared(key))),
);
for (const [key, { whenElapsed }] of sharedClocks)
  if (whenElapsed !== undefined) expectSeen(anyKind, `@${key}`, { ...whenElapsed, leadsTo: {} });

if (missing.size > 0) {
  console.error(`Declared and never seen in the whole run:\n${[...missing].sort().join('\n')}`);
  process.exit(1);
}
console.log(`${declared} declarations, each seen.`);

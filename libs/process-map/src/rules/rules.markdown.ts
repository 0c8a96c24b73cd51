import type { ProcedureDescription } from '@tiaokuai/contracts';
import type { Procedure } from '@tiaokuai/domain';
import { describeProcedure } from '../description.js';
import { stagesMermaid } from '../stages.mermaid.js';
import { both, cell } from './cell.js';
import { clockTable, type LimitsInBoth } from './clock-table.js';
import { COMMAND_HEAD, commandRow, commandTable } from './command-table.js';

/** The page of a procedure, `RULES.md` beside its table: stages, commands, clocks and codes, Chinese and English side by side. */
export function rulesMarkdown(procedure: Procedure, limits: LimitsInBoth): string {
  const described = describeProcedure(procedure, (key) => limits(key).map(({ zh }) => zh));
  const { label } = procedure;
  return [
    `# ${label.zh} · ${label.en}`,
    '',
    'Made by `npm run rules` from what the commands and clocks declare and the tests hold them to; not written by hand.',
    'What every case can do besides is in [case/RULES.md](../../case/RULES.md). Lengths are those of the limits table shipped.',
    '',
    '## 阶段 · Stages',
    '',
    '```mermaid',
    stagesMermaid(procedure),
    '```',
    '',
    ...commandTable(
      procedure,
      procedure.commands.filter(({ shared }) => !shared),
    ),
    '',
    ...clockTable(procedure, described, limits),
    '',
    ...codeTable(described),
    '',
  ].join('\n');
}

/** The page of what every case has: the shared commands, as any procedure lists them. */
export function sharedRulesMarkdown(procedures: readonly Procedure[]): string {
  const rows = new Map<string, string>();
  for (const procedure of procedures)
    for (const command of procedure.commands)
      if (command.shared && !rows.has(command.name)) rows.set(command.name, commandRow(procedure, command));
  return [
    '# 各类案件共有的操作 · What every case can do',
    '',
    'Made by `npm run rules`; not written by hand. Stages and posts are those of one kind; each kind has its own.',
    '',
    ...COMMAND_HEAD,
    ...rows.values(),
    '',
  ].join('\n');
}

function codeTable({ refusals }: ProcedureDescription): readonly string[] {
  const own = refusals.filter(({ code }) => !SHARED.test(code));
  if (own.length === 0) return [];
  return [
    '## 不予受理的原因 · Why a command is rejected',
    '',
    '| 代码 · Code | 说明 · Words |',
    '|---|---|',
    ...own.map(({ code, label }) => `| \`${code}\` | ${cell(both(label.zh, label.en))} |`),
  ];
}

/** Codes that every procedure has. */
const SHARED = /^(CASE|ACTOR|CLOCK|CALENDAR|LIST)\./;

import type { ProcedureDescription } from '@tiaokuai/contracts';
import {
  CHILDREN,
  ENDINGS,
  FATE_OF_CHILDREN,
  FATES,
  type ChildKind,
  type Ending,
  type Label,
  type Procedure,
} from '@tiaokuai/domain';
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
    ...ordersOfWhoAssists(),
    '',
    ...endingTable(),
    '',
  ].join('\n');
}

/** Whose passed limits open no order above white (`onlyAssists` of the domain). */
function ordersOfWhoAssists(): readonly string[] {
  return [
    '## 街道只配合的，不受黄单、红单 · No yellow or red order on a street that only assists',
    '',
    '案件由其他单位主办、街道或社区只配合的，其逾期照常记失责，可发白单提醒，不发黄单、红单，白单也不升级。',
    'A street or community that helps in a case another unit leads has its faults like any other and may be reminded in white; it gets no yellow or red order, and its white one does not rise.',
  ];
}

/** What becomes of the cases that began because of one that ends. */
function endingTable(): readonly string[] {
  const endings = Object.entries(ENDINGS) as [Ending, Label][];
  const kinds = Object.entries(CHILDREN) as [ChildKind, Label][];
  return [
    '## 案件终结时，由其引起的案件 · What began because of a case, when that case ends',
    '',
    '已受理的争议，以及仍有其他案件等待结论的争议和责任认定，不因此终结；原时限已逾期的督办单保留颜色和记分。',
    'A dispute that was admitted, and a dispute or panel that another case waits for, goes on all the same; an order about a limit that had passed keeps its colour and points.',
    '',
    `| 由其引起 · Began because of it | ${endings.map(([, { zh, en }]) => `${zh}<br>${en}`).join(' | ')} |`,
    `|---|${endings.map(() => '---').join('|')}|`,
    ...kinds.map(([kind, label]) => {
      const fates = endings.map(([ending]) => FATES[FATE_OF_CHILDREN[ending][kind]]);
      return `| ${cell(both(label.zh, label.en))} | ${fates.map(({ zh, en }) => cell(both(zh, en))).join(' | ')} |`;
    }),
  ];
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

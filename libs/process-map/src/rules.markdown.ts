import type { ClockDescription, CommandForm, LimitView, ProcedureDescription } from '@tiaokuai/contracts';
import type { JsonSchema, Label, Procedure } from '@tiaokuai/domain';
import { describeProcedure } from './description.js';
import { stagesMermaid } from './stages.mermaid.js';

/** The rows in force for a limits key, in both languages, row by row. */
export type LimitsInBoth = (key: string) => readonly { readonly zh: LimitView; readonly en: LimitView }[];

/** Words in both languages, one under the other as a cell of a table has them. */
const both = (zh: string, en: string): string => (zh === '' ? '' : `${zh}<br>${en}`);

/** The page of a procedure, \`RULES.md\` beside its table: stages, commands, clocks and codes, Chinese and English side by side. */
export function rulesMarkdown(procedure: Procedure, limits: LimitsInBoth): string {
  const described = describeProcedure(procedure, (key) => limits(key).map(({ zh }) => zh));
  const own = new Set(procedure.commands.flatMap(({ name, shared }) => (shared ? [] : [name])));
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
      described,
      described.commands.filter(({ name }) => own.has(name)),
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
  const all = new Map<string, readonly [Procedure, ProcedureDescription, CommandForm]>();
  for (const procedure of procedures) {
    const described = describeProcedure(procedure, () => []);
    const shared = new Set(procedure.commands.flatMap(({ name, shared: is }) => (is ? [name] : [])));
    for (const command of described.commands)
      if (shared.has(command.name) && !all.has(command.name))
        all.set(command.name, [procedure, described, command]);
  }
  const rows = [...all.values()].map((each) => commandRow(...each));
  return [
    '# 各类案件共有的操作 · What every case can do',
    '',
    'Made by `npm run rules`; not written by hand. Stages and posts are those of one kind; each kind has its own.',
    '',
    ...COMMAND_HEAD,
    ...rows,
    '',
  ].join('\n');
}

const COMMAND_HEAD = [
  '| 操作 · Command | 谁 · Who | 阶段 · From → to | 填写 · Asks | 办结 · Meets | 起算 · Starts | 记录 · Records | 不予受理 · Rejects |',
  '|---|---|---|---|---|---|---|---|',
];

function commandTable(
  procedure: Procedure,
  described: ProcedureDescription,
  commands: readonly CommandForm[],
): readonly string[] {
  return [
    '## 操作 · Commands',
    '',
    ...COMMAND_HEAD,
    ...commands.map((each) => commandRow(procedure, described, each)),
  ];
}

function commandRow(procedure: Procedure, described: ProcedureDescription, command: CommandForm): string {
  const { name, label, schema } = command;
  const declares = procedure.commands.find((each) => each.name === name)?.declares;
  const file = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const cells = [
    `<a id="${file}"></a>${both(label.zh, label.en)}<br>\`${name}\``,
    declares === undefined ? '' : both(declares.who.zh, declares.who.en),
    stagesCell(procedure, command, declares?.leadsTo ?? {}),
    asksCell(schema),
    keysCell(procedure, declares?.meets ?? []),
    keysCell(procedure, declares?.starts ?? []),
    (declares?.records ?? []).map(({ type, label: word }) => `${word.zh} \`${type}\``).join('<br>'),
    (declares?.rejects ?? []).map((code) => `\`${code}\``).join('<br>'),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Stages in which it may be given, those with the same end together: `已发出 → 已阅知`. */
function stagesCell(
  { stages }: Procedure,
  { stages: given, opens }: CommandForm,
  leadsTo: Readonly<Record<string, readonly string[]>>,
): string {
  const word = (code: string): Label => stages[code]?.label ?? { zh: '未立案', en: 'not opened' };
  const groups = new Map<string, { readonly from: string[]; readonly to: readonly string[] }>();
  for (const from of opens ? [''] : given) {
    const to = leadsTo[from] ?? [];
    const key = to.join();
    const group = groups.get(key) ?? { from: [], to };
    groups.set(key, group);
    group.from.push(from);
  }
  const line = (language: keyof Label, separator: string): string =>
    [...groups.values()]
      .map(({ from, to }) => {
        const begins = from.map((code) => word(code)[language]).join(separator);
        return to.length === 0
          ? begins
          : `${begins} → ${to.map((code) => word(code)[language]).join(language === 'zh' ? '或' : ' or ')}`;
      })
      .join(language === 'zh' ? '；' : '; ');
  return both(line('zh', '、'), line('en', ', '));
}

interface Property {
  readonly title?: string;
  readonly titleEn?: string;
  readonly widget?: string;
}

/** What the form asks for; what may be left out in brackets. */
function asksCell(schema: JsonSchema): string {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Property>>;
  const required = (schema['required'] ?? []) as readonly string[];
  const asked = Object.entries(properties).filter(([, { widget }]) => widget !== 'engine');
  const words = (of: (property: Property) => string | undefined, separator: string): string =>
    asked
      .map(([name, property]) => {
        const word = of(property) ?? name;
        return required.includes(name) ? word : `[${word}]`;
      })
      .join(separator);
  return asked.length === 0
    ? ''
    : both(
        words(({ title }) => title, '、'),
        words(({ titleEn }) => titleEn, ', '),
      );
}

function keysCell({ clocks }: Procedure, keys: readonly string[]): string {
  return keys.map((key) => `${clocks[key]?.label.zh ?? key} \`${key}\``).join('<br>');
}

function clockTable(
  procedure: Procedure,
  described: ProcedureDescription,
  limits: LimitsInBoth,
): readonly string[] {
  const prefix = ownPrefix(procedure);
  const own = described.clocks.filter(({ key }) => key.startsWith(prefix));
  return [
    '## 时限 · Clocks',
    '',
    '| 时限 · Clock | 长度 · Length | 由何操作办结 · Met by | 逾期之后 · When it passes |',
    '|---|---|---|---|',
    ...own.map((each) => clockRow(procedure, each, limits)),
  ];
}

/** Its own clocks are those that no other procedure and no shared part has: they begin like its first own one. */
function ownPrefix({ clocks, commands }: Procedure): string {
  const started = commands.flatMap(({ declares, shared }) => (shared ? [] : (declares.starts ?? [])));
  const key = started.find((each) => clocks[each] !== undefined) ?? '';
  return key.slice(0, key.indexOf('.') + 1);
}

function clockRow(procedure: Procedure, clock: ClockDescription, limits: LimitsInBoth): string {
  const { key, label, metBy, orBy = [] } = clock;
  const lengths = limits(key);
  const inWords = (language: 'zh' | 'en'): string =>
    lengths
      .map(({ [language]: { words, variant, variantWord = variant, label: mark } }) =>
        [variantWord, words, ...(mark === null ? [] : [language === 'zh' ? '（模拟参数）' : '(simulated)'])]
          .filter((each) => each !== undefined)
          .join(' '),
      )
      .join(language === 'zh' ? '；' : '; ');
  const met = [metBy, ...orBy].filter((each) => each !== undefined).map((each) => `\`${each}\``);
  const cells = [
    `${both(label.zh, label.en)}<br>\`${key}\``,
    both(inWords('zh'), inWords('en')),
    met.join('<br>'),
    passedCell(procedure, clock, lengths[0]?.zh.class),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

const BY_CLASS: Readonly<Record<string, Label>> = {
  response: { zh: '记响应失责，督办', en: 'a fault of response; an order' },
  presence: { zh: '记到场失责，督办', en: 'a fault of presence; an order' },
  procedural: { zh: '记程序失责，提醒上级', en: 'a procedural fault; word to the superior' },
  substantive: { zh: '督办', en: 'an order' },
};

function passedCell(procedure: Procedure, clock: ClockDescription, ofClass: string | undefined): string {
  const { whenPassed, key } = clock;
  const elapsed = procedure.clocks[key]?.whenElapsed;
  const zh: string[] = [];
  const en: string[] = [];
  const byClass = whenPassed === 'window' ? undefined : BY_CLASS[ofClass ?? ''];
  if (whenPassed === 'window') {
    zh.push('期满失效，不计失责');
    en.push('the time to use it is over; no fault');
  }
  if (byClass !== undefined) {
    zh.push(byClass.zh);
    en.push(byClass.en);
  }
  if (whenPassed === 'decides') {
    zh.push('逾期即作出决定');
    en.push('silence decides');
  }
  for (const { type, label } of elapsed?.records ?? []) {
    zh.push(`${label.zh} \`${type}\``);
    en.push(label.en);
  }
  for (const each of elapsed?.starts ?? []) {
    zh.push(`起算 \`${each}\``);
    en.push(`starts \`${each}\``);
  }
  return both(zh.join('；'), en.join('; '));
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

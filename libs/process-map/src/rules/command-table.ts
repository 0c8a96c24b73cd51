import type { DeclaredCommand, JsonSchema, Label, Procedure } from '@tiaokuai/domain';
import { both, cell } from './cell.js';

export const COMMAND_HEAD = [
  '| 操作 · Command | 谁 · Who | 阶段 · From → to | 填写 · Asks | 办结 · Meets | 起算 · Starts | 记录 · Records | 不予受理 · Rejects |',
  '|---|---|---|---|---|---|---|---|',
];

/** Commands of a procedure, a row each. */
export function commandTable(procedure: Procedure, commands: readonly DeclaredCommand[]): readonly string[] {
  return ['## 操作 · Commands', '', ...COMMAND_HEAD, ...commands.map((each) => commandRow(procedure, each))];
}

/** What a command declares, as a row. */
export function commandRow(procedure: Procedure, command: DeclaredCommand): string {
  const { name, label, schema, declares } = command;
  const { who, meets = [], starts = [], records, rejects = [] } = declares;
  const file = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const cells = [
    `<a id="${file}"></a>${both(label.zh, label.en)}<br>\`${name}\``,
    both(who.zh, who.en),
    stagesCell(procedure, command),
    asksCell(schema),
    keysCell(procedure, meets),
    keysCell(procedure, starts),
    records.map(({ type, label: word }) => `${word.zh} \`${type}\``).join('<br>'),
    rejects.map((code) => `\`${code}\``).join('<br>'),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** Stages in which it may be given, those with the same end together: `已发出 → 已阅知`. */
function stagesCell(
  { stages }: Procedure,
  { stages: given = [], opens, declares: { leadsTo = {} } }: DeclaredCommand,
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

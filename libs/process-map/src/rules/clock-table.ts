import type { ClockDescription, LimitView, ProcedureDescription } from '@tiaokuai/contracts';
import type { Label, Procedure } from '@tiaokuai/domain';
import { both, cell } from './cell.js';

/** The rows in force for a limits key, in both languages, row by row. */
export type LimitsInBoth = (key: string) => readonly { readonly zh: LimitView; readonly en: LimitView }[];

/** The clocks of a procedure, with their lengths and what follows when they pass. */
export function clockTable(
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

/** The commands that meet it; what comes before, such as a vote before the determination, or instead stands apart. */
function metCell({ commands }: Procedure, { key, metBy, orBy = [] }: ClockDescription): string {
  const named = (names: readonly string[]): readonly string[] => names.map((each) => `\`${each}\``);
  const meets = (name: string): boolean =>
    commands.some((each) => each.name === name && each.declares.meets?.includes(key) === true);
  const steps = named(orBy.filter((each) => !meets(each)));
  const met = named([...(metBy === undefined ? [] : [metBy]), ...orBy.filter(meets)]);
  if (steps.length === 0) return met.join('<br>');
  return [...met, both(`之前或另可：${steps.join('、')}`, `before or instead: ${steps.join(', ')}`)].join(
    '<br>',
  );
}

function clockRow(procedure: Procedure, clock: ClockDescription, limits: LimitsInBoth): string {
  const { key, label } = clock;
  const lengths = limits(key);
  const inWords = (language: 'zh' | 'en'): string =>
    lengths
      .map(({ [language]: { words, variant, variantWord = variant, label: mark } }) =>
        [variantWord, words, ...(mark === null ? [] : [language === 'zh' ? '（模拟参数）' : '(simulated)'])]
          .filter((each) => each !== undefined)
          .join(' '),
      )
      .join(language === 'zh' ? '；' : '; ');
  const cells = [
    `${both(label.zh, label.en)}<br>\`${key}\``,
    both(inWords('zh'), inWords('en')),
    metCell(procedure, clock),
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

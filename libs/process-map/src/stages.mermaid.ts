import type { Label, Procedure } from '@tiaokuai/domain';
import { movesOf, processMapOf, type Leads, type Move } from './process-map.js';

interface Arrow extends Move {
  readonly words: string;
}

/** The stages of a procedure as a mermaid state diagram; a passed limit is marked `⏱`. */
export function stagesMermaid(procedure: Procedure): string {
  const { stages, commands, clocks } = procedure;
  const map = processMapOf(procedure);
  const labels = new Map(commands.map(({ name, label }) => [name, label]));
  const named = Object.entries(stages).map(([code, { label }]) => `  state "${label.zh}" as ${code}`);
  const arrows = [
    ...arrowsOf(map.commands, (name) => wordOf(labels.get(name), name)),
    ...arrowsOf({ '': map.passes }, () => ''),
    ...arrowsOf(map.limits, (key) => `⏱ ${wordOf(clocks[key]?.label, key)}`),
  ];
  const ends = Object.entries(stages).flatMap(([code, { final }]) => (final ? [`  ${code} --> [*]`] : []));
  return ['stateDiagram-v2', ...named, ...joined(arrows), ...ends].join('\n');
}

function wordOf(label: Label | undefined, code: string): string {
  return label?.zh ?? code;
}

function arrowsOf(leads: Readonly<Record<string, Leads>>, word: (code: string) => string): readonly Arrow[] {
  return Object.entries(leads).flatMap(([code, each]) =>
    movesOf(each).map((move) => ({ ...move, words: word(code) })),
  );
}

/** One arrow between two stages, with all that leads along it; what leaves a case where it is has no arrow. */
function joined(arrows: readonly Arrow[]): readonly string[] {
  const words = new Map<string, Set<string>>();
  for (const { from, to, words: each } of arrows) {
    if (from === to) continue;
    const key = `${from || '[*]'} --> ${to}`;
    words.set(key, (words.get(key) ?? new Set()).add(each));
  }
  return [...words].map(([key, all]) => {
    const named = [...all].filter((each) => each !== '').join(' / ');
    return named === '' ? `  ${key}` : `  ${key}: ${named}`;
  });
}

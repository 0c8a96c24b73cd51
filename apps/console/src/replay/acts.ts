import type { CaseStep } from '@tiaokuai/contracts';
import { shortInstant } from '../time/instant.js';

/** What one command, or one passed limit, recorded together: people read a history act by act. */
export interface Act {
  readonly steps: readonly CaseStep[];
  readonly head: CaseStep;
  /** What it is about: `签收、报到`. */
  readonly words: string;
  /** The steps that are told in full; the rest follows from them and is folded. */
  readonly told: readonly CaseStep[];
  /** The version the case had after it: its number on the page and in the address. */
  readonly version: number;
}

/** Clocks and faults follow from what was done. Takes an event's type. */
export function isBookkeeping(type: string): boolean {
  return /^(Obligation|Fault)/.test(type);
}

const MOST_TOLD = 2;
const MOST_WORDS = 3;

export function actsOf(steps: readonly CaseStep[]): readonly Act[] {
  const byAct = new Map<number, CaseStep[]>();
  for (const step of steps) byAct.set(step.act, [...(byAct.get(step.act) ?? []), step]);
  return [...byAct.values()].flatMap((of): Act[] => {
    const [head, last] = [of[0], of.at(-1)];
    if (head === undefined || last === undefined) return [];
    const main = of.filter(({ type }) => !isBookkeeping(type.code));
    const told = main.length > 0 && main.length <= MOST_TOLD ? main : [head];
    return [
      { steps: of, head, words: wordsOf(main.length > 0 ? main : [head]), told, version: last.version },
    ];
  });
}

function wordsOf(steps: readonly CaseStep[]): string {
  const words = [...new Set(steps.map(stepWords))];
  return `${words.slice(0, MOST_WORDS).join('、')}${words.length > MOST_WORDS ? '等' : ''}`;
}

/** The version that the address asks for; an instant stands at the last step recorded by then. */
export function versionAt(steps: readonly CaseStep[], at: string | undefined): number {
  if (at === undefined) return steps.length;
  if (/^\d+$/.test(at)) return Number(at);
  return steps.filter((step) => Date.parse(step.recordedAt) <= Date.parse(at)).length;
}

/** Where a version stands among the acts, from 0. */
export function indexOf(acts: readonly Act[], version: number): number {
  const index = acts.findIndex((act) => act.version >= version);
  return index < 0 ? acts.length - 1 : index;
}

/** `逾期：签收`: a clock's step says which clock. */
export function stepWords({ type, changes }: CaseStep): string {
  const clock = changes.find(({ key }) => key.startsWith('obligation.'))?.label.split(' · ')[0];
  const isOfClock = type.code.startsWith('Obligation') && clock !== undefined;
  return isOfClock ? `${type.word}：${clock}` : type.word;
}

export function whoWords({ byEngine, actor }: CaseStep): string {
  if (byEngine) return '系统';
  const behalf = actor.onBehalfOf ? `，代 ${actor.onBehalfOf.name}` : '';
  return `${actor.unit.shortName} ${actor.person.name}（${actor.post.word}${behalf}）`;
}

/** `第17步，09-17 周四 09:10，吹哨` */
export function actWords({ head, words, version }: Act): string {
  return `第${version}步，${shortInstant(head.effectiveAt)}，${words}`;
}

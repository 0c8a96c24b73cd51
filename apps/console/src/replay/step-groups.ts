import type { CaseStep } from '@tiaokuai/contracts';
import { isBookkeeping } from '@tiaokuai/domain';
import { shortInstant } from '../time/instant.js';

/** What one command, or one passed limit, recorded together: people read a history by these groups. */
export interface StepGroup {
  readonly steps: readonly CaseStep[];
  readonly head: CaseStep;
  /** What it is about: `签收、报到`. */
  readonly words: string;
  /** The steps that are shown in full; the rest follows from them and is folded. */
  readonly mainSteps: readonly CaseStep[];
  /** The version the case had after it: its number on the page and in the address. */
  readonly version: number;
}

const MOST_MAIN_STEPS = 2;
const MOST_WORDS = 3;

export function groupStepsByCommand(steps: readonly CaseStep[]): readonly StepGroup[] {
  const byCommand = new Map<number, CaseStep[]>();
  for (const step of steps) byCommand.set(step.act, [...(byCommand.get(step.act) ?? []), step]);
  return [...byCommand.values()].flatMap((of): StepGroup[] => {
    const [head, last] = [of[0], of.at(-1)];
    if (head === undefined || last === undefined) return [];
    const decided = of.filter(({ type }) => !isBookkeeping(type.code));
    const named = decided.length > 0 ? decided : [head];
    const mainSteps = decided.length <= MOST_MAIN_STEPS ? named : [head];
    return [{ steps: of, head, words: wordsOf(named), mainSteps, version: last.version }];
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

/** Where a version stands among the groups, from 0. */
export function groupIndexAt(groups: readonly StepGroup[], version: number): number {
  const index = groups.findIndex((group) => group.version >= version);
  return index < 0 ? groups.length - 1 : index;
}

/** `逾期：签收`: a clock's step says which clock. */
export function stepWords({ type, changes }: CaseStep): string {
  const clock = changes.find(({ key }) => key.startsWith('obligation.'))?.label.split(' · ')[0];
  const isOfClock = type.code.startsWith('Obligation') && clock !== undefined;
  return isOfClock ? `${type.word}：${clock}` : type.word;
}

export function actorWords({ byEngine, actor }: CaseStep): string {
  if (byEngine) return '系统';
  const behalf = actor.onBehalfOf ? `，代 ${actor.onBehalfOf.name}` : '';
  return `${actor.unit.shortName} ${actor.person.name}（${actor.post.word}${behalf}）`;
}

/** `第17步，09-17 周四 09:10，吹哨` */
export function stepGroupWords({ head, words, version }: StepGroup): string {
  return `第${version}步，${shortInstant(head.effectiveAt)}，${words}`;
}

import { ENGINE, POSTS, type DeclaredCommand, type PostCode, type Procedure } from '@tiaokuai/domain';

/** Stages that something leads to, by the stage in which it happened; `''` is the case that was not opened yet. */
export type Leads = Readonly<Record<string, readonly string[]>>;

/** Posts that may be offered a command, with the stages in which each of them is. */
export interface Givers {
  readonly posts: readonly string[];
  readonly stages: readonly string[];
}

/** How the cases of one kind go, as its commands and clocks declare it. */
export interface ProcessMap {
  /** By command: also where it leaves the case in the stage it was in. */
  readonly commands: Readonly<Record<string, Leads>>;
  /** By limits key: where its passing leads. */
  readonly limits: Readonly<Record<string, Leads>>;
  /** Stages that cases only go through, within one act, and where to. */
  readonly passes: Leads;
  readonly givers: Readonly<Record<string, readonly Givers[]>>;
}

const EVERY_POST: readonly PostCode[] = [...new Set(Object.values(POSTS).flat())];

/** The process map of a procedure. */
export function processMapOf(procedure: Procedure): ProcessMap {
  const { stages, commands, clocks } = procedure;
  const every = Object.keys(stages);
  return {
    commands: byName(commands.map((each) => [each.name, leadsOf(each)])),
    limits: byName(
      Object.entries(clocks).map(([key, { whenElapsed }]) => [key, whenElapsed?.leadsTo ?? {}] as const),
    ),
    passes: byName(every.map((code) => [code, stages[code]?.passesTo ?? []])),
    givers: byName(commands.map((each) => [each.name, giversOf(each)])),
  };
}

function byName<T extends object>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries(entries.filter(([, value]) => Object.keys(value).length > 0));
}

/** From every stage in which it may be given: where it says it leads, else that the case stays. */
function leadsOf({ opens, stages = [], declares }: DeclaredCommand): Leads {
  const from = opens ? [''] : stages;
  return Object.fromEntries(from.map((stage) => [stage, declares.leadsTo?.[stage] ?? [stage]]));
}

function giversOf({ opens, engineOnly, stages = [], declares }: DeclaredCommand): readonly Givers[] {
  if (engineOnly) return [{ posts: [ENGINE.post], stages: opens ? [''] : stages }];
  const posts = declares.by === 'anyPost' ? EVERY_POST : [...new Set(declares.by)];
  return [{ posts: [...posts].sort(), stages: opens ? [''] : stages }];
}

/** One arrow of a stage diagram. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where something led elsewhere, and, of the same stage, where it stayed. Empty where it never moved a case. */
export function movesOf(leads: Leads | undefined): readonly Move[] {
  return Object.entries(leads ?? {}).flatMap(([from, all]) =>
    all.some((to) => to !== from) ? all.map((to) => ({ from, to })) : [],
  );
}

import type { Procedure } from '@tiaokuai/domain';

/** From a stage, how many commands or passed limits at least until one of some others; Infinity where nothing leads there. */
export type StepsTo = (stage: string) => number;

/** By what the procedure's commands and clocks declare that they lead to. */
export function stepsTo({ commands, clocks }: Procedure, targets: ReadonlySet<string>): StepsTo {
  const declared = [
    ...commands.map(({ declares }) => declares.leadsTo),
    ...Object.values(clocks).map(({ whenElapsed }) => whenElapsed?.leadsTo),
  ];
  const edges = declared.flatMap((leadsTo) =>
    Object.entries(leadsTo ?? {}).flatMap(([from, all]) => all.map((to) => ({ from, to }))),
  );
  const steps = new Map<string, number>([...targets].map((stage) => [stage, 0]));
  // Each time round finds what is one step further away; a Map is walked in the order in which it grows.
  for (const [stage, distance] of steps)
    for (const { from, to } of edges) if (to === stage && !steps.has(from)) steps.set(from, distance + 1);
  return (stage) => steps.get(stage) ?? Infinity;
}

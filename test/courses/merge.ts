import type { Course, Courses, Givers, Leads } from '@tiaokuai/course';
import type { Procedure } from '@tiaokuai/domain';
import type { Shown } from './recorder.js';

/** All that the spec files showed, as one course per procedure: in the order of its tables, so that a diff says what changed. */
export function merge(procedures: readonly Procedure[], shown: readonly Shown[]): Courses {
  return Object.fromEntries(
    procedures.map((procedure) => {
      const own = shown.filter(({ kind }) => kind === procedure.kind);
      return [procedure.kind, courseOf(procedure, own)];
    }),
  );
}

function courseOf({ stages, commands, clocks }: Procedure, shown: readonly Shown[]): Course {
  const steps = withPasses([...new Set(shown.flatMap((each) => each.steps))]);
  const givers = [...new Set(shown.flatMap((each) => each.givers))].map((giver) => giver.split('|'));
  const order = ['', ...Object.keys(stages)];
  const leadsOf = (by: string): Leads =>
    Object.fromEntries(
      order.flatMap((from) => {
        const led = steps.filter((step) => step.from === from && step.by === by).map(({ to }) => to);
        return led.length === 0 ? [] : [[from, order.filter((stage) => led.includes(stage))]];
      }),
    );
  return {
    commands: named(
      commands.map(({ name }) => name),
      leadsOf,
    ),
    limits: named(Object.keys(clocks), (key) => leadsOf(`@${key}`)),
    passes: leadsOf(''),
    givers: named(
      commands.map(({ name }) => name),
      (name) =>
        giversOf(
          givers.filter(([command]) => command === name),
          order,
        ),
    ),
  };
}

interface Step {
  readonly from: string;
  readonly by: string;
  readonly to: string;
}

/**
 * Steps from stage to stage. A stage in which no case ever stayed is one that an act leads to and the case leaves by
 * itself (`by` is empty); one in which cases do stay is not told where a single act went through it.
 */
function withPasses(shown: readonly string[]): readonly Step[] {
  const paths = shown.map((step) => {
    const [from = '', by = '', path = ''] = step.split('|');
    return { from, by, stages: path.split('>') };
  });
  const stayedIn = new Set(paths.map(({ stages }) => stages.at(-1)));
  return paths.flatMap(({ from, by, stages }) => {
    const told = stages.filter((stage, index) => index === stages.length - 1 || !stayedIn.has(stage));
    return told.map((to, index) => {
      const before = told[index - 1];
      return before === undefined ? { from, by, to } : { from: before, by: '', to };
    });
  });
}

function named<T extends object>(
  names: readonly string[],
  valueOf: (name: string) => T,
): Readonly<Record<string, T>> {
  const all = names.map((name) => [name, valueOf(name)] as const);
  return Object.fromEntries(all.filter(([, value]) => Object.keys(value).length > 0));
}

/** Posts with the same stages stand together. */
function giversOf(givers: readonly (readonly string[])[], order: readonly string[]): readonly Givers[] {
  const posts = [...new Set(givers.map((giver) => giver[2] ?? ''))].sort();
  const groups = new Map<string, string[]>();
  for (const post of posts) {
    const stages = givers.filter((giver) => giver[2] === post).map((giver) => giver[1]);
    const key = order.filter((stage) => stages.includes(stage)).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), post]);
  }
  return [...groups].map(([stages, of]) => ({ posts: of, stages: stages.split(' ') }));
}

/** One line per command, so that a diff names it. */
export function written(courses: Courses): string {
  const lines = (part: Readonly<Record<string, unknown>>): string =>
    Object.entries(part)
      .map(([name, value]) => `\n      ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',');
  const kinds = Object.entries(courses).map(([kind, course]) => {
    const parts = Object.entries(course).map(
      ([part, value]) => `\n    "${part}": {${lines(value as Readonly<Record<string, unknown>>)}\n    }`,
    );
    return `\n  ${JSON.stringify(kind)}: {${parts.join(',')}\n  }`;
  });
  return `{${kinds.join(',')}\n}\n`;
}

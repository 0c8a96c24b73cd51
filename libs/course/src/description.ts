import type { CommandForm, LimitView, ProcedureDescription } from '@tiaokuai/contracts';
import type { CommandDescription, Label, Procedure } from '@tiaokuai/domain';
import { courseOf, movesOf, type Course } from './course.js';
import { postLabel } from './post-label.js';

const byCode = (labels: Readonly<Record<string, Label>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

/**
 * Everything a form, a route or a diagram needs to know of a procedure: what its tables say, and from its recorded course
 * who gives what and where it leads. `limitsOf` says the rows in force for a limits key.
 */
export function describeProcedure(
  procedure: Procedure,
  limitsOf: (key: string) => readonly LimitView[],
): ProcedureDescription {
  const course = courseOf(procedure.kind);
  return {
    kind: procedure.kind,
    label: procedure.label,
    stages: Object.entries(procedure.stages).map(([code, { label, final }]) => ({
      code,
      label,
      final: final === true,
      ...(course.passes[code] === undefined ? {} : { passesTo: course.passes[code] }),
    })),
    outcomes: byCode(procedure.outcomes),
    commands: procedure.commands.map((each) => describeCommand(each, course)),
    clocks: Object.entries(procedure.clocks).map(([key, { label, metBy, orBy, whenPassed }]) => ({
      key,
      label,
      ...(metBy === undefined ? {} : { metBy }),
      ...(orBy === undefined ? {} : { orBy }),
      ...(whenPassed === undefined ? {} : { whenPassed }),
      leadsTo: movesOf(course.limits[key]),
      limits: limitsOf(key),
    })),
    events: Object.entries(procedure.events).map(([type, { label }]) => ({ type, label })),
    refusals: byCode(procedure.rejections),
  };
}

function describeCommand(
  { name, label, opens, engineOnly, stages = [], schema }: CommandDescription,
  { commands, givers }: Course,
): CommandForm {
  return {
    name,
    label,
    opens,
    engineOnly,
    stages,
    givers: (givers[name] ?? []).map((each) => ({
      posts: each.posts.map((code) => ({ code, label: postLabel(code) })),
      stages: each.stages,
    })),
    leadsTo: movesOf(commands[name]),
    schema,
  };
}

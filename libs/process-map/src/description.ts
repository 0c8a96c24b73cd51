import type { CommandForm, LimitView, ProcedureDescription } from '@tiaokuai/contracts';
import type { CommandDescription, Label, Procedure } from '@tiaokuai/domain';
import { movesOf, processMapOf, type ProcessMap } from './process-map.js';
import { postLabel } from './post-label.js';

const byCode = (labels: Readonly<Record<string, Label>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

/**
 * Everything a form, a route or a diagram needs to know of a procedure: what its tables say, who gives what and where it
 * leads. `limitsOf` says the rows in force for a limits key.
 */
export function describeProcedure(
  procedure: Procedure,
  limitsOf: (key: string) => readonly LimitView[],
): ProcedureDescription {
  const map = processMapOf(procedure);
  return {
    kind: procedure.kind,
    label: procedure.label,
    stages: Object.entries(procedure.stages).map(([code, { label, final }]) => ({
      code,
      label,
      final: final === true,
      ...(map.passes[code] === undefined ? {} : { passesTo: map.passes[code] }),
    })),
    outcomes: byCode(procedure.outcomes),
    commands: procedure.commands.map((each) => describeCommand(each, map)),
    clocks: Object.entries(procedure.clocks).map(([key, { label, metBy, orBy, whenPassed }]) => ({
      key,
      label,
      ...(metBy === undefined ? {} : { metBy }),
      ...(orBy === undefined ? {} : { orBy }),
      ...(whenPassed === undefined ? {} : { whenPassed }),
      leadsTo: movesOf(map.limits[key]),
      limits: limitsOf(key),
    })),
    events: Object.entries(procedure.events).map(([type, { label }]) => ({ type, label })),
    refusals: byCode(procedure.rejections),
  };
}

function describeCommand(
  { name, label, opens, engineOnly, stages = [], schema }: CommandDescription,
  { commands, givers }: ProcessMap,
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

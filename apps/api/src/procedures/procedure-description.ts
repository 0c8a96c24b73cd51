import type { ProcedureDescription } from '@tiaokuai/contracts';
import type { InForce, Label, Procedure } from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';
import { limitView } from '../wording/limit-view.js';

const byCode = (labels: Readonly<Record<string, Label>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

/** Everything a form, a route or a diagram needs to know of a procedure, with the limits in force. */
export function describeProcedure(
  procedure: Procedure,
  inForce: InForce,
  language: Language,
): ProcedureDescription {
  return {
    kind: procedure.kind,
    label: procedure.label,
    stages: Object.entries(procedure.stages).map(([code, { label, final }]) => ({
      code,
      label,
      final: final === true,
    })),
    outcomes: byCode(procedure.outcomes),
    commands: procedure.commands.map(({ name, label, opens, engineOnly, schema }) => ({
      name,
      label,
      opens,
      engineOnly,
      schema,
    })),
    clocks: Object.entries(procedure.clocks).map(([key, { label, metBy }]) => ({
      key,
      label,
      ...(metBy === undefined ? {} : { metBy }),
      limits: inForce.limits.rows.filter((row) => row.key === key).map((row) => limitView(row, language)),
    })),
    events: Object.entries(procedure.events).map(([type, { label }]) => ({ type, label })),
    refusals: byCode(procedure.refusals),
  };
}

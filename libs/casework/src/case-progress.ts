import type { CaseProgress } from '@tiaokuai/contracts';
import { isOpen, millisOf, nextMoment, type CaseState, type Procedure } from '@tiaokuai/domain';
import type { Casework } from './casework.js';
import { reactionsIn } from './reactions.js';
import { reactionsHandled } from './perform-reaction.js';
import { settleCase } from './settle-case.js';

/**
 * Settles a case and says how far it has come: what its workflow needs to wait on, in codes and instants. Undefined when
 * there is no such case. `simulated`: time moves only when it is advanced, and then the case is signalled.
 */
export async function settleAndRead(
  casework: Casework,
  caseId: string,
  options: { readonly simulated: boolean },
): Promise<CaseProgress | undefined> {
  const settled = await settleCase(casework, caseId);
  if (settled === undefined) return undefined;
  const { state, version, now, procedure } = settled;
  const reactions = (await reactionsIn(casework, settled, version)).filter(
    ({ outcome }) => outcome === undefined,
  );
  casework.waiting.set(caseId, reactions);
  if (reactions.length === 0) await reactionsHandled(casework, caseId, version);
  const next = nextMoment(state);
  const wait =
    next === undefined || options.simulated ? null : Math.max(0, millisOf(next.at) - millisOf(now));
  return {
    version,
    over: state.over,
    stage: state.stage,
    street: state.street ?? null,
    ...(state.number === undefined ? {} : { number: state.number }),
    departments: state.parties.filter(({ live, role }) => live && role !== 'caller').map(({ unit }) => unit),
    reactions: reactions.map((each) => ({ version: each.version, key: each.reaction.key })),
    nextDue: next?.at ?? null,
    waitMilliseconds: wait,
    waitingFor: waitingFor(procedure, state),
  };
}

/** One line per open clock: unit, what it owes, until when. The case by its number; unit codes and clock words only, never a title or a name. */
function waitingFor(procedure: Procedure, state: CaseState): string {
  const name = state.number ?? procedure.label.zh;
  if (state.over) return `${name} ${procedure.stages[state.stage]?.label.zh ?? state.stage}`;
  const lines = Object.values(state.obligations)
    .filter(isOpen)
    .map(({ ownerUnit, key, dueAt, status }) => {
      const word = procedure.clocks[key]?.label.zh ?? key;
      return `- ${ownerUnit} ${word} (${key}) ${status} ${dueAt.slice(0, 16).replace('T', ' ')}`;
    });
  return [
    `${name} · ${procedure.stages[state.stage]?.label.zh ?? state.stage} (${state.stage})`,
    ...lines,
  ].join('\n');
}

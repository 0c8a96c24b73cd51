import type { CaseState } from '../../case/case.state.js';
import type { Actor } from '../../kernel/actor.js';
import type { UnitKind } from '../../kernel/post.js';
import type { Directory } from '../../reference/directory/directory.js';
import type { GateRegister } from './gate-register.state.js';

/** Nothing of theirs passes the gate: a community's work comes through its street, and who keeps the rules sees no case. */
const NOT_AT_THE_GATE: readonly UnitKind[] = ['community', 'system'];

/**
 * Does this post read at the gate's register (准入登记) at all? Which senders' registers it finds there, their own audience
 * says, as for every case.
 */
export function readsAtGate({ unit }: Pick<Actor, 'unit'>, { units }: Directory): boolean {
  const kind = units[unit]?.kind;
  return kind !== undefined && !NOT_AT_THE_GATE.includes(kind);
}

/** The register of a sender, where the case is one. */
export function gateRegisterOf(state: CaseState): GateRegister | undefined {
  // The fold of a stream of this kind began with `initial` of its procedure.
  return state.kind === 'gateRegister' ? (state as GateRegister) : undefined;
}

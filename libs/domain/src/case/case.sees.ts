import type { Context } from '../context.js';
import { ENGINE } from '../context.js';
import type { UnitKind } from '../directory/post.js';
import type { CaseState, Party } from './case.state.js';
import { partyOf } from './case.who.js';

/** These see every case (domain.md 2.8). */
const SEE_ALL: readonly UnitKind[] = ['commandCentre', 'supervisionCentre'];
/** Roles that see a case in full; assisting units and copies see it without the others' inner remarks. */
const IN_FULL: readonly Party['role'][] = ['caller', 'lead', 'other'];

/** Who sees a case unless its section says otherwise: its parties, their superiors, the two centres. */
export function seesByDefault(state: CaseState, context: Context): 'all' | 'asParty' | 'nothing' {
  const { actor } = context;
  const { units } = context.inForce(context.now).directory;
  const kind = units[actor.unit]?.kind;
  if (actor.post === ENGINE.post || (kind !== undefined && SEE_ALL.includes(kind))) return 'all';
  const party = partyOf(state, actor.unit);
  if (party !== undefined) return IN_FULL.includes(party.role) ? 'all' : 'asParty';
  // A dispatched body answers to two superiors, the department and the street; both see what it is in.
  const isSuperior = state.parties.some(({ unit }) => {
    const below = units[unit];
    return below?.businessParent === actor.unit || below?.dailyManager === actor.unit;
  });
  return isSuperior ? 'asParty' : 'nothing';
}

import type { Context } from './case.context.js';
import { ENGINE } from '../kernel/actor.js';
import type { Directory } from '../reference/directory/directory.js';
import type { UnitKind } from '../kernel/post.js';
import type { CaseState, Party } from './case.state.js';
import { partyOf } from './permissions.js';

/** These see every case; the district's leader, because he is told of whatever goes wrong in any of them. */
const SEE_ALL: readonly UnitKind[] = ['commandCentre', 'supervisionCentre', 'districtLeadership'];
/** Roles that see a case in full; assisting units and copies see it without the others' inner remarks. */
const IN_FULL: readonly Party['role'][] = ['caller', 'lead', 'seat', 'other'];

/**
 * Whose cases a unit sees unless a section says otherwise: every case, or those in which one of these units is a party.
 * A dispatched body answers to two superiors, the department and the street; both see what it is in.
 */
export function seesCasesOf(unit: string, { units }: Directory): 'all' | readonly string[] {
  const kind = units[unit]?.kind;
  if (kind !== undefined && SEE_ALL.includes(kind)) return 'all';
  const below = Object.values(units).filter(
    ({ businessParent, dailyManager }) => businessParent === unit || dailyManager === unit,
  );
  return [unit, ...below.map(({ id }) => id)];
}

/** Who sees a case unless its section says otherwise: its parties, their superiors, whoever owes something in it, the centres. */
export function seesByDefault(state: CaseState, context: Context): 'all' | 'asParty' | 'nothing' {
  const { actor } = context;
  const seen = seesCasesOf(actor.unit, context.inForce(context.now).directory);
  if (actor.post === ENGINE.post || seen === 'all') return 'all';
  const party = partyOf(state, actor.unit);
  if (party !== undefined) return IN_FULL.includes(party.role) ? 'all' : 'asParty';
  const owes = Object.values(state.obligations).some(({ ownerUnit }) => ownerUnit === actor.unit);
  return owes || state.parties.some(({ unit }) => seen.includes(unit)) ? 'asParty' : 'nothing';
}

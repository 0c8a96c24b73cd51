import type { Actor } from '../kernel/actor.js';
import type { PostCode } from '../kernel/post.js';
import type { SealedKind } from '../kernel/sealed-kind.js';
import { HEAD_POSTS } from '../reference/directory/directory.posts.js';
import type { Context } from './case.context.js';
import type { CaseState } from './case.state.js';
import { inCentre, partyOf } from './permissions.js';

/** `atOnce`: without being asked what for, recorded once a day; `forPurpose`: each opening is recorded with its purpose. */
export type Opens = 'atOnce' | 'forPurpose' | 'no';

/**
 * The posts that speak with the citizen: who takes his call, goes to him, answers him, asks him whether it was solved.
 * Who leads, signs, connects or supervises needs what happened, not who said it.
 */
export const SPEAKS_WITH_CITIZEN: Readonly<Record<PostCode, boolean>> = {
  streetHead: false,
  streetDeputy: true,
  streetDispatcher: true,
  streetOfficer: true,
  communityHead: true,
  gridWorker: true,
  gridSpecialist: true,
  deptHead: false,
  deptDeputy: false,
  deptOfficer: true,
  bodyHead: false,
  bodyOfficer: true,
  centreHead: false,
  centreDeputy: false,
  shiftLeader: true,
  dispatcher: true,
  intakeClerk: true,
  supervisionHead: false,
  verifier: true,
  supervisor: false,
  staffingOfficer: false,
  legalOfficer: false,
  districtSecretary: false,
  disciplineOfficer: false,
  personnelOfficer: false,
  financeOfficer: false,
  districtLeader: false,
  engine: false,
  rulesAdministrator: false,
  liaisonA: false,
  liaisonB: false,
  platformOperator: false,
  panelMember: false,
  panelSubstitute: false,
};

/** How one who sees a case so opens a sealed field of this kind in it. */
export function opensSealed(
  kind: SealedKind,
  sees: 'all' | 'asParty' | 'nothing',
  state: CaseState,
  context: Context,
): Opens {
  const { unit, post } = context.actor;
  const inFull: Opens = sees === 'all' ? 'forPurpose' : 'no';
  if (sees === 'nothing') return 'no';
  switch (kind) {
    case 'facts':
      return hasPart(state, context) ? 'atOnce' : inFull;
    case 'identity':
      return SPEAKS_WITH_CITIZEN[post] && !state.accusedUnits.includes(unit) ? inFull : 'no';
    case 'confidential':
      return inFull;
  }
}

/** Its parties, whoever owes something in it, and the command centre, which convenes. The accused have no such part. */
function hasPart(state: CaseState, context: Context): boolean {
  const { unit } = context.actor;
  if (state.accusedUnits.includes(unit)) return false;
  const owes = Object.values(state.obligations).some(({ ownerUnit }) => ownerUnit === unit);
  return partyOf(state, unit) !== undefined || owes || inCentre(context);
}

/** Who decides in a case unless its section says otherwise: the seats of a panel. */
export function seatsOf({ parties }: CaseState): readonly string[] {
  return parties.filter(({ role }) => role === 'seat').map(({ unit }) => unit);
}

/** Is he to be shown who opened what in this case: the head of the unit that called, leads or answers the citizen? */
export function readsOpenings(state: CaseState, { unit, post }: Pick<Actor, 'unit' | 'post'>): boolean {
  const answerable = [state.street, state.leadUnit, state.firstReceiver, state.openedBy?.unit];
  return HEAD_POSTS.includes(post) && answerable.includes(unit);
}

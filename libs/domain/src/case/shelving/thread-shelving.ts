import { fields, reference } from '../../kernel/form.js';
import type { Obligation } from '../../kernel/obligation.js';
import type { CaseState } from '../case.state.js';
import { emergencyRuns, reason } from './shelving.rules.js';
import type { Shelving } from './shelving.state.js';

/** What is said by whoever answers for a part, or lets it go on. */
export const ofPart = fields({ unit: reference({ zh: '挂账单位', en: 'Unit' }, 'unit'), reason });

export function unitsWithParts({ threadShelvings = {} }: CaseState): readonly string[] {
  return Object.keys(threadShelvings);
}

/** Does it belong to what this unit owes for its own part? What others owe about that part never stands still with it. */
export function isOfPart({ thread, ownerUnit }: Obligation, unit: string): boolean {
  return thread === unit && ownerUnit === unit;
}

/** What of a unit's part a shelving would stop. */
export function partRuns({ obligations }: CaseState, unit: string): boolean {
  return Object.values(obligations).some(
    (each) => isOfPart(each, unit) && each.status === 'running' && !each.neverPauses,
  );
}

/** An emergency never stands still. */
export function partIsEmergency(state: CaseState, unit: string): boolean {
  return emergencyRuns(state, (each) => isOfPart(each, unit));
}

/** What a unit asked for its part and nobody answered; nothing once there is nothing left to stop. */
export function partRequest(state: CaseState, unit: string): Shelving['request'] {
  return partRuns(state, unit) ? state.threadShelvings?.[unit]?.request : undefined;
}

/** The shelving of one part, as long as something stands still for it. */
export function partInForce(state: CaseState, unit: string): Shelving['inForce'] {
  const stands = Object.values(state.obligations).some(
    (each) => isOfPart(each, unit) && each.status === 'paused' && each.pauseGround === 'shelved',
  );
  return stands ? state.threadShelvings?.[unit]?.inForce : undefined;
}

/** Does it stand still because its own part is shelved, whatever becomes of the case? */
export function isShelvedAlone(state: CaseState, owed: Obligation): boolean {
  const { thread } = owed;
  return (
    thread !== undefined && isOfPart(owed, thread) && state.threadShelvings?.[thread]?.inForce !== undefined
  );
}

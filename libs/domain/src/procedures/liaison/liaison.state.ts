import { type CaseState, unopened } from '../../case/case.state.js';
import type { Instant } from '../../kernel/instant.js';
import type { HOURS, Role, SlotStage } from './liaison.labels.js';

/** One place to fill: a role for one item, or for the whole unit where there is no item. */
export interface Slot {
  readonly role: Role;
  readonly itemCode?: string;
  /** Absent: vacant. */
  readonly person?: string;
}

/** A report that counts; of one case on one day the first one does. */
export interface Report {
  readonly at: Instant;
  readonly sourceCaseId?: string;
}

/** Whoever fills slots of one role: he verifies, or is unreachable, for all of them at once. */
export interface Holder {
  readonly stage: Exclude<SlotStage, 'vacant'>;
  /** Not known of those whom the directory named before the register was opened. */
  readonly phone?: string;
  readonly hours?: keyof typeof HOURS;
  readonly reports: readonly Report[];
}

/** A shift leader's substitute for the items whose slots A and B are both vacant. */
export interface Override {
  readonly substitute: string;
  readonly until: Instant;
  readonly itemCodes: readonly string[];
}

/** The register of one unit's liaisons (联络): open for ever, one slot per item and role. */
export interface LiaisonState extends CaseState {
  readonly unit: string;
  readonly slots: readonly Slot[];
  /** By `holderId`. */
  readonly holders: Readonly<Record<string, Holder>>;
  readonly override?: Override;
}

export function initialLiaison(caseId: string): LiaisonState {
  return { ...unopened('liaison', caseId), unit: '', slots: [], holders: {} };
}

/** `A:JP-17`, `operator:` for the whole unit. */
export function slotId({ role, itemCode = '' }: Slot): string {
  return `${role}:${itemCode}`;
}

/** `A:p-sl-deptOfficer-1` */
export function holderId(role: Role, person: string): string {
  return `${role}:${person}`;
}

export function personOf(holder: string): string {
  return holder.slice(holder.indexOf(':') + 1);
}

export function roleOf(holder: string): Role {
  const role = holder.slice(0, holder.indexOf(':'));
  return role === 'A' || role === 'B' || role === 'leader' ? role : 'operator';
}

export function stageOf({ holders }: LiaisonState, { role, person }: Slot): SlotStage {
  return person === undefined ? 'vacant' : (holders[holderId(role, person)]?.stage ?? 'appointed');
}

/** Everything that one person fills in one role. */
export function slotsOf(state: LiaisonState, holder: string): readonly Slot[] {
  return state.slots.filter(({ role, person }) => person !== undefined && holderId(role, person) === holder);
}

/** Items whose slots A and B are both vacant; `''` where the unit has one pair of slots for all. */
export function bothVacant({ slots }: LiaisonState): readonly string[] {
  const vacant = (role: Role): readonly string[] =>
    slots
      .filter((each) => each.role === role && each.person === undefined)
      .map(({ itemCode = '' }) => itemCode);
  const vacantB = vacant('B');
  return vacant('A').filter((code) => vacantB.includes(code));
}

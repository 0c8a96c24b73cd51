import { notPermitted } from '../../case/permissions.js';
import { type Actor } from '../../kernel/actor.js';
import { type PostCode, type UnitKind } from '../../kernel/post.js';
import { type Rejection } from '../../kernel/rejection.js';
import { type Declarations } from '../../kernel/rule.js';
import { heads, leads, theOnly } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { type DisputeState, type IssueKind } from './dispute.state.js';

/** Who coordinates which kind of issue (M D4): duties are the staffing office's, law the justice bureau's. */
const ROUTES: Readonly<Record<IssueKind, UnitKind>> = {
  duty: 'staffingOffice',
  basis: 'justiceBureau',
  jointAction: 'commandCentre',
  assistance: 'commandCentre',
  transfer: 'commandCentre',
};

/** The posts that act for each coordinator. */
const COORDINATORS: Readonly<Partial<Record<UnitKind, readonly PostCode[]>>> = {
  staffingOffice: ['staffingOfficer', 'deptHead'],
  justiceBureau: ['legalOfficer', 'deptHead'],
  districtOffice: ['districtSecretary', 'deptHead'],
  commandCentre: ['dispatcher', 'centreDeputy', 'centreHead'],
};

/**
 * The unit that coordinates, by the kind of issue; one that is in the dispute itself is replaced by the district office,
 * and that by the command centre.
 */
export function routeOf(issueKind: IssueKind, disputants: readonly string[], { directory }: InForce): string {
  const inOrder: readonly UnitKind[] = [
    ROUTES[issueKind],
    'districtOffice',
    'commandCentre',
    'districtLeadership',
  ];
  const units = inOrder.flatMap((kind) => theOnly(directory, kind)?.id ?? []);
  return units.find((unit) => !disputants.includes(unit)) ?? disputants[0] ?? '';
}

export function coordinatorPosts({ directory }: InForce, unit: string): readonly PostCode[] {
  const kind = directory.units[unit]?.kind;
  return kind === undefined ? [] : (COORDINATORS[kind] ?? ['districtLeader']);
}

/** Somebody who acts for the coordinator; liaisons never decide. */
export function byCoordinator(state: DisputeState, actor: Actor): Rejection | undefined {
  const posts = new Set([...Object.values(COORDINATORS).flat(), 'districtLeader']);
  return actor.unit === state.coordinator && posts.has(actor.post) ? undefined : notPermitted(state, actor);
}

/** How commands that `byCoordinator` permits declare who may give them. */
export const COORDINATOR_ACTS: Pick<Declarations, 'who' | 'by'> = {
  who: { zh: '协调单位经办岗位、副职或负责人', en: 'who acts for the coordinator' },
  by: [
    'centreDeputy',
    'centreHead',
    'deptHead',
    'dispatcher',
    'districtSecretary',
    'legalOfficer',
    'staffingOfficer',
  ],
};

export function byCoordinatorHead(state: DisputeState, actor: Actor): Rejection | undefined {
  return state.coordinator !== undefined && heads(actor, state.coordinator)
    ? undefined
    : notPermitted(state, actor);
}

export function isDisputant({ disputants }: DisputeState, unit: string): boolean {
  return disputants.includes(unit);
}

/** Deputy or head of one of those who do not agree. */
export function byDisputantDeputy(state: DisputeState, actor: Actor): Rejection | undefined {
  return isDisputant(state, actor.unit) && leads(actor, actor.unit) ? undefined : notPermitted(state, actor);
}

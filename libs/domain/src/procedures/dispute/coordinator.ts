import { type PostCode, type UnitKind } from '../../kernel/post.js';
import { theOnly } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { type IssueKind } from './dispute.state.js';

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

/** Of whichever coordinator; of the leadership, where all others are in the dispute, its leader. */
export const COORDINATOR_POSTS: ReadonlySet<PostCode> = new Set([
  ...Object.values(COORDINATORS).flat(),
  'districtLeader',
]);

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

/** Who reviews that a coordinator refused admission; undefined where the district office coordinates or disputes itself. */
export function admissionReviewer(
  coordinator: string | undefined,
  disputants: readonly string[],
  { directory }: InForce,
): string | undefined {
  const office = theOnly(directory, 'districtOffice')?.id;
  if (office === undefined || office === coordinator || disputants.includes(office)) return undefined;
  return office;
}

export function coordinatorPosts({ directory }: InForce, unit: string): readonly PostCode[] {
  const kind = directory.units[unit]?.kind;
  return kind === undefined ? [] : (COORDINATORS[kind] ?? ['districtLeader']);
}

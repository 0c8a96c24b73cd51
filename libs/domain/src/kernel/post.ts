/** Posts by unit kind. The engine's own post is never held by a person. */
export const POSTS = {
  street: ['streetHead', 'streetDeputy', 'streetDispatcher', 'streetOfficer'],
  community: ['communityHead', 'gridWorker', 'gridSpecialist'],
  department: ['deptHead', 'deptDeputy', 'deptOfficer'],
  dispatchedBody: ['bodyHead', 'bodyOfficer'],
  verticalOrgan: ['deptHead', 'deptDeputy', 'deptOfficer'],
  serviceEnterprise: ['deptHead', 'deptDeputy', 'deptOfficer'],
  commandCentre: ['centreHead', 'centreDeputy', 'shiftLeader', 'dispatcher', 'intakeClerk'],
  supervisionCentre: ['supervisionHead', 'verifier'],
  supervisionOffice: ['deptHead', 'supervisor'],
  staffingOffice: ['deptHead', 'staffingOfficer'],
  justiceBureau: ['deptHead', 'legalOfficer'],
  districtOffice: ['deptHead', 'districtSecretary'],
  disciplineCommission: ['deptHead', 'disciplineOfficer'],
  organisationDepartment: ['deptHead', 'personnelOfficer'],
  financeBureau: ['deptHead', 'financeOfficer'],
  districtLeadership: ['districtLeader'],
  system: ['engine', 'rulesAdministrator'],
} as const;

export type UnitKind = keyof typeof POSTS;
/** Kinds a district has as many of as it needs; of every other it has one. */
export const KINDS_OF_MANY: readonly UnitKind[] = [
  ...(['street', 'community', 'department', 'dispatchedBody'] as const),
  ...(['verticalOrgan', 'serviceEnterprise'] as const),
];
/** Every unit also has these three: they sign in, acknowledge and send what an officer may send, and never approve. */
export const LIAISON_POSTS = ['liaisonA', 'liaisonB', 'platformOperator'] as const;
/** Who sits for an office in the panel (五人小组), and who sits instead: one holder each, in units of these kinds. */
export const PANEL_POSTS = ['panelMember', 'panelSubstitute'] as const;
export const PANEL_KINDS: readonly UnitKind[] = [
  'commandCentre',
  'staffingOffice',
  'justiceBureau',
  'districtOffice',
  'disciplineCommission',
];
export type PanelPost = (typeof PANEL_POSTS)[number];
export type PostCode = (typeof POSTS)[UnitKind][number] | PanelPost | (typeof LIAISON_POSTS)[number];

/** Every post that a unit of this kind has; the engine's own, which nobody holds, among those of the system. */
export function postsOfKind(kind: UnitKind): readonly PostCode[] {
  return [...POSTS[kind], ...(PANEL_KINDS.includes(kind) ? PANEL_POSTS : []), ...LIAISON_POSTS];
}

/** Every post of any unit, the engine's own among them. */
export const EVERY_POST: readonly PostCode[] = [
  ...new Set((Object.keys(POSTS) as UnitKind[]).flatMap(postsOfKind)),
];

export function isPanelPost(post: PostCode): post is PanelPost {
  return PANEL_POSTS.some((each) => each === post);
}

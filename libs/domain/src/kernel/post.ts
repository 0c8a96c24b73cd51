/** Posts by unit kind. The engine's own post is never held by a person. */
export const POSTS = {
  street: ['streetHead', 'streetDeputy', 'streetDispatcher', 'streetOfficer'],
  community: ['communityHead', 'gridWorker', 'gridSpecialist'],
  department: ['deptHead', 'deptDeputy', 'deptOfficer'],
  dispatchedBody: ['bodyHead', 'bodyOfficer'],
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
/** Every unit also has these three: they sign in, acknowledge and send what an officer may send, and never approve. */
export const LIAISON_POSTS = ['liaisonA', 'liaisonB', 'platformOperator'] as const;
export type PostCode = (typeof POSTS)[UnitKind][number] | (typeof LIAISON_POSTS)[number];

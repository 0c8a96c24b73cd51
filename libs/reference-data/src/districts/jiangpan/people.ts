import {
  PANEL_KINDS,
  type Holding,
  type Instant,
  type Person,
  type PostCode,
  type Unit,
  type UnitKind,
} from '@tiaokuai/domain';
import { nameOf } from './names.js';
import { UNITS } from './units.js';

type Staffing = readonly (readonly [PostCode, number])[];

const ORGAN: Staffing = [
  ['deptHead', 1],
  ['deptDeputy', 1],
  ['deptOfficer', 2],
];

/** How many people hold each post of a unit. */
const STAFFING: Readonly<Record<UnitKind, Staffing>> = {
  street: [
    ['streetHead', 1],
    ['streetDeputy', 2],
    ['streetDispatcher', 2],
    ['streetOfficer', 4],
  ],
  community: [
    ['communityHead', 1],
    ['gridWorker', 4],
    ['gridSpecialist', 2],
  ],
  department: [
    ['deptHead', 1],
    ['deptDeputy', 2],
    ['deptOfficer', 4],
  ],
  verticalOrgan: ORGAN,
  serviceEnterprise: ORGAN,
  dispatchedBody: [
    ['bodyHead', 1],
    ['bodyOfficer', 3],
  ],
  commandCentre: [
    ['centreHead', 1],
    ['centreDeputy', 2],
    ['shiftLeader', 3],
    ['dispatcher', 4],
    ['intakeClerk', 4],
  ],
  supervisionCentre: [
    ['supervisionHead', 1],
    ['verifier', 4],
  ],
  supervisionOffice: headAnd('supervisor'),
  staffingOffice: headAnd('staffingOfficer'),
  justiceBureau: headAnd('legalOfficer'),
  districtOffice: headAnd('districtSecretary'),
  disciplineCommission: headAnd('disciplineOfficer'),
  organisationDepartment: headAnd('personnelOfficer'),
  financeBureau: headAnd('financeOfficer'),
  districtLeadership: [['districtLeader', 3]],
  system: [['rulesAdministrator', 1]],
};

function headAnd(officer: PostCode): Staffing {
  return [
    ['deptHead', 1],
    [officer, 2],
  ];
}

/** Whose officers are liaison A, liaison B and platform operator: the last post of the unit's staffing. */
const LIAISON_SLOTS = ['liaisonA', 'liaisonB', 'platformOperator'] as const;
/** JP-16 has no liaison B and JP-21 none at all; each is the only item of its lead. */
const VACANT: Readonly<Record<string, readonly PostCode[]>> = {
  jt: ['liaisonB'],
  jy: ['liaisonA', 'liaisonB'],
};

interface Place {
  readonly person: string;
  readonly unit: string;
  readonly post: PostCode;
}

function placesOf({ id, kind }: Unit): readonly Place[] {
  return STAFFING[kind].flatMap(([post, count]) =>
    Array.from({ length: count }, (_, n) => ({ person: `p-${id}-${post}-${n + 1}`, unit: id, post })),
  );
}

/** The rules administration receives no work and has no liaisons. */
function liaisonsOf({ id, kind }: Unit): readonly Place[] {
  if (kind === 'system') return [];
  const [officerPost, count] = STAFFING[kind].at(-1) ?? ['engine', 0];
  return LIAISON_SLOTS.filter((post) => !VACANT[id]?.includes(post)).map((post) => {
    const n = Math.min(LIAISON_SLOTS.indexOf(post) + 1, count);
    return { person: `p-${id}-${officerPost}-${n}`, unit: id, post };
  });
}

const PLACES = UNITS.flatMap(placesOf);

/** Who sits in the panel for his office and who sits instead: its first and second officer; for the centre those who lead it. */
function panelOf({ id, kind }: Unit): readonly Place[] {
  if (!PANEL_KINDS.includes(kind)) return [];
  const [officer = 'deptHead'] = STAFFING[kind].at(-1) ?? [];
  const [member, substitute] =
    kind === 'commandCentre' ? ['centreHead-1', 'centreDeputy-1'] : [`${officer}-1`, `${officer}-2`];
  return [
    { person: `p-${id}-${member}`, unit: id, post: 'panelMember' },
    { person: `p-${id}-${substitute}`, unit: id, post: 'panelSubstitute' },
  ];
}

/** Everybody in the district, with an invented name. */
export const PEOPLE: readonly Person[] = PLACES.map(({ person }, n) => ({ id: person, name: nameOf(n) }));

/** Who holds which post from `from` on. */
export function holdingsFrom(from: Instant): readonly Holding[] {
  return [...PLACES, ...UNITS.flatMap(liaisonsOf), ...UNITS.flatMap(panelOf)].map((place) => ({
    ...place,
    from,
  }));
}

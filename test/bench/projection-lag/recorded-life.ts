import {
  isRejection,
  procedureOf,
  type Actor,
  type CaseEvent,
  type NewEvent,
  type PostCode,
} from '@tiaokuai/domain';
import { at, testDistrict } from '@tiaokuai/testing';

const SHEET = {
  title: '江滨路占道经营',
  type: 'citizenDemand',
  urgency: 'ordinary',
  level: 'street',
  direction: 'streetToDepartment',
  place: { gridCode: 'wj-1-01', address: '江滨路1号' },
  facts: '每晚十余个摊位占道，油烟扰民，多次劝离无效。'.repeat(4),
  ask: '到场处置并疏导',
  beyondPowerReason: '街道无执法权',
  departments: [
    { unit: 'zf', role: 'lead', task: '查处占道经营', itemCode: 'JP-01' },
    { unit: 'sj', role: 'assist', task: '查处食品摊贩', itemCode: 'JP-08' },
    { unit: 'hj', role: 'assist', task: '监测油烟', itemCode: 'JP-03' },
  ],
};
const CONTACT = { contact: '经办人', phone: '0571-80000000' };

/** Who does what in a life: a street drafts, has it approved, blows, and three departments acknowledge. */
const ACTS: readonly (readonly [unit: string, post: PostCode, command: string, payload: object])[] = [
  ['wj', 'streetOfficer', 'draft', SHEET],
  ['wj', 'streetOfficer', 'submitForApproval', {}],
  ['wj', 'streetHead', 'approve', {}],
  ['wj', 'streetDispatcher', 'blow', {}],
  ['zf', 'deptOfficer', 'acknowledge', CONTACT],
  ['sj', 'deptOfficer', 'acknowledge', CONTACT],
  ['hj', 'deptOfficer', 'acknowledge', CONTACT],
];

/** The events of a whistle's first hour, one list for each command. */
export function recordedLife(): readonly (readonly NewEvent[])[] {
  const whistle = procedureOf('whistle');
  if (whistle === undefined) throw new Error('the district has no whistle');
  const district = testDistrict();
  const now = at('09-17 09:10');
  let state = whistle.initial('the-case');
  return ACTS.map(([unit, post, name, payload]) => {
    const actor: Actor = district.actor(unit, post);
    const decided = whistle.decide(state, { name, payload }, district.context(now, actor));
    if (isRejection(decided)) throw new Error(`${name}: ${decided.rejection}`);
    for (const event of decided) state = whistle.evolve(state, { ...event, recordedAt: now } as CaseEvent);
    // As the log has it: fields that are not there are left out.
    return JSON.parse(JSON.stringify(decided)) as readonly NewEvent[];
  });
}

import { type Act, given, type Story, testDistrict, type TestDistrict } from '@tiaokuai/testing';
import { clocksBy } from '../clocks.fixture.js';
import { type Actor, ENGINE } from '../../../src/kernel/actor.js';
import type { PostCode } from '../../../src/kernel/post.js';
import { consultation } from '../../../src/procedures/consultation/consultation.procedure.js';
import type { ConsultationState } from '../../../src/procedures/consultation/consultation.state.js';

export const district = testDistrict();

/** `who('hj.deptOfficer')`; `engine` is the engine. */
export function who(post: string): Actor {
  if (post === 'engine') return ENGINE;
  const [unit = '', code = ''] = post.split('.');
  return district.actor(unit, code as PostCode);
}

export const act = (at: string, by: string, does: string, payload: object = {}): Act => ({
  ...{ at, by: who(by), does, with: payload },
});

/** 综合执法局 wants to agree with 生态环境分局 and 云桥街道 about fumes at night; 市场监管局 may come. */
export const PROPOSAL = {
  agenda: ['夜间油烟分工'],
  itemCodes: ['JP-02', 'JP-03'],
  invitees: [
    { unit: 'hj', required: true },
    { unit: 'yq', required: true },
    { unit: 'sj', required: false },
  ],
  urgency: 'ordinary',
  mode: 'meeting',
  deputy: 'p-zf-deptDeputy-1',
} as const;
/** What the third return of one result sends (`whistle.reactions`). */
export const BY_WHISTLE = {
  agenda: ['江滨路占道经营'],
  itemCodes: ['JP-01'],
  invitees: [
    { unit: 'wj', required: true },
    { unit: 'zf', required: true },
  ],
  urgency: 'ordinary',
  mode: 'meeting',
} as const;

const CHAIR = 'zf.deptDeputy';
/** On Thursday 09-17 at 09:00. */
export const proposed = (more: object = {}): Act =>
  act('09-17 09:00', 'zf.deptOfficer', 'propose', { ...PROPOSAL, ...more });
export const MEETING = {
  when: '2026-09-18T14:00:00.000+08:00',
  place: '三楼会议室',
  chair: 'p-zf-deptDeputy-1',
};
/** For Friday 09-18 at 14:00, deputy of 综合执法局 in the chair. */
export const convened = (more: object = {}): Act =>
  act('09-17 10:00', 'zf.deptOfficer', 'convene', { ...MEETING, ...more });
export const confirms = (unit: string, post: string): Act =>
  act('09-17 11:00', `${unit}.${post}`, 'confirmAttendance', { person: `p-${unit}-${post}-1` });
export const BOTH_CONFIRM = [confirms('hj', 'deptOfficer'), confirms('yq', 'streetOfficer')];
export const came = (...posts: readonly string[]): object => ({
  present: posts.map((each) => {
    const [unit, post] = each.split('.');
    return { unit, person: `p-${unit}-${post}-1` };
  }),
});
export const ALL = came('zf.deptDeputy', 'hj.deptOfficer', 'yq.streetOfficer');
export const held = (who = ALL, at = '09-18 14:00'): Act => act(at, 'zf.deptOfficer', 'hold', who);
export const MINUTES = {
  resolutions: [
    { text: '环境分局夜间监测', owner: 'hj', action: '每周夜间监测一次', agreedDate: '2026-10-15' },
    { text: '街道发现报告', owner: 'yq', action: '发现、维持秩序', agreedDate: '2026-10-16' },
  ],
};
export const drafted = (minutes: object = MINUTES): Act =>
  act('09-18 16:00', 'zf.deptOfficer', 'draftMinutes', minutes);
export const issued = act('09-18 17:00', CHAIR, 'issueMinutes');
export const deadlock = (more: object = {}): Act =>
  act('09-18 16:00', CHAIR, 'declareDeadlock', { differences: ['监测由谁负责'], ...more });
export const HELD: readonly Act[] = [proposed(), convened(), ...BOTH_CONFIRM, held()];
export const ISSUED: readonly Act[] = [...HELD, drafted(), issued];
export const notified = (at: string, ...recipients: readonly string[]): Act =>
  act(at, 'engine', 'linkNotification', { noticeCaseId: 'the-notice', recipients });
export const DONE = { result: '已监测', evidence: [{ note: '报告' }] };
export const reported = (unit: string, post: string, action: string): Act =>
  act('09-23 10:00', `${unit}.${post}`, 'reportAction', { action, ...DONE });
export const accepted = (action: string): Act => act('09-23 11:00', CHAIR, 'acceptAction', { action });

export const CONVENED: readonly Act[] = [proposed(), convened()];
export const CONFIRMED: readonly Act[] = [...CONVENED, ...BOTH_CONFIRM];
export const DRAFTED: readonly Act[] = [...HELD, drafted()];
export const objects = (at: string): Act =>
  act(at, 'hj.deptOfficer', 'objectToMinutes', { point: '频次', wording: '每月一次' });
export const closes = (at: string, by = 'zf.deptOfficer'): Act => act(at, by, 'close');
const BOUNDARY = { item: 'JP-02', text: '监测归环境分局' };
export const [FIRST, SECOND] = MINUTES.resolutions;

/** Whose act of the convenor is taken, and whose is not. */
export const CONVENOR_ALONE = {
  accepted: ['zf.deptOfficer'],
  'ACTOR.POST_FORBIDS': ['hj.deptHead'],
  'CASE.NOT_A_PARTY': ['ga.deptHead', 'zhzx.centreDeputy'],
} as const;
/** Whose act of the invited is taken, and whose is not. */
export const INVITED = {
  accepted: ['hj.deptOfficer', 'hj.liaisonB'],
  'ACTOR.POST_FORBIDS': ['zf.deptHead'],
  'CASE.NOT_A_PARTY': ['ga.deptHead'],
} as const;
/** Whose act of the chair is taken, and whose is not. */
export const CHAIR_ALONE = {
  accepted: ['zf.deptDeputy'],
  'ACTOR.POST_FORBIDS': ['zf.deptHead'],
  'CASE.NOT_A_PARTY': ['zhzx.centreDeputy', 'ga.deptHead'],
} as const;

export const consult = (...acts: readonly Act[]): Story<ConsultationState> => consultIn(district, ...acts);
export const consultIn = (other: TestDistrict, ...acts: readonly Act[]): Story<ConsultationState> =>
  given(consultation, other, ...acts);

/** The minutes bind two working days after they were issued. */
export const tracking = (): Story<ConsultationState> => consult(...ISSUED).until('09-22 08:30');

/** Nothing is to be done, and a boundary is agreed. */
export const boundaryAgreed = (): Story<ConsultationState> =>
  consult(...HELD, drafted({ resolutions: [], boundaries: [BOUNDARY] }), issued).until('09-22 08:30');

/** `{'hold zf': '09-22 17:30 met'}`: the latest clock of each key and owner. */
export const clocks = clocksBy(({ key, ownerUnit }) => `${key.slice(key.indexOf('.') + 1)} ${ownerUnit}`);

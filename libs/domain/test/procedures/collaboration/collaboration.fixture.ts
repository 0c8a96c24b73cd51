import { type Act, given, type Story, testDistrict, type TestDistrict } from '@tiaokuai/testing';
import { clocksBy } from '../clocks.fixture.js';
import { type Actor, ENGINE } from '../../../src/kernel/actor.js';
import type { PostCode } from '../../../src/kernel/post.js';
import { collaboration } from '../../../src/procedures/collaboration/collaboration.procedure.js';
import type { CollaborationState } from '../../../src/procedures/collaboration/collaboration.state.js';

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

/** 云桥街道 asks 生态环境分局 to measure the fumes at night. */
export const REQUEST = {
  title: '夜间油烟监测协作',
  to: 'hj',
  itemCode: 'JP-03',
  ask: 'check',
  details: '夜间到场监测油烟浓度',
  facts: '居民反映夜间油烟。',
  urgency: 'ordinary',
  deputy: 'p-yq-streetDeputy-1',
} as const;

/** 综合执法局 asks 望江街道 for what the item makes it assist with. */
export const OF_STREET = {
  ...REQUEST,
  ...{ to: 'wj', itemCode: 'JP-01', ask: 'people', details: '配合劝导', deputy: 'p-zf-deptDeputy-1' },
} as const;

/** On Thursday 09-17 at 09:00. */
export const requested = (more: object = {}): Act =>
  act('09-17 09:00', 'yq.streetOfficer', 'request', { ...REQUEST, ...more });
export const signedIn = act('09-17 10:00', 'hj.deptOfficer', 'signIn', { personName: '李四' });
export const ACCEPT = { contact: '李四 0571-8000', plan: '今晚到场监测' };
export const accepted = act('09-17 15:00', 'hj.deptOfficer', 'accept', ACCEPT);
export const DECLINE = { ground: 'outsideStatutoryPower', citation: { itemCode: 'JP-02' } } as const;
export const declined = (more: object = {}): Act =>
  act('09-17 15:00', 'hj.deptDeputy', 'decline', { ...DECLINE, ...more });
export const RESULT = {
  content: '超标两倍',
  evidence: [{ note: '监测报告' }],
  complete: 'yes',
} as const;
export const resultIn = act('09-21 10:00', 'hj.deptOfficer', 'submitResult', RESULT);
export const confirmed = act('09-21 15:00', 'yq.streetOfficer', 'confirmResult', { score: 5 });
export const contested = act('09-18 09:00', 'yq.streetDeputy', 'contestDecline', { reason: '属监测职责' });
/** What a dispute, panel or duty ruling tells, on Monday 09-28. */
export const ruled = (lead: string, more: object = {}): Act =>
  act('09-28 15:00', 'engine', 'applyRuling', {
    ...{ source: 'the-panel', lead, assists: [], releases: [], binding: true },
    ...more,
  });
export const notified = (...recipients: readonly string[]): Act =>
  act('09-22 10:00', 'engine', 'linkNotification', { noticeCaseId: 'the-notice', recipients });
export const closed = act('09-22 15:00', 'yq.streetOfficer', 'close');

export const TO_SIGNED_IN = [requested(), signedIn];
export const TO_DECLINED = [...TO_SIGNED_IN, declined()];
export const TO_DISPUTED = [...TO_DECLINED, contested];
export const TO_ACCEPTED = [...TO_SIGNED_IN, accepted];
export const TO_RESULT = [...TO_ACCEPTED, resultIn];
export const TO_CONFIRMED = [...TO_RESULT, confirmed];
export const asksSupplement = (at = '09-17 15:00'): Act =>
  act(at, 'hj.deptOfficer', 'requestSupplement', { missing: ['照片'] });
export const supplemented = act('09-18 09:00', 'yq.streetOfficer', 'supplement', {
  files: [{ name: '照片.jpg', sha256: 'a'.repeat(64), mediaType: 'image/jpeg', size: 9 }],
});

/** Whose act of the requested unit is taken, and whose is not. */
export const REQUESTED_UNIT = {
  accepted: ['hj.deptOfficer', 'hj.liaisonB'],
  'ACTOR.POST_FORBIDS': ['yq.streetHead', 'zhzx.centreDeputy'],
  'CASE.NOT_A_PARTY': ['sj.deptHead'],
} as const;
/** Whose act of the requester is taken, and whose is not. */
export const REQUESTER = {
  accepted: ['yq.streetOfficer', 'yq.platformOperator'],
  'ACTOR.POST_FORBIDS': ['hj.deptHead', 'zhzx.centreDeputy'],
  'CASE.NOT_A_PARTY': ['sj.deptHead'],
} as const;
export const REQUESTERS_DEPUTIES = {
  accepted: ['yq.streetDeputy', 'yq.streetHead'],
  'ACTOR.POST_FORBIDS': ['yq.streetOfficer', 'hj.deptHead'],
  'CASE.NOT_A_PARTY': ['sj.deptHead'],
} as const;

export const collab = (...acts: readonly Act[]): Story<CollaborationState> => collabIn(district, ...acts);
export const collabIn = (other: TestDistrict, ...acts: readonly Act[]): Story<CollaborationState> =>
  given(collaboration, other, ...acts);

/** `{'signIn hj': '09-17 11:00 met'}`: the latest clock of each key. */
export const clocks = clocksBy(({ key, ownerUnit }) => `${key.slice(key.indexOf('.') + 1)} ${ownerUnit}`);

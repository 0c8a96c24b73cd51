import { type Act, given, type Story, testDistrict } from '@tiaokuai/testing';
import { clocksBy } from '../clocks.fixture.js';
import type { CaseSnapshot, Owed } from '../../../src/case/case.snapshot.js';
import { ENGINE } from '../../../src/kernel/actor.js';
import { dispute } from '../../../src/procedures/dispute/dispute.procedure.js';
import type { DisputeState } from '../../../src/procedures/dispute/dispute.state.js';

export const district = testDistrict();
export const by = {
  engine: ENGINE,
  unwilling: district.actor('zf', 'deptDeputy'),
  unwillingHead: district.actor('zf', 'deptHead'),
  unwillingOfficer: district.actor('zf', 'deptOfficer'),
  street: district.actor('yq', 'streetDeputy'),
  streetHead: district.actor('yq', 'streetHead'),
  third: district.actor('hj', 'deptDeputy'),
  coordinator: district.actor('bb', 'staffingOfficer'),
  coordinatorHead: district.actor('bb', 'deptHead'),
  office: district.actor('zfb', 'districtSecretary'),
  centre: district.actor('zhzx', 'centreDeputy'),
} as const;

const owed = (key: 'arrive' | 'result', days: number): Owed => ({
  id: `${key}:zf:1`,
  key: `whistle.${key}`,
  class: key === 'arrive' ? 'presence' : 'substantive',
  ownerUnit: 'zf',
  thread: 'zf',
  itemCode: 'JP-02',
  clock: { unit: 'workingDays', days },
  dueAt: '2026-09-20T17:30:00.000+08:00',
  status: 'paused',
  emergency: false,
});

/** 综合行政执法局 refused the call of 云桥街道; what it owes stands still. */
export const SOURCE: CaseSnapshot = {
  caseId: 'the-whistle',
  kind: 'whistle',
  matterId: 'the-matter',
  title: '夜间油烟扰民',
  stage: 'handling',
  over: false,
  urgency: 'ordinary',
  street: 'yq',
  leadUnit: 'zf',
  parties: [
    { unit: 'yq', role: 'caller', live: true },
    { unit: 'zf', role: 'lead', live: true },
    { unit: 'hj', role: 'assist', live: true },
  ],
  itemCodes: ['JP-02'],
  accusedUnits: [],
  boundUnits: [],
  owed: [owed('arrive', 1), owed('result', 5)],
  linked: [],
};

export const SHEET = {
  parties: ['zf', 'yq'],
  issueKind: 'duty',
  issue: '查处餐饮油烟',
  itemCodes: ['JP-02', 'JP-03'],
  contested: [
    { caseId: 'the-whistle', obligationId: 'arrive:zf:1' },
    { caseId: 'the-whistle', obligationId: 'result:zf:1' },
  ],
} as const;

const BASIS = [{ itemCode: 'JP-02' }];
export const TERMS = {
  lead: 'zf',
  assists: ['hj'],
  tasks: [
    { unit: 'zf', task: '查处' },
    { unit: 'hj', task: '监测' },
  ],
  basis: BASIS,
};
export const APPLICATION = {
  negotiationRecord: [{ note: '协商两次未果' }],
  differences: '监测由谁承担',
  proposal: '由生态环境分局监测',
  basis: BASIS,
};
export const OPINION = { lead: 'zf', assists: ['hj'], basis: BASIS, reasons: '清单载明' };
export const DEFENCE = { text: '处罚以监测为前提', basis: BASIS };
export const REPORT = { text: '已接手', evidence: [{ note: '出勤记录' }] };
export const INTERIM = { unit: 'zf', tasks: '夜间先行核查', reason: '争议期间不得无人处置' };

export const FILE = { name: '报告.pdf', sha256: 'a'.repeat(64), mediaType: 'application/pdf', size: 10 };

export const act = (at: string, who: Act['by'], does: string, payload: object = {}): Act => ({
  ...{ at, by: who, does, with: payload },
});

/** The refusal was contested on Tuesday 09-15 at 09:20. */
export const openedAt: Act = { ...act('09-15 09:20', by.engine, 'openNegotiation', SHEET), about: SOURCE };
export const opens = (payload: object, about: Partial<CaseSnapshot> = {}, more: Partial<Act> = {}): Act => ({
  ...openedAt,
  with: { ...SHEET, ...payload },
  about: { ...SOURCE, ...about },
  ...more,
});

export const appliedAt = act('09-16 10:00', by.unwilling, 'applyForCoordination', APPLICATION);
export const admittedAt = act('09-17 10:00', by.coordinator, 'admit');
export const asksSupplement = (at: string): Act =>
  act(at, by.coordinator, 'requestSupplement', { missing: '监测报告' });
export const refusesAdmission = (at: string): Act =>
  act(at, by.coordinator, 'refuseAdmission', { reason: '已有认定' });
export const signs = (at: string, who: Act['by'], more: object = {}): Act =>
  act(at, who, 'recordAgreement', { ...TERMS, ...more });
export const forwardedAt = act('09-17 15:00', by.coordinator, 'forward', { to: ['zf', 'yq'] });
const defendedAt: readonly Act[] = [
  act('09-18 10:00', by.unwilling, 'submitDefence', DEFENCE),
  act('09-18 11:00', by.street, 'submitDefence', DEFENCE),
];
export const opinionAt = act('09-21 10:00', by.coordinatorHead, 'issueOpinion', OPINION);
const objectedAt = act('09-22 10:00', by.unwillingHead, 'objectToOpinion', { reason: '不服' });
export const determined = (at: string, more: object = {}): Act =>
  act(at, by.engine, 'applyDetermination', {
    ...{ panelCaseId: 'the-panel', lead: 'zf', assists: ['hj'] },
    ...more,
  });

/** The panel that it was referred to deliberates. */
export const deliberates = (at: string): Act =>
  act(at, by.engine, 'noteDeliberation', { panelCaseId: 'the-panel' });

export const asksReview = (at: string): Act =>
  act(at, by.unwilling, 'requestAdmissionReview', { reason: '职责确有交叉' });
export const reviews = (at: string, admitted: boolean): Act =>
  act(at, by.office, 'reviewAdmission', { admitted, reason: '经复核' });

export const TO_APPLIED = [openedAt, appliedAt];
export const TO_REFUSED = [...TO_APPLIED, refusesAdmission('09-17 09:00')];
export const TO_REVIEW = [...TO_REFUSED, asksReview('09-17 10:00')];
export const TO_ADMITTED = [...TO_APPLIED, admittedAt];
export const TO_FORWARDED = [...TO_ADMITTED, forwardedAt];
export const TO_DEFENDED = [...TO_FORWARDED, ...defendedAt];
export const TO_OPINION = [...TO_DEFENDED, opinionAt];
export const TO_REFERRED = [...TO_OPINION, objectedAt];
export const TO_EXECUTING = [...TO_REFERRED, determined('09-25 15:00')];

export const reportedAt = act('09-28 10:00', by.unwillingOfficer, 'reportExecution', REPORT);
export const TO_REPORTED = [...TO_EXECUTING, reportedAt];

/** Whose act of the coordinator is taken, and whose is not. */
export const COORDINATOR_ALONE = {
  accepted: ['bb.staffingOfficer', 'bb.deptHead'],
  'ACTOR.POST_FORBIDS': ['bb.liaisonA', 'zf.deptHead'],
  'CASE.NOT_A_PARTY': ['sf.deptHead'],
} as const;
/** Whose act of the parties is taken, and whose is not. */
export const DEPUTIES_OF_PARTIES = {
  accepted: ['zf.deptDeputy', 'yq.streetHead'],
  'ACTOR.POST_FORBIDS': ['zf.deptOfficer'],
  'CASE.NOT_A_PARTY': ['hj.deptDeputy', 'bb.deptHead'],
} as const;

export const story = (...acts: readonly Act[]): Story<DisputeState> => given(dispute, district, ...acts);

/** `{'zf selfNegotiate': '09-18 17:30 running'}` */
export const clocks = clocksBy(({ key, ownerUnit }) => `${ownerUnit} ${key.replace('dispute.', '')}`);

import { given, testDistrict, type Act, type Story, type TestDistrict } from '@tiaokuai/testing';
import type { PostCode } from '../../../src/kernel/post.js';
import type { CaseSnapshot, Owed } from '../../../src/case/case.snapshot.js';
import { resultNotification } from '../../../src/procedures/result-notification/result-notification.procedure.js';
import type { ResultNotificationState } from '../../../src/procedures/result-notification/result-notification.state.js';

/** A whistle of 望江街道, led by 执法局 with 市场监管局, whose results are in and whose notify clock runs. */
export const WHISTLE: CaseSnapshot = {
  caseId: 'the-whistle',
  kind: 'whistle',
  matterId: 'the-matter',
  title: '江滨夜市占道经营',
  stage: 'resultsIn',
  over: false,
  urgency: 'ordinary',
  street: 'wj',
  leadUnit: 'zf',
  parties: [
    { unit: 'wj', role: 'caller', live: true },
    { unit: 'zf', role: 'lead', live: true },
    { unit: 'sj', role: 'assist', live: true },
    { unit: 'hj', role: 'assist', live: false },
    { unit: 'yq', role: 'copy', live: true },
  ],
  itemCodes: ['JP-01', 'JP-08'],
  accusedUnits: [],
  boundUnits: [],
  owed: [],
  linked: [],
};

/** As the whistle owes it by its own clock. */
export const owedNotice = (status: Owed['status']): Owed => ({
  ...{ id: 'notify:case:1', key: 'whistle.notify', class: 'procedural', ownerUnit: 'zf', status },
  ...{ clock: { unit: 'workingDays', days: 3 }, dueAt: '2026-09-28T17:30:00.000+08:00', emergency: false },
});

export const district = testDistrict();
export const by = {
  lead: district.actor('zf', 'deptOfficer'),
  leadDeputy: district.actor('zf', 'deptDeputy'),
  streetLiaison: district.actor('wj', 'liaisonA'),
  streetDeputy: district.actor('wj', 'streetDeputy'),
  otherLiaison: district.actor('sj', 'liaisonB'),
  otherDeputy: district.actor('sj', 'deptDeputy'),
  engine: { person: 'engine', post: 'engine', unit: 'system' },
} as const;

export const DRAFT = {
  aboutCaseId: WHISTLE.caseId,
  type: 'closed',
  reference: '江执通〔2026〕7号',
  content: '摊位已清理，疏导点每晚开放。',
  secrecy: 'public',
} as const;

export const drafted = (more: Partial<Act> = {}): Act => ({
  at: '09-22 14:00',
  by: by.lead,
  does: 'draft',
  with: DRAFT,
  about: WHISTLE,
  ...more,
});
export const sent: Act = { at: '09-23 10:00', by: by.leadDeputy, does: 'send' };
/** 望江街道 reads in time. */
export const streetRead: Act = { at: '09-23 11:00', by: by.streetLiaison, does: 'markRead' };
export const otherRead: Act = { at: '09-23 16:00', by: by.otherLiaison, does: 'markRead' };
export const objected: Act = {
  at: '09-23 15:00',
  by: by.otherDeputy,
  does: 'object',
  with: { reason: '食品摊贩登记不在我局', basis: '食品安全法第36条' },
};
export const answers = (at: string, unit: string, more: object = {}): Act => ({
  ...{ at, by: by.leadDeputy, does: 'answer' },
  with: { unit, text: '维持', corrected: false, ...more },
});
export const answered: Act = answers('09-28 09:00', 'sj');
export const filed = (at: string): Act => ({ at, by: by.engine, does: 'fileNotice' });
/** A dispute elsewhere contests that 市场监管局 has to read it. */
export const readingPaused: Act = {
  ...{ at: '09-23 14:00', by: by.engine, does: 'pauseForDispute' },
  with: { sourceCaseId: 'the-dispute', obligationIds: ['read:sj:1'], ground: 'dispute' },
};

export const notice = (...acts: readonly Act[]): Story<ResultNotificationState> =>
  given(resultNotification, district, ...acts);

export const noticeIn = (other: TestDistrict, ...acts: readonly Act[]): Story<ResultNotificationState> =>
  given(resultNotification, other, ...acts);

/** What becomes of an act in the hands of that post: `accepted`, or the code of its rejection. */
export function outcomeFor(unit: string, post: PostCode, last: Act, ...before: readonly Act[]): string {
  const { rejection } = notice(...before).when({ ...last, by: district.actor(unit, post) });
  return rejection?.rejection ?? 'accepted';
}

import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';
import { type SHARED_REJECTIONS } from '../../kernel/shared.rejections.js';

export const REJECTIONS = {
  'PANEL.TRIGGER_MISSING': {
    zh: '不符合提请责任认定的情形',
    en: 'Nothing of what brings a matter before the panel is shown',
  },
  'PANEL.SEAT_IS_PARTY': withDetails<{ readonly seat: string } | undefined>({
    zh: '成员单位是当事方或原协调意见作出单位，应当回避',
    en: 'A seat whose unit is a party, or issued the opinion objected to, does not sit itself',
  }),
  'PANEL.NOT_APPOINTED': withDetails<{ readonly person: string } | undefined>({
    zh: '该席位已任命成员和替补成员，其他人不得代行',
    en: 'Nobody sits on this seat but its member and the substitute appointed for it',
  }),
  'PANEL.VOTED_ALREADY': withDetails<{ readonly round: number } | undefined>({
    zh: '本轮已经表决',
    en: 'This seat has voted in this round',
  }),
  'PANEL.ONE_LEAD': {
    zh: '责任主体唯一，不得同时列为协办',
    en: 'There is one lead, who does not assist besides',
  },
  'PANEL.BASIS_MISSING': {
    zh: '须注明依据，或注明属于清单外事项',
    en: 'It needs a basis, or that the matter is unlisted',
  },
  'PANEL.STATEMENTS_OPEN': withDetails<{ readonly units: readonly string[] } | undefined>({
    zh: '陈述意见尚未收齐，期限也未届满',
    en: 'A statement is still awaited, and its time is not over',
  }),
  'PANEL.LEAD_NOT_HEARD': withDetails<{ readonly unit: string } | undefined>({
    zh: '拟认定的主办单位既非当事方，也未征询其陈述意见，应先征询',
    en: 'Whoever would lead is no party and was not asked for a statement: it is to be asked first',
  }),
  'PANEL.NO_MAJORITY': { zh: '没有形成多数意见', en: 'No lead has the majority' },
  'PANEL.QUORUM_MISSING': { zh: '到会成员不足', en: 'Too few seats are present' },
  'PANEL.REVIEW_LATE': { zh: '申请复核期限已过', en: 'The time to ask for review is over' },
  'PANEL.REVIEW_ONCE': { zh: '复核只能申请一次', en: 'Review is asked for only once' },
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof SHARED_REJECTIONS & typeof REJECTIONS> = rejectFrom();

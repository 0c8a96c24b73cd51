import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';
import { type SHARED_REJECTIONS } from '../../kernel/shared.rejections.js';

export const REJECTIONS = {
  'DISPUTE.OUT_OF_SCOPE': {
    zh: '争议协商只处理区内机关之间的职责争议',
    en: 'A dispute is settled here only between organs of this district',
  },
  'DISPUTE.ONE_ORGAN': {
    zh: '同一机关内部的分歧不属于争议协商',
    en: 'A quarrel inside one organ is not a dispute',
  },
  'DISPUTE.AGREEMENT_SHIFTS_DUTY': withDetails<{ readonly gate: string }>({
    zh: '协商不得将部门主体责任转给街道，清单或准入另有规定的除外',
    en: 'The agreement gives a street a department’s primary duty without list or admission',
  }),
  'DISPUTE.RECORD_MISSING': {
    zh: '申请协调须附自行协商记录',
    en: 'The record of the negotiation is missing',
  },
  'DISPUTE.SUPPLEMENT_ONCE': { zh: '补正只能要求一次', en: 'A supplement is asked for only once' },
  'DISPUTE.OPINION_NEEDS_BASIS': { zh: '协调意见须注明依据', en: 'An opinion needs its basis' },
  'DISPUTE.OPINION_ONE_LEAD': {
    zh: '协调意见只能确定一个主办单位，且不得同时列为协办',
    en: 'An opinion names exactly one lead, who does not assist besides',
  },
  'DISPUTE.LEAD_NOT_HEARD': withDetails<{ readonly lead: string }>({
    zh: '拟确定的主办单位尚未答辩，请先转送其答辩',
    en: 'Who is to lead was not heard: forward it to that unit first',
  }),
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof SHARED_REJECTIONS & typeof REJECTIONS> = rejectFrom();

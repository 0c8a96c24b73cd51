import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';
import { type SHARED_REJECTIONS } from '../../kernel/shared.rejections.js';

export const REJECTIONS = {
  'PANEL.TRIGGER_MISSING': {
    zh: '不符合提请责任认定的情形',
    en: 'Nothing of what brings a matter before the panel is shown',
  },
  'PANEL.SEAT_IS_PARTY': withDetails<{ readonly seat: string } | undefined>({
    zh: '成员单位是当事方，须由他人代行',
    en: 'A seat whose unit is a party must be substituted',
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
  'PANEL.NO_MAJORITY': { zh: '没有形成多数意见', en: 'No lead has the majority' },
  'PANEL.QUORUM_MISSING': { zh: '到会成员不足', en: 'Too few seats are present' },
  'PANEL.REVIEW_LATE': { zh: '申请复核期限已过', en: 'The time to ask for review is over' },
  'PANEL.REVIEW_ONCE': { zh: '复核只能申请一次', en: 'Review is asked for only once' },
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof SHARED_REJECTIONS & typeof REJECTIONS> = rejectFrom();

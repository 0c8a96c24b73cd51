import type { Label } from '../../kernel/label.js';

export const STAGES = {
  docketed: { label: { zh: '已立案', en: 'Docketed' } },
  evidenceOpen: { label: { zh: '陈述意见', en: 'Evidence open' } },
  noQuorum: { label: { zh: '人数不足', en: 'No quorum' } },
  deliberating: { label: { zh: '合议表决', en: 'Deliberating' } },
  determined: { label: { zh: '已作认定', en: 'Determined' } },
  served: { label: { zh: '已送达', en: 'Served' } },
  underReview: { label: { zh: '复核中', en: 'Under review' } },
  upheld: { label: { zh: '维持认定', en: 'Upheld' } },
  changed: { label: { zh: '变更认定', en: 'Changed' } },
  closed: { label: { zh: '已办结', en: 'Closed' }, final: true },
} as const;

export const OUTCOMES = {
  determined: { zh: '责任已认定', en: 'Determined' },
  upheld: { zh: '复核维持', en: 'Upheld on review' },
  changed: { zh: '复核变更', en: 'Changed on review' },
} as const satisfies Record<string, Label>;

/** Why a matter comes before the panel. */
export const TRIGGERS = {
  contested: { zh: '协作、协商后仍有争议', en: 'Contested after collaboration or dispute' },
  returned: { zh: '同一任务两次退回', en: 'A task returned twice' },
  refusals: { zh: '多个单位拒绝', en: 'Several contested refusals' },
  problemOrder: { zh: '问题工单', en: 'Problem order' },
  ownerless: { zh: '无主事项', en: 'Nobody owns it' },
  unlisted: { zh: '清单外事项', en: 'Not in the list' },
} as const satisfies Record<string, Label>;

export const SEAT_STATUS = {
  sits: { zh: '在任', en: 'Sits' },
  mustSubstitute: { zh: '应由他人代行', en: 'To be substituted' },
  substituted: { zh: '已代行', en: 'Substituted' },
} as const satisfies Record<string, Label>;

/** How the lead was found. */
export const WAYS = {
  majority: { zh: '多数表决', en: 'By majority' },
  residual: { zh: '兜底规则', en: 'By the residual duty' },
  leader: { zh: '区领导决定', en: 'By the district leader' },
  review: { zh: '职责裁定', en: 'By duty ruling on review' },
} as const satisfies Record<string, Label>;

export const GAP_CHANGES = {
  add: { zh: '新增事项', en: 'Add an item' },
  alter: { zh: '修改事项', en: 'Alter an item' },
} as const satisfies Record<string, Label>;

export const REJECTIONS = {
  'PANEL.TRIGGER_MISSING': {
    zh: '不符合提请责任认定的情形',
    en: 'Nothing of what brings a matter before the panel is shown',
  },
  'PANEL.SEAT_IS_PARTY': {
    zh: '成员单位是当事方，须由他人代行',
    en: 'A seat whose unit is a party must be substituted',
  },
  'PANEL.VOTED_ALREADY': { zh: '本轮已经表决', en: 'This seat has voted in this round' },
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
} as const satisfies Record<string, Label>;

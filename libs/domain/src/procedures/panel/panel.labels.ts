import type { Label } from '../../kernel/label.js';

export const STAGES = {
  requested: { label: { zh: '待立案', en: 'Docketing requested' } },
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
  declined: { label: { zh: '不予立案', en: 'Not docketed' }, final: true },
} as const;

export const OUTCOMES = {
  determined: { zh: '责任已认定', en: 'Determined' },
  upheld: { zh: '复核维持', en: 'Upheld on review' },
  changed: { zh: '复核变更', en: 'Changed on review' },
  declined: { zh: '不予立案', en: 'Not docketed' },
  agreed: { zh: '各方协商一致', en: 'The parties agreed' },
  withdrawn: { zh: '随案终止', en: 'Ended with its case' },
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
  recused: { zh: '单位回避，席位空缺', en: 'Recused as a unit: empty' },
  empty: { zh: '无人可任，席位空缺', en: 'Nobody may sit: empty' },
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

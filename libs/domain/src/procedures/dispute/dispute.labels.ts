import type { Label } from '../../kernel/label.js';

export const STAGES = {
  selfNegotiation: { label: { zh: '自行协商', en: 'Self-negotiation' } },
  applied: { label: { zh: '已申请协调', en: 'Coordination applied for' } },
  admissionRefused: { label: { zh: '不予受理，可申请复核', en: 'Admission refused, may be reviewed' } },
  admissionReview: { label: { zh: '受理复核中', en: 'Admission under review' } },
  supplementing: { label: { zh: '补正材料', en: 'Supplementing' } },
  admitted: { label: { zh: '已受理', en: 'Admitted' } },
  forwarded: { label: { zh: '答辩中', en: 'Forwarded' } },
  defended: { label: { zh: '协调中', en: 'Defended' } },
  opinionIssued: { label: { zh: '已出具协调意见', en: 'Opinion issued' } },
  referred: { label: { zh: '已提交责任认定', en: 'Referred to the panel' } },
  agreed: { label: { zh: '达成一致', en: 'Agreed' }, passesTo: ['executing'] },
  determined: { label: { zh: '责任已认定', en: 'Determined' }, passesTo: ['executing'] },
  executing: { label: { zh: '执行中', en: 'Executing' } },
  executed: { label: { zh: '已执行', en: 'Executed' }, final: true },
  notAdmitted: { label: { zh: '不予受理', en: 'Not admitted' }, final: true },
  lapsed: { label: { zh: '逾期未补正', en: 'Lapsed' }, final: true },
  withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, final: true },
} as const;

export const OUTCOMES = {
  agreed: { zh: '协商一致', en: 'Agreed' },
  opinion: { zh: '协调意见', en: 'By opinion' },
  determined: { zh: '责任认定', en: 'By determination' },
  lapsed: { zh: '逾期未补正', en: 'Lapsed' },
  notAdmitted: { zh: '不予受理', en: 'Not admitted' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
} as const satisfies Record<string, Label>;

export const ISSUE_KINDS = {
  duty: { zh: '职责归属', en: 'Whose duty or power' },
  basis: { zh: '法律适用', en: 'Application of law' },
  jointAction: { zh: '联合行动', en: 'Joint action' },
  assistance: { zh: '不予配合', en: 'Failure to assist' },
  transfer: { zh: '不接受移送', en: 'Failure to accept a transfer' },
} as const satisfies Record<string, Label>;

export const DEFENCES = {
  asked: { zh: '待答辩', en: 'Awaited' },
  submitted: { zh: '已答辩', en: 'Submitted' },
  lapsed: { zh: '逾期未答辩', en: 'Lapsed' },
} as const satisfies Record<string, Label>;

import type { Label } from '../../kernel/label.js';

/** What kind of call it is (哨型). */
export const TYPES = {
  citizenDemand: { zh: '群众诉求（日常哨）', en: 'Citizen demand' },
  keyWork: { zh: '重点工作（攻坚哨）', en: 'Key work' },
  jointEnforcement: { zh: '综合执法', en: 'Joint enforcement' },
  emergencyResponse: { zh: '应急处置（应急哨）', en: 'Emergency response' },
} as const satisfies Record<string, Label>;

export const URGENCIES = {
  ordinary: { zh: '一般', en: 'Ordinary' },
  urgent: { zh: '紧急', en: 'Urgent' },
  emergency: { zh: '应急', en: 'Emergency' },
} as const satisfies Record<string, Label>;

export const LEVELS = {
  community: { zh: '社区（村）级', en: 'Community' },
  street: { zh: '街道（镇）级', en: 'Street' },
  district: { zh: '区级', en: 'District' },
} as const satisfies Record<string, Label>;

export const DIRECTIONS = {
  streetToDepartment: { zh: '街道吹哨、部门报到', en: 'Street summons department' },
  departmentToStreet: { zh: '部门吹哨、街道落实', en: 'Department requires, street implements' },
} as const satisfies Record<string, Label>;

export const ROLES = {
  lead: { zh: '主办', en: 'Lead' },
  assist: { zh: '协办', en: 'Assist' },
} as const satisfies Record<string, Label>;

/** The one ground on which a call may be refused, and the common ones that are none. */
export const REFUSAL_GROUNDS = {
  notStatutoryDuty: { zh: '不属于本单位法定职责', en: 'Not a statutory duty of this unit' },
  tooBusy: { zh: '工作繁忙（不构成拒绝理由）', en: 'Too busy (no ground)' },
  tooFar: { zh: '路途较远（不构成拒绝理由）', en: 'Too far (no ground)' },
  wrongForm: { zh: '形式不符（不构成拒绝理由）', en: 'Wrong form (no ground)' },
} as const satisfies Record<string, Label>;

export const ARRIVAL_MODES = {
  onsite: { zh: '到现场', en: 'On site' },
  online: { zh: '线上对接', en: 'Online' },
  expert: { zh: '专家会诊', en: 'Expert advice' },
} as const satisfies Record<string, Label>;

export const SOLVED = {
  yes: { zh: '已解决', en: 'Solved' },
  partly: { zh: '部分解决', en: 'Partly solved' },
  no: { zh: '未解决', en: 'Not solved' },
} as const satisfies Record<string, Label>;

/** What the street does about what was not solved, chosen when it closes. */
export const FOLLOW_UPS = {
  jointMatter: { zh: '提请列入“一件事”', en: 'Propose a joint matter' },
  suggestion: { zh: '提出工作建议', en: 'Make a work suggestion' },
  problemBank: { zh: '列入问题库', en: 'Enter it in the problem bank' },
} as const satisfies Record<string, Label>;

export const STAGES = {
  drafted: { label: { zh: '草拟中', en: 'Drafted' } },
  approvalPending: { label: { zh: '待审批', en: 'Awaiting approval' } },
  approved: { label: { zh: '已批准，待吹哨', en: 'Approved' } },
  blown: { label: { zh: '已吹哨，待报到', en: 'Blown' } },
  handling: { label: { zh: '处置中', en: 'Being handled' } },
  resultsIn: { label: { zh: '结果已认可，待评价', en: 'Results in' } },
  evaluated: { label: { zh: '已评价，待办结', en: 'Evaluated' } },
  shelved: { label: { zh: '挂账', en: 'Shelved' } },
  closed: { label: { zh: '已办结', en: 'Closed' }, final: true },
  cancelled: { label: { zh: '已撤销', en: 'Cancelled' }, final: true },
} as const satisfies Record<string, { label: Label; final?: true }>;

/** Stages of a participation, one per summoned unit. */
export const PARTICIPATION_STAGES = {
  called: { zh: '已通知', en: 'Called' },
  acknowledged: { zh: '已签收', en: 'Acknowledged' },
  refused: { zh: '已拒绝，待街道答复', en: 'Refused' },
  contested: { zh: '争议中', en: 'Contested' },
  planned: { zh: '方案已批准', en: 'Planned' },
  arrived: { zh: '已报到', en: 'Reported in' },
  resultIn: { zh: '结果待认可', en: 'Result in' },
  accepted: { zh: '结果已认可', en: 'Accepted' },
  evaluated: { zh: '已评价', en: 'Evaluated' },
  released: { zh: '已解除', en: 'Released' },
} as const satisfies Record<string, Label>;

export const OUTCOMES = {
  resolved: { zh: '已解决', en: 'Resolved' },
  partlyResolved: { zh: '部分解决', en: 'Partly resolved' },
  unresolved: { zh: '未解决', en: 'Unresolved' },
  cancelled: { zh: '撤销', en: 'Cancelled' },
  falseCall: { zh: '误吹哨', en: 'False call' },
} as const satisfies Record<string, Label>;

/** How far what a unit refused has come. */
export const REFUSAL_STATUS = {
  open: { zh: '待街道答复', en: 'To be answered' },
  contested: { zh: '街道不同意', en: 'Contested' },
  accepted: { zh: '街道同意', en: 'Accepted' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  ruled: { zh: '已裁定', en: 'Ruled' },
  notSettled: { zh: '争议终止，仍由该单位办理', en: 'The dispute ended without changing it' },
} as const satisfies Record<string, Label>;

export const PLAN_STATUS = {
  submitted: { zh: '待批准', en: 'To be decided' },
  approved: { zh: '已批准', en: 'Approved' },
  returned: { zh: '退回修改', en: 'Returned' },
} as const satisfies Record<string, Label>;

export const FALSE_CALL_STATUS = {
  claimed: { zh: '待认定', en: 'To be ruled' },
  upheld: { zh: '认定为误吹哨', en: 'A false call' },
  dismissed: { zh: '不属误吹哨', en: 'No false call' },
  lapsed: { zh: '结果已认可，不再认定', en: 'Lapsed, the work is done' },
} as const satisfies Record<string, Label>;

/** Of what was blown without approval. */
export const CONFIRMATION = {
  owed: { zh: '待补充确认', en: 'To be confirmed' },
  confirmed: { zh: '已确认为应急', en: 'Confirmed' },
  denied: { zh: '不属应急', en: 'Not an emergency' },
} as const satisfies Record<string, Label>;

/** Why a unit leaves or leads by rule, where nobody gave a reason of his own. */
export const REASONS = {
  refusalAccepted: { zh: '同意拒绝', en: 'The refusal was accepted' },
  ruling: { zh: '责任裁定', en: 'A ruling' },
  workDone: { zh: '先处置后退出', en: 'It came under reservation and has done the work' },
} as const satisfies Record<string, Label>;

/** Kinds of fault beside passed limits. */
export const FAULTS = {
  'whistle.falseUrgency': { zh: '应急不实', en: 'It was no emergency' },
  'whistle.falseCall': { zh: '误吹哨', en: 'False call' },
  'whistle.departedEarly': { zh: '事未完先离场', en: 'Left before the work was done' },
} as const satisfies Record<string, Label>;

export const REJECTIONS = {
  'WHISTLE.NEEDS_ONE_LEAD': {
    zh: '须有且只有一个主办单位',
    en: 'Exactly one unit must have the role lead',
  },
  'WHISTLE.NEEDS_BASIS': {
    zh: '被吹哨单位须有本单位在责任清单内的事项，或写明职权依据',
    en: 'A unit is called by an item of the list that names it, or by a power that is cited',
  },
  'WHISTLE.DEPARTMENT_REPEATED': {
    zh: '该单位已在被吹哨单位之列',
    en: 'The unit is named twice or is already in the case',
  },
  'WHISTLE.TOO_MANY_DEPARTMENTS': { zh: '被吹哨单位过多', en: 'Too many units are called' },
  'WHISTLE.WITHIN_OWN_POWER': {
    zh: '该事项由本街道主责，不得吹哨',
    en: 'The street itself leads this item',
  },
  'WHISTLE.URGENCY_MISMATCH': {
    zh: '应急哨的紧急程度须为应急',
    en: 'An emergency response has the urgency emergency',
  },
  'WHISTLE.LEVEL_FORBIDS_UNIT': {
    zh: '该层级或方向不能呼叫该单位',
    en: 'This level or direction does not reach this unit',
  },
  'WHISTLE.APPOINTMENT_TOO_SOON': {
    zh: '约定到场时间过近或已过',
    en: 'The appointment is too soon or has passed',
  },
  'WHISTLE.APPROVAL_FIRST': {
    zh: '非应急情形须先经批准再吹哨',
    en: 'Only an emergency is blown before it is approved',
  },
  'WHISTLE.REFUSAL_NEEDS_CITATION': {
    zh: '拒绝须引用清单事项，或法律名称和条款',
    en: 'A refusal cites an item, or a law with its article',
  },
  'WHISTLE.REFUSAL_TOO_LATE': {
    zh: '签收时限已过或已答复过，不能再拒绝',
    en: 'The time to answer has passed, or the call was answered once',
  },
  'WHISTLE.REFUSAL_GROUND_UNKNOWN': { zh: '该理由不构成拒绝理由', en: 'This is no ground for a refusal' },
  'WHISTLE.LEAD_WOULD_BE_MISSING': {
    zh: '解除主办单位须同时指定新的主办单位',
    en: 'The lead would be released without a new lead',
  },
  'WHISTLE.PLAN_ONLY_FOR_KEY_WORK': {
    zh: '只有一般紧急程度的攻坚哨须提交方案',
    en: 'Only key work of ordinary urgency goes by a plan',
  },
  'WHISTLE.NO_PLAN': { zh: '没有待审批的方案', en: 'There is no plan to decide on' },
  'WHISTLE.PLAN_FIRST': { zh: '方案批准后方可报到', en: 'The plan must be approved first' },
  'WHISTLE.ARRIVAL_NEEDS_EVIDENCE': {
    zh: '到现场须写明地点，线上或专家方式须附联系凭据',
    en: 'Reporting in needs the place, or proof of the contact',
  },
  'WHISTLE.ONSITE_REQUIRED': {
    zh: '应急和综合执法须到现场',
    en: 'Emergencies and joint enforcement are attended on site',
  },
  'WHISTLE.NOT_PRESENT': { zh: '该单位不在现场', en: 'The unit is not there' },
  'WHISTLE.RESULT_NEEDS_EVIDENCE': { zh: '结果须附凭据', en: 'A result needs evidence' },
  'WHISTLE.NEW_LEAD_NOT_IN_CASE': {
    zh: '新的主办单位须是本案在办单位',
    en: 'The new lead must be a live unit of this case',
  },
  'WHISTLE.CITIZEN_NOT_INFORMED': {
    zh: '办结前须先告知诉求人',
    en: 'The citizen must be informed before closing',
  },
} as const satisfies Record<string, Label>;

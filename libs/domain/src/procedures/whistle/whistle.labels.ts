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

/** The grounds on which a call may be refused, each with its own proof. */
export const REFUSAL_GROUNDS = {
  notStatutoryDuty: { zh: '不属于本单位法定职责', en: 'Not a statutory duty of this unit' },
  outsideArea: { zh: '不在本单位管辖范围', en: 'Outside the area of this unit' },
  duplicate: { zh: '与已有案件重复', en: 'Another case is about the same' },
  factsUnclear: { zh: '事实不清，请吹哨单位补充', en: 'The facts are unclear' },
} as const satisfies Record<string, Label>;

/** What forms offered once and no rule ever took: words for what is stored. */
export const FORMER_REFUSAL_GROUNDS = {
  tooBusy: { zh: '工作繁忙（不构成拒绝理由）', en: 'Too busy (no ground)' },
  tooFar: { zh: '路途较远（不构成拒绝理由）', en: 'Too far (no ground)' },
  wrongForm: { zh: '形式不符（不构成拒绝理由）', en: 'Wrong form (no ground)' },
} as const satisfies Record<string, Label>;

export const ARRIVAL_MODES = {
  onsite: { zh: '到现场', en: 'On site' },
  online: { zh: '线上对接', en: 'Online' },
  expert: { zh: '专家会诊', en: 'Expert advice' },
} as const satisfies Record<string, Label>;

/** What shows that a unit came on site. */
export const ARRIVAL_PROOFS = {
  photo: { zh: '现场照片', en: 'A photo' },
  position: { zh: '现场定位', en: 'A position' },
  photoAndPosition: { zh: '现场照片和定位', en: 'A photo and a position' },
  caller: { zh: '吹哨单位确认到场', en: 'The caller has seen it' },
} as const satisfies Record<string, Label>;

/** What became of the caller's word that nobody came. */
export const ARRIVAL_CONTEST = {
  open: { zh: '吹哨单位有异议，待认定', en: 'Contested, to be ruled' },
  dismissed: { zh: '认定属实', en: 'It came' },
  lapsed: { zh: '结果已认可，不再认定', en: 'Lapsed, the work is accepted' },
} as const satisfies Record<string, Label>;

export const SOLVED = {
  yes: { zh: '已解决', en: 'Solved' },
  partly: { zh: '部分解决', en: 'Partly solved' },
  no: { zh: '未解决', en: 'Not solved' },
} as const satisfies Record<string, Label>;

/** What the citizen said when he was called back. */
export const REACHED = {
  yes: { zh: '已联系上', en: 'Reached' },
  no: { zh: '未联系上', en: 'Not reached' },
} as const satisfies Record<string, Label>;

export const SATISFIED = {
  yes: { zh: '满意', en: 'Satisfied' },
  partly: { zh: '基本满意', en: 'Mostly satisfied' },
  no: { zh: '不满意', en: 'Not satisfied' },
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
  factsAsked: { zh: '待吹哨单位补充事实', en: 'Awaiting facts' },
  refused: { zh: '已拒绝，待吹哨单位答复', en: 'Refused' },
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
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
} as const satisfies Record<string, Label>;

/** How far what a unit refused has come. */
export const REFUSAL_STATUS = {
  open: { zh: '待吹哨单位答复', en: 'To be answered' },
  contested: { zh: '吹哨单位不同意', en: 'Contested' },
  accepted: { zh: '吹哨单位同意', en: 'Accepted' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  ruled: { zh: '已裁定', en: 'Ruled' },
  takenOver: { zh: '建议单位已接办', en: 'Taken over by the unit suggested' },
  notSettled: { zh: '争议终止，仍由该单位办理', en: 'The dispute ended without changing it' },
} as const satisfies Record<string, Label>;

/** What became of the question what the facts are. */
export const FACTS_STATUS = {
  open: { zh: '待吹哨单位补充', en: 'To be supplied' },
  supplied: { zh: '吹哨单位已补充', en: 'Supplied' },
  notSupplied: { zh: '吹哨单位逾期未补充', en: 'Not supplied in time' },
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
  void: { zh: '报到不实，不再认定', en: 'Void, it never came' },
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
  takenOver: { zh: '建议单位接办', en: 'The unit suggested took it over' },
  workDone: { zh: '先处置后退出', en: 'It came under reservation and has done the work' },
} as const satisfies Record<string, Label>;

/** Kinds of fault beside passed limits. */
export const FAULTS = {
  'whistle.falseUrgency': { zh: '应急不实', en: 'It was no emergency' },
  'whistle.falseCall': { zh: '误吹哨', en: 'False call' },
  'whistle.falseReport': { zh: '报到不实', en: 'Reported in falsely' },
  'whistle.departedEarly': { zh: '事未完先离场', en: 'Left before the work was done' },
} as const satisfies Record<string, Label>;

import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';
import { type SHARED_REJECTIONS } from '../../kernel/shared.rejections.js';

export const REJECTIONS = {
  'WHISTLE.NEEDS_ONE_LEAD': {
    zh: '须有且只有一个主办单位',
    en: 'Exactly one unit must have the role lead',
  },
  'WHISTLE.STREET_ONLY_ASSISTS': {
    zh: '部门吹哨由该部门主办，街道只协办，不得由街道主办',
    en: 'A department that calls streets leads itself: a street only assists',
  },
  'WHISTLE.NOBODY_WOULD_BE_LEFT': {
    zh: '解除后没有单位落实：须同时指定接替单位，或撤销哨单',
    en: 'Nobody would be left to do it: name a replacement, or cancel the call',
  },
  'WHISTLE.NEEDS_BASIS': {
    zh: '被吹哨单位须有本单位在责任清单内的事项，或写明职权依据',
    en: 'A unit is called by an item of the list that names it, or by a power that is cited',
  },
  'WHISTLE.DEPARTMENT_REPEATED': {
    zh: '该单位已在被吹哨单位之列',
    en: 'The unit is named twice or is already in the case',
  },
  'WHISTLE.TOO_MANY_DEPARTMENTS': withDetails<{ readonly max: number }>({
    zh: '被吹哨单位过多',
    en: 'Too many units are called',
  }),
  'WHISTLE.WITHIN_OWN_POWER': withDetails<{ readonly itemCode: string | undefined }>({
    zh: '该事项由本街道主责，不得吹哨',
    en: 'The street itself leads this item',
  }),
  'WHISTLE.URGENCY_MISMATCH': {
    zh: '应急哨的紧急程度须为应急',
    en: 'An emergency response has the urgency emergency',
  },
  'WHISTLE.LEVEL_FORBIDS_UNIT': withDetails<{ readonly caller: string; readonly unit?: string }>({
    zh: '该层级或方向不能呼叫该单位',
    en: 'This level or direction does not reach this unit',
  }),
  'WHISTLE.APPOINTMENT_TOO_SOON': withDetails<{ readonly earliest: string } | undefined>({
    zh: '约定到场时间过近或已过',
    en: 'The appointment is too soon or has passed',
  }),
  'WHISTLE.APPOINTMENT_TOO_FAR': withDetails<{ readonly latest: string }>({
    zh: '约定到场时间过远',
    en: 'The appointment is too far ahead',
  }),
  'WHISTLE.APPROVAL_FIRST': {
    zh: '非应急情形须先经批准再吹哨',
    en: 'Only an emergency is blown before it is approved',
  },
  'WHISTLE.REFUSAL_NEEDS_CITATION': {
    zh: '拒绝须引用清单事项，或法律名称和条款',
    en: 'A refusal cites an item, or a law with its article',
  },
  'WHISTLE.REFUSAL_TOO_LATE': withDetails<{ readonly unit: string }>({
    zh: '可以拒绝的期限已过',
    en: 'The time to refuse has passed',
  }),
  'WHISTLE.REFUSAL_GROUND_UNKNOWN': { zh: '该理由不构成拒绝理由', en: 'This is no ground for a refusal' },
  'WHISTLE.REFUSAL_NEEDS_PROOF': withDetails<{ readonly ground: string }>({
    zh: '以该理由拒绝，须填写此项作为依据',
    en: 'A refusal on this ground needs this as its proof',
  }),
  'WHISTLE.REFUSAL_NEEDS_SUGGESTION': {
    zh: '须写明应由哪个单位办理；确实说不清的，须写明理由',
    en: 'A refusal says which unit should do it, or why that is not known',
  },
  'WHISTLE.NOT_A_DUPLICATE': withDetails<{ readonly caseId: string }>({
    zh: '所指案件与本案不是同一网格、同一事项',
    en: 'That case does not concern the same grid and item',
  }),
  'WHISTLE.FACTS_UNCLEAR_BARRED': withDetails<{ readonly unit: string }>({
    zh: '“事实不清”每个单位只能提出一次，应急哨不得提出',
    en: 'Unclear facts may be pleaded once by a unit, and never in an emergency',
  }),
  'WHISTLE.LEAD_WOULD_BE_MISSING': withDetails<{ readonly heir: string } | undefined>({
    zh: '解除主办单位须同时指定新的主办单位',
    en: 'The lead would be released without a new lead',
  }),
  'WHISTLE.PLAN_ONLY_FOR_KEY_WORK': {
    zh: '只有一般紧急程度的攻坚哨须提交方案',
    en: 'Only key work of ordinary urgency goes by a plan',
  },
  'WHISTLE.NO_PLAN': { zh: '没有待审批的方案', en: 'There is no plan to decide on' },
  'WHISTLE.PLAN_FIRST': { zh: '方案批准后方可报到', en: 'The plan must be approved first' },
  'WHISTLE.ARRIVAL_NEEDS_EVIDENCE': {
    zh: '到现场报到须附现场照片或定位，都没有的请吹哨单位确认到场；线上或专家方式须附联系凭据',
    en: 'On site a photo, a position or the caller’s word shows that the unit came, otherwise proof of the contact',
  },
  'WHISTLE.ARRIVAL_NOT_CONTESTABLE': withDetails<{ readonly unit: string }>({
    zh: '该次报到不能提出异议：不是到现场报到、吹哨单位已确认到场，或异议期已过',
    en: 'This report cannot be contested: not on site, seen by the caller, or the time to contest has passed',
  }),
  'WHISTLE.ARRIVAL_CONTESTED': {
    zh: '报到是否属实尚待认定，认定前不能离场',
    en: 'Whether the unit came is still to be ruled: it cannot leave before',
  },
  'WHISTLE.ONSITE_REQUIRED': {
    zh: '应急和综合执法须到现场',
    en: 'Emergencies and joint enforcement are attended on site',
  },
  'WHISTLE.NOT_PRESENT': { zh: '该单位不在现场', en: 'The unit is not there' },
  'WHISTLE.RESULT_NEEDS_EVIDENCE': { zh: '结果须附凭据', en: 'A result needs evidence' },
  'WHISTLE.NEW_LEAD_NOT_IN_CASE': withDetails<{ readonly unit: string } | { readonly heir: string }>({
    zh: '新的主办单位须是本案在办单位',
    en: 'The new lead must be a live unit of this case',
  }),
  'WHISTLE.CLAIM_WAITS': {
    zh: '误吹哨申请尚未认定，不能撤销',
    en: 'A claim of a false call waits for its ruling',
  },
  'WHISTLE.NOT_RAISABLE': {
    zh: '只有街道自己的哨单可以提级为区级',
    en: 'Only a street’s own call is raised to the district',
  },
  'WHISTLE.CITIZEN_NOT_INFORMED': {
    zh: '办结前须先回访诉求人',
    en: 'The citizen must be called back before closing',
  },
  'WHISTLE.CALLBACK_NOT_DUE': {
    zh: '不需要回访：不是群众诉求，或诉求人已联系上',
    en: 'No callback is due: no citizen’s demand, or the citizen was reached already',
  },
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof SHARED_REJECTIONS & typeof REJECTIONS> = rejectFrom();

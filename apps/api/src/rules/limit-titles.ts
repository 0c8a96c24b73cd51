import type { Coded } from '@tiaokuai/contracts';
import { procedures, type Label, type Procedure } from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';
import { variantLabels } from '../procedures/procedure-limits.js';
import { coded } from '../wording/case-words.js';

/** What a row of the limits table is called: what runs out, of which mechanism, in which variant. */
interface LimitTitle {
  readonly title: string;
  readonly group: Coded;
  readonly variantWord?: string;
}

/** Rows that no procedure's clock names: parameters, windows, ceilings. */
const PARAMETERS: Readonly<Record<string, Label>> = {
  'whistle.maxDepartments': { zh: '一次最多吹哨部门数', en: 'Departments in one whistle, at most' },
  'whistle.appointmentLead': { zh: '约定到场至少提前', en: 'Least lead of an appointment' },
  'whistle.appointmentMax': { zh: '约定到场最晚在吹哨后', en: 'Latest appointment after the call' },
  'whistle.returnsForOrder': { zh: '退回几次发督办', en: 'Returns that call for an order' },
  'whistle.recurrence': { zh: '同类吹哨反复', en: 'Recurring whistles' },
  'collaboration.refusalsForSuggestion': { zh: '多次不予协作转工作建议', en: 'Declines that suggest' },
  'collaboration.declinesForDispute': { zh: '不予协作几次转争议', en: 'Declines that open a dispute' },
  'collaboration.returnsCounted': { zh: '退回几次计入', en: 'Returns that count' },
  'consultation.notice': { zh: '会商通知至少提前', en: 'Least notice of a consultation' },
  'warning.lapseProlongs': { zh: '失效前可延长', en: 'Prolonged before it lapses' },
  'warning.frequency': { zh: '同一风险频繁出现', en: 'Frequent signals' },
  'warning.recurrence': { zh: '同一风险反复出现', en: 'Recurring signals' },
  'liaison.unreachable': { zh: '联络员多次联系不上', en: 'Liaison unreachable' },
  'liaison.overrideMax': { zh: '指定替代联络员最长', en: 'Longest substitution' },
  'order.rectifyYellow': { zh: '黄单整改期限', en: 'To rectify a yellow order' },
  'order.rectifyRed': { zh: '红单整改期限', en: 'To rectify a red order' },
  'order.points': { zh: '督办单计分', en: 'Points of an order' },
  'order.threeReds': { zh: '多次红单约谈', en: 'Red orders that call for an interview' },
  'order.automaticWhite': { zh: '临期自动发白单的事项', en: 'What gets a white order by itself' },
  'order.whiteMinLength': { zh: '临期发白单的最短时限', en: 'Shortest limit with a white order' },
  'panel.trigger.returns': { zh: '退回几次提请认定', en: 'Returns that call the panel' },
  'panel.trigger.refusals': { zh: '退回申请几次提请认定', en: 'Refusals that call the panel' },
  'panel.trigger.redo': { zh: '返工几次提请认定', en: 'Reworks that call the panel' },
  'panel.quorum': { zh: '认定会议最少到会', en: 'Quorum of the panel' },
  'panel.majority': { zh: '认定通过票数', en: 'Majority of the panel' },
  'panel.rounds': { zh: '最多表决轮次', en: 'Rounds of voting' },
  'panel.leastSeats': { zh: '至少席位，不足的由区领导决定', en: 'Fewer seats: the leader decides' },
  'clock.amberPercent': { zh: '黄灯提醒（已用时限的百分比）', en: 'Yellow after this share, per cent' },
  'extension.maxCount': { zh: '最多延期次数', en: 'Extensions, at most' },
  'extension.bulkFrom': { zh: '批量延期起算件数', en: 'Bulk extension from' },
  'extension.deputyMaxDays': { zh: '副职可批延期总天数', en: 'Days a deputy may grant' },
  'shelving.deputyMaxDays': { zh: '副职可批挂账天数', en: 'Days a deputy may shelve' },
  'gate.blocksBeforeReport': { zh: '准入拦截几次报告督查室', en: 'Blocks before a report' },
  'gate.bypassMax': { zh: '应急绕行最长', en: 'Longest bypass of the gate' },
  'demand.floor': { zh: '限期受理最短', en: 'Shortest timed demand' },
  'demand.ceiling': { zh: '限期受理最长', en: 'Longest timed demand' },
  'evaluation.minSample': { zh: '评价最少样本', en: 'Smallest sample' },
  'evaluation.gateBlockPoints': { zh: '准入拦截计分', en: 'Points of a block' },
  'request.rateWeights': { zh: '响应率、解决率、满意率权重', en: 'Weights of the three rates' },
  'inquiry.supporters': { zh: '质询附议人数', en: 'Supporters of an inquiry' },
};

/** Prefixes of keys that are in no procedure's name. */
const OTHER_GROUPS: Readonly<Record<string, Label>> = {
  notice: { zh: '处理结果通报', en: 'Result notification' },
  order: { zh: '红黄白督办', en: 'Supervision order' },
  gate: { zh: '职责准入', en: 'Admission gate' },
  demand: { zh: '问题限期受理', en: 'Timed demand' },
  evaluation: { zh: '双向评价', en: 'Evaluation' },
  request: { zh: '群众诉求', en: 'Citizen request' },
  inquiry: { zh: '质询', en: 'Inquiry' },
};
const ANY_CASE: Label = { zh: '各类案件通用', en: 'Any case' };

/** What the members of a parameter are called. */
export const MEMBERS: Readonly<Record<string, Label>> = {
  times: { zh: '次数', en: 'Times' },
  naturalDays: { zh: '天', en: 'Days' },
  workingDays: { zh: '工作日', en: 'Working days' },
  workingHours: { zh: '工作时（分钟）', en: 'Office time, minutes' },
  emergencyHours: { zh: '连续计时（分钟）', en: 'Round the clock, minutes' },
  agreed: { zh: '约定（天）', en: 'Agreed, days' },
  agreedWorkingDays: { zh: '约定的（工作日）', en: 'Agreed, working days' },
  share: { zh: '占原时限的比例', en: 'Share of the limit' },
  shareOfYellow: { zh: '占黄单期限的比例', en: 'Share of the yellow one' },
  leastDays: { zh: '至少（天）', en: 'At least, days' },
  mostDays: { zh: '至多（天）', en: 'At most, days' },
  leastMinutes: { zh: '至少（分钟）', en: 'At least, minutes' },
  white: { zh: '白单', en: 'White' },
  yellow: { zh: '黄单', en: 'Yellow' },
  red: { zh: '红单', en: 'Red' },
};

/** The title of a row; its key where nobody gave it one. */
export function limitTitle(
  { key, variant }: { readonly key: string; readonly variant?: string },
  language: Language,
): LimitTitle {
  const [prefix = ''] = key.split('.');
  const ofKind = procedures.find(({ kind }) => kind === prefix);
  const owner = ofKind ?? procedures.find(({ clocks }) => clocks[key] !== undefined);
  const label = PARAMETERS[key] ?? owner?.clocks[key]?.label;
  return {
    title: label?.[language] ?? key,
    group: coded(prefix, ofKind?.label ?? OTHER_GROUPS[prefix] ?? ANY_CASE, language),
    ...(variant !== undefined && { variantWord: variantWord(owner, variant, language) }),
  };
}

/** `identification.urgent`: a type at an urgency. */
function variantWord(owner: Procedure | undefined, variant: string, language: Language): string {
  const of = owner ?? procedures[0];
  const labels = of === undefined ? undefined : variantLabels(of);
  return variant
    .split('.')
    .map((part) => labels?.get(part)?.[language] ?? part)
    .join(' ');
}

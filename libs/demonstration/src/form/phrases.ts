import { sceneOf } from '../scene/scenes.js';
import type { FormContext } from './form-context.js';
import { nameOf, unitName } from './names.js';

type Phrase = (context: FormContext) => string;

/** By command and field; one of several is drawn. */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  'approve.reason': ['情况属实，同意吹哨。', '同意，请相关部门按时到场。'],
  'rejectDraft.reason': ['事实部分请补充时间和地点后再报。', '请先与物业协商，未果再报。'],
  'returnResult.reason': ['现场复查仍有反弹，请继续处置。', '反馈未附复查情况，请补充后再报。'],
  'refuse.missing': ['未写明具体门牌和发生时段，请街道补充。', '未附现场照片，无法判断涉事主体，请补充。'],
  'refuse.address': ['现场核对在区界以外，界桩以东约二十米。'],
  'supplyFacts.suppliedFacts': ['经再次走访，问题集中在每晚七时至十时，已补拍现场照片。'],
  'contestRefusal.reason': ['清单明确由贵单位主办，街道仅承担配合责任，不同意拒绝。'],
  'contestRefusal.basis': ['按责任清单本事项主办单位承担主体责任，兜底责任不转移。'],
  'returnPlan.reason': ['约定日期偏晚，请提前。'],
  'cancel.reason': ['诉求人已与对方协商解决，无需继续。'],
  'claimFalseCall.reason': ['现场未发现所述情况，与诉求人核实为误报。'],
  'ruleFalseCall.reason': ['核查现场照片和走访记录，情况属实，不属误吹哨。'],
  'recordStreetWork.work': ['街道安排人员在现场维持秩序、登记诉求、向居民说明进展。'],
  'submitPreliminary.text': ['已到现场，险情可控，正在组织处置。', '先期人员已展开，现场设置警戒。'],
  'depart.reason': ['现场任务完成，返回备勤。'],
  'raiseLevel.reason': ['涉及多个部门和相邻街道，街道层面难以协调，请区指挥中心召集。'],
  'changeLead.reason': ['按责任清单应由其主办。'],
  'decline.reason': ['不属于本单位职责范围。'],
  'contestDecline.reason': ['材料已经齐全，且清单列明由贵单位办理。'],
  'overrule.reason': ['材料齐全，按清单应当办理。'],
  'accept.plan': ['安排业务科室两日内到场，结果书面反馈。', '本周内完成，联系人全程对接。'],
  'requestSupplement.missing': ['涉事地址的现场照片', '当事人联系方式', '前期处置记录'],
  'reportProgress.text': ['已到场核查，正在整理材料。', '已约当事人，下周一出具意见。'],
  'returnForRework.reason': ['结论与现场不符，请重新核查。'],
  'reportInterim.result': ['争议期间已先行到场处置，未发生反弹。'],
  'designateInterimLead.tasks': ['争议解决前负责先行处置和回应诉求人。'],
  'designateInterimLead.reason': ['争议期间事项不得无人办理。'],
  'urge.text': ['时限将到，请抓紧办理。', '诉求人再次来电，请尽快反馈。'],
  'comment.text': ['已与诉求人通话，说明当前进展。', '现场情况较昨日有所好转。', '已转告值班人员关注。'],
  'decideExtension.reason': ['理由充分，同意。', '请按期完成，不再延长。'],
  'extensionOpinion.opinion': ['群众仍在等待，请先到场再谈延期。', '原因属实，按新期限办结即可。'],
  'reviewExtension.opinion': ['情况属实，建议同意。'],
  'requestShelving.condition': ['待专项维修资金到位后恢复办理', '待鉴定报告出具后恢复办理'],
  'requestThreadShelving.condition': ['待产权单位配合后恢复办理', '待检测报告出具后恢复办理'],
  'approveThreadShelving.reason': ['条件明确，同意该单位事项挂账。'],
  'denyThreadShelving.reason': ['不具备挂账条件，请继续办理。'],
  'resumeThread.reason': ['条件已经具备，恢复办理。'],
  'approveShelving.reason': ['条件明确，同意挂账，按期复核。'],
  'denyShelving.reason': ['不具备挂账条件，请继续办理。'],
  'resume.reason': ['条件已经具备，恢复办理。'],
  'submitReply.cause': ['人手不足，交接不到位，未能按时处置。', '内部流转耽搁，未及时上报。'],
  'submitReply.measures': ['已补办到位，明确专人盯办，并调整值班安排。', '已完成整改，建立到期提醒。'],
  'rejectReply.reason': ['整改措施不具体，请写明责任人和完成时间。'],
  'issue.ground': ['上级交办事项推进缓慢'],
  'issue.requirement': ['请于时限内办结并书面说明原因。'],
  'holdInterview.minutes': ['通报逾期情况，主要负责人作出说明并承诺整改。'],
  'thirdRedInterview.minutes': ['通报多次红单情况，主要负责人说明原因并承诺整改时限。'],
  'thirdRedReport.report': ['多次红单系到期提醒缺失、交接不清所致，已明确专人盯办，按月自查并报告。'],
  'requestDocket.question': ['该事项由哪个单位主办、哪些单位配合，请予认定。'],
  'requestDocket.basis': ['清单与三定方案表述不一致，几个单位均认为不属于本单位职责。'],
  'declineDocket.reason': ['清单已载明主办单位，请按清单办理。'],
  'object.reason': ['通报中部分事实与现场记录不一致，请核实。'],
  'object.basis': ['现场检查记录'],
  'answer.text': ['经核对记录，通报内容无误，已将依据补充告知。'],
  'assess.cause': ['气温骤降，设施老化', '近期巡查频次不足，隐患积累'],
  'assess.basis': ['部门监测数据和近三年同期记录'],
  'assess.prevention': ['加密巡查，提前处置隐患点，落实值守。'],
  'dismiss.reason': ['经现场核实，系设备误报。'],
  'reportMeasures.measures': ['已开展排查，处置隐患三处，安排夜间值守。', '已通知到户，储备物资到位。'],
  'changeLevel.reason': ['形势有变化，按研判调整级别。'],
  'prolong.reason': ['风险尚未解除，延长有效期。'],
  'clear.reason': ['风险已经消除，各单位措施到位。'],
  'review.lessons': ['预警及时，排查到位；今后应更早通知到网格。'],
  'reply.reason': ['建议切合实际，予以采纳。', '目前条件不成熟，留作参考。'],
  'redirect.reason': ['所提事项不在本单位职责内。'],
  'reportImplementation.result': ['已按计划完成，纳入日常工作。'],
  'rejectReply.consultation': ['建议会商。'],
  'withdrawDraft.reason': ['情况有变，暂不需要吹哨。'],
  'contestArrival.reason': ['当时街道人员在现场，未见该单位到场。'],
  'ruleArrival.reason': ['已核对现场照片、定位和在场人员。'],
  'withdraw.reason': ['双方已另行协商一致，撤回。'],
  'confirmAttendance.text': ['按时参会。'],
  'declineAttendance.reason': ['当日已有防汛值班安排，由书面意见代替。', '与区里会议冲突。'],
  'recordPosition.text': ['同意牵头单位意见。'],
  'objectToMinutes.point': ['第二项任务的完成时间需调整。'],
  'objectToMinutes.wording': ['完成时间调整为下月十日前。'],
  'declareDeadlock.differences': ['对主办责任认识不一，未达成一致。'],
  'reportAction.result': ['任务已完成，情况表已报送。'],
  'applyForCoordination.differences': ['双方对主办责任认识不一，协商未果。'],
  'applyForCoordination.proposal': ['请按清单明确主办单位，其余单位配合。'],
  'refuseAdmission.reason': ['双方未经协商，请先行协商。'],
  'submitDefence.text': ['本单位职责为行业监管，现场处置应由清单主办单位负责；愿意配合。'],
  'holdMeeting.minutes': ['各方陈述意见，对事实无争议，对主办责任仍有分歧。'],
  'requestAdmissionReview.reason': ['职责确有交叉，自行协商未能解决，请予复核。'],
  'reviewAdmission.reason': ['经复核，属于职责争议，应当受理。'],
  'issueOpinion.reasons': ['清单载明主办单位，其兜底责任不因执法手段限制而转移。'],
  'objectToOpinion.reason': ['意见未考虑执法权限，请提交责任认定。'],
  'refer.reason': ['各方分歧较大，提请五人小组认定。'],
  'submitStatement.text': [
    '本单位已按清单配合到位，请认定由清单主办单位负责。',
    '请综合监管与执法权限认定主办单位。',
  ],
  'recuse.reason': ['曾参与本事项前期协调。'],
  'vote.reason': ['清单载明主办单位，兜底责任不转移。', '行业监管与执法一致，由主办单位牵头为宜。'],
  'decideByLeader.text': ['两轮未形成多数意见，按兜底责任确定。'],
  'requestReview.reason': ['认定未考虑执法权限划转。'],
  'ruleReview.reason': ['认定事实清楚、依据充分，予以维持。'],
  'registerListGap.item': ['监测与处罚衔接的责任边界'],
  'reportExecution.text': ['已接手办理，现场处置完毕，转入常态管理。'],
};

/** By the field alone, where the command has no words of its own. */
const BY_FIELD: Readonly<Record<string, Phrase>> = {
  personName: (context) => nameOf(context.actor.person, context),
  contact: (context) => nameOf(context.actor.person, context),
  signedBy: (context) => `${unitName(context.actor.unit, context)}分管负责人`,
  present: (context) => `${unitName(otherUnitOf(context), context)}主要负责人`,
  scope: () => '本案经办',
  note: (context) => `${sceneOf(context.state.itemCodes)?.streetPart.split('，')[0] ?? '现场'}照片`,
  reason: (context) => `经${unitName(context.actor.unit, context)}研究，情况属实。`,
  text: (context) => `${unitName(context.actor.unit, context)}已办理，情况见附件。`,
  law: (context) => lawOf(context)?.law ?? '行政处罚法',
  article: (context) => lawOf(context)?.article ?? '第十八条',
};

function otherUnitOf({ state, actor }: FormContext): string {
  return state.parties.find(({ unit, role }) => unit !== actor.unit && role !== 'copy')?.unit ?? actor.unit;
}

function lawOf({
  state,
  inForce,
}: FormContext): { readonly law: string; readonly article?: string } | undefined {
  return inForce.list.items[state.itemCodes[0] ?? '']?.legalBasis[0];
}

/** A sentence for a field, as somebody of a district would write it. */
export function phraseFor(field: string, context: FormContext): string {
  const phrases = PHRASES[`${context.command}.${field}`];
  if (phrases !== undefined) return context.random.of(field, 'said').pick(phrases);
  const phrase = BY_FIELD[field];
  return phrase === undefined ? `${context.state.title || '本事项'}：按规定办理。` : phrase(context);
}

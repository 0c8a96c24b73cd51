import { dateOf, type Instant } from '@tiaokuai/domain';
import { officeDaysFrom } from '../habit/office-days.js';
import { sceneOf } from '../scene/scene.js';
import type { FormContext } from './form-context.js';
import { colleagueOf, deputyOf, gridOf, leaderOf, nameOf, otherUnit, unitName } from './names.js';

type Payload = Readonly<Record<string, unknown>>;

/** What of a form follows from the case rather than from its shape; the rest is filled in by `fillForm`. */
type Known = (context: FormContext) => Payload;

const evidence = (note: string): readonly Payload[] => [{ note }];

function itemOf({ state }: FormContext): string | undefined {
  return state.itemCodes[0];
}

/** The item of the list that names somebody else than the unit that refuses, with its law. */
function citationOf(context: FormContext): Payload {
  const itemCode = itemOf(context);
  const law = context.inForce.list.items[itemCode ?? '']?.legalBasis[0] ?? GENERAL_LAW;
  return { ...(itemCode === undefined ? {} : { itemCode }), ...law };
}

/** What is cited where no item says more. */
const GENERAL_LAW = { law: '行政处罚法', article: '第十八条' };

/** The lead tells what was done; whoever assists, that his own part is done. */
function measuresOf(context: FormContext): string {
  const { state, actor } = context;
  const scene = sceneOf(state.itemCodes);
  const ownPart = scene?.helpers.find(({ unit }) => unit === actor.unit)?.task;
  const text =
    ownPart !== undefined && actor.unit !== state.leadUnit
      ? `已${ownPart}，发现的问题当场整改，情况已书面反馈。`
      : (scene?.measures ?? '已按职责办理完毕，现场复查合格。');
  return `${unitName(actor.unit, context)}：${text}`;
}

function obligationOf({ state, target }: FormContext) {
  return Object.values(state.obligations).find(({ id }) => id === target?.value);
}

/** A third of what was given at first, at least one; the other party is asked where the row says so. */
function extensionOf(context: FormContext): Payload {
  const owed = obligationOf(context);
  const { clock, extensionGrade, extensions = [] } = owed ?? {};
  const original =
    clock === undefined ? 3 : 'minutes' in clock ? clock.minutes : 'days' in clock ? clock.days : 3;
  const byParty = extensionGrade === 'party';
  const grade = byParty ? 'party' : extensions.length > 0 ? 'signed' : 'shift';
  const form = {
    text: '需等待第三方检测结果，请予延长。',
    signedBy: nameOf(deputyOf(context) ?? '', context),
    cases: 1,
  };
  return { length: Math.max(1, Math.floor(original / 3)), grade, ...(grade === 'signed' ? { form } : {}) };
}

function partiesOf({ state }: FormContext): readonly string[] {
  return state.parties.filter(({ live, role }) => live && role !== 'copy').map(({ unit }) => unit);
}

/** The item's lead among the parties leads, everybody else assists: what an agreement, an opinion, a ruling says. */
function namingOf(context: FormContext): { lead: string; assists: readonly string[] } {
  const leads = context.inForce.list.items[itemOf(context) ?? '']?.leads.map(({ unit }) => unit) ?? [];
  const units = disputantsOf(context);
  const lead = leads.find((unit) => units.includes(unit)) ?? leads[0] ?? units[0] ?? context.actor.unit;
  return { lead, assists: units.filter((unit) => unit !== lead && !isStreet(unit, context)) };
}

function isStreet(unit: string, { inForce }: FormContext): boolean {
  return inForce.directory.units[unit]?.kind === 'street';
}

function disputantsOf(context: FormContext): readonly string[] {
  const named: unknown = Object(context.state).disputants;
  return Array.isArray(named) ? named : partiesOf(context);
}

function soon(context: FormContext, days: number): Instant {
  return officeDaysFrom(context, days);
}

/** By kind and command; `*` where every procedure's command of that name says the same. */
const KNOWN: Readonly<Record<string, Known>> = {
  'whistle.reportIn': (context) => ({
    mode: 'onsite',
    place: String(Object(Object(context.state).place).address ?? '现场'),
  }),
  'whistle.refuse': (context) => ({
    ground: 'notStatutoryDuty',
    citation: citationOf(context),
    deputy: deputyOf(context),
    suggestedUnit: otherUnit(context),
  }),
  'whistle.acceptRefusal': (context) => {
    const { state, target } = context;
    const assist = state.parties.find(
      ({ unit, live, role }) => live && role === 'assist' && unit !== target?.value,
    );
    return target?.value === state.leadUnit && assist !== undefined ? { newLead: assist.unit } : {};
  },
  'whistle.submitPlan': (context) => ({
    steps: [
      { action: '到场核查并取证', agreedDate: dateOf(soon(context, 4)) },
      { action: '落实整改并复查', agreedDate: dateOf(soon(context, 6)) },
    ],
    arrivalDate: dateOf(soon(context, 3)),
  }),
  'whistle.submitResult': (context) => {
    const partly = context.random.of('solved').happens(0.12);
    const leftOver = sceneOf(context.state.itemCodes)?.leftOver ?? '持续跟进。';
    return {
      measures: measuresOf(context),
      evidence: evidence('处置前后对比照片'),
      solved: partly ? 'partly' : 'yes',
      ...(partly ? { residual: leftOver } : {}),
    };
  },
  'whistle.ruleFalseCall': () => ({ falseCall: false }),
  'whistle.cancel': () => ({ falseCall: false }),
  'whistle.recordStreetWork': ({ actor }) => ({ persons: [actor.person] }),
  'whistle.close': (context) => ({
    summary: `${sceneOf(context.state.itemCodes)?.measures ?? '已处置完毕。'}已回访诉求人，表示满意。`,
    citizenInformed: true,
    followUp: context.random.of('followUp').pick(['suggestion', 'problemBank']),
  }),
  'whistle.evaluateDepartment': (context) => {
    const { state, target, random } = context;
    const late = state.faults.some(({ unit }) => unit === target?.value);
    return {
      promptness: late ? 2 : random.of('promptness').integer(4, 5),
      attitude: 5,
      solved: random.of('solved').integer(3, 5),
    };
  },
  'whistle.evaluateCaller': ({ random }) => ({
    necessary: random.of('n').integer(3, 5),
    clear: random.of('c').integer(3, 5),
  }),
  'collaboration.decline': (context) => ({
    ground: context.random
      .of('ground')
      .pickWeighted({ factsInsufficient: 5, notInList: 3, alreadyHandled: 1 }),
    citation: citationOf(context),
  }),
  'collaboration.overrule': (context) => ({ citation: citationOf(context) }),
  'collaboration.submitResult': (context) => ({
    content: measuresOf(context),
    evidence: evidence('检查记录'),
    complete: context.random.of('complete').happens(0.9) ? 'yes' : 'partly',
  }),
  'resultNotification.draft': (context) => ({
    type: 'closed',
    reference: referenceOf(context),
    content: `关于“${context.state.title}”的处理结果：${sceneOf(context.state.itemCodes)?.measures ?? '已办结。'}`,
    secrecy: 'internal',
    aboutCaseId: context.state.caseId,
  }),
  'resultNotification.object': () => ({ aboutDuty: false }),
  'resultNotification.answer': () => ({ corrected: false }),
  'supervisionOrder.submitReply': (context) => ({ evidence: evidence('整改照片'), finishedAt: context.now }),
  'warning.assess': (context) => ({
    level: String(Object(context.state).suspectedLevel ?? 'yellow'),
    recipients: recipientsOf(context),
  }),
  'warning.issueWarning': (context) => ({
    measuresAsked: recipientsOf(context).map((unit) => ({
      unit,
      text: measureAsked(unit, context),
      itemCode: itemOf(context) ?? 'JP-17',
    })),
    validUntil: soon(context, context.random.of('valid').integer(3, 6)),
  }),
  'warning.changeLevel': (context) => ({
    level: Object(context.state).level === 'yellow' ? 'orange' : 'yellow',
  }),
  'warning.reportDanger': (context) => ({
    place: {
      gridCode: gridOf(context),
      address: String(Object(Object(context.state).place).address ?? '现场'),
    },
    facts: '险情已经出现，现场正在扩大。',
    ask: '请立即组织力量到场处置。',
  }),
  'supervisionOrder.cancel': () => ({ authority: 'recordError' }),
  'warning.review': ({ random }) => ({ happened: random.of('happened').happens(0.3) }),
  'suggestion.reply': (context) => {
    const verdict = context.random
      .of('verdict')
      .pickWeighted({ adopted: 5, partlyAdopted: 3, notAdopted: 1, keptForReference: 1 });
    const adopts = verdict === 'adopted' || verdict === 'partlyAdopted';
    const step = {
      action: '修订值班和到场流程并组织培训',
      agreedDate: dateOf(soon(context, context.random.of('step').integer(3, 8))),
    };
    return {
      verdict,
      reason: adopts ? '建议切合实际，予以采纳。' : '目前条件不成熟，留作参考。',
      ...(adopts ? { plan: [step] } : {}),
    };
  },
  'suggestion.rejectReply': () => ({ consultation: false }),
  'suggestion.redirect': (context) => ({
    rightUnit: context.inForce.list.items[itemOf(context) ?? '']?.leads[0]?.unit ?? 'zhzx',
  }),
  'dispute.recordAgreement': (context) => {
    const named = namingOf(context);
    return {
      ...named,
      tasks: [named.lead, ...named.assists].map((unit) => ({
        unit,
        task: unit === named.lead ? '主办，牵头处置并反馈' : '配合现场处置',
      })),
      basis: [citationOf(context)],
    };
  },
  'dispute.applyForCoordination': (context) => ({
    negotiationRecord: evidence('协商会议记录'),
    basis: [citationOf(context)],
  }),
  'dispute.forward': (context) => ({
    to: disputantsOf(context).filter((unit) => unit !== context.actor.unit),
  }),
  'dispute.submitDefence': (context) => ({
    basis: [citationOf(context)],
    ...(isStreet(context.actor.unit, context)
      ? { text: '清单列明由主办单位承担主体责任，街道承担的配合责任已经履行。' }
      : {}),
  }),
  'dispute.issueOpinion': (context) => ({
    ...namingOf(context),
    basis: [citationOf(context)],
    boundaryUnclear: false,
  }),
  'dispute.designateInterimLead': (context) => ({ unit: namingOf(context).lead }),
  'consultation.convene': (context) => ({
    when: soon(context, context.random.of('when').integer(1, 2)),
    place: '区社会治理指挥中心三楼会议室',
    chair: deputyOf(context),
  }),
  'consultation.confirmAttendance': (context) => ({ person: deputyOf(context) }),
  'consultation.recordPosition': ({ random }) => ({
    position: random.of('position').pick(['agree', 'agree', 'agreeInPart']),
  }),
  'consultation.hold': (context) => ({ present: attendersOf(context) }),
  'consultation.draftMinutes': (context) => ({ resolutions: resolutionsOf(context) }),
  'consultation.declareDeadlock': () => ({ ownership: true }),
  'panel.submitStatement': (context) => ({ basis: [citationOf(context)], evidence: evidence('处置记录') }),
  'panel.substitute': (context) => ({ person: colleagueOf(context) }),
  'panel.deliberate': (context) => ({ present: sittingSeats(context) }),
  'panel.vote': (context) => ({ ...namingOf(context), basis: [citationOf(context)] }),
  'panel.decideByLeader': (context) => ({ ...namingOf(context), basis: [citationOf(context)] }),
  'panel.issueDetermination': (context) => ({
    text: `经合议，本事项由${unitName(namingOf(context).lead, context)}主办，其余单位按清单配合。`,
  }),
  'panel.ruleReview': () => ({ upheld: true }),
  '*.designateInterimLead': (context) => ({ unit: namingOf(context).lead }),
  '*.requestExtension': extensionOf,
  '*.decideExtension': ({ random }) => ({ granted: random.of('granted').happens(0.75) }),
  '*.requestShelving': (context) => ({
    evidence: evidence('情况说明'),
    reviewDate: dateOf(soon(context, 10)),
  }),
};

/** The seats of a panel on which somebody may sit: those of units that are no party, and those with a substitute. */
function sittingSeats({ state }: FormContext): readonly string[] {
  const seats: unknown = Object(state).seats;
  return (Array.isArray(seats) ? seats : [])
    .filter(
      ({ isParty, recused, substitute }) => substitute !== undefined || (!isParty && recused === undefined),
    )
    .map(({ unit }) => String(unit));
}

/** Whoever was invited and has not declined, by a deputy of each, with the convenor. */
function attendersOf(context: FormContext): readonly Payload[] {
  const invitees: unknown = Object(context.state).invitees;
  const coming = (Array.isArray(invitees) ? invitees : []).filter(({ reply }) => reply !== 'declined');
  const units = new Set<string>([context.actor.unit, ...coming.map(({ unit }) => String(unit))]);
  return [...units].flatMap((unit) => {
    const person = leaderOf(unit, context);
    return person === undefined ? [] : [{ unit, person }];
  });
}

/** One task for each department that sat there, in the words of its own duty. */
function resolutionsOf(context: FormContext): readonly Payload[] {
  const present: unknown = Object(Object(context.state).meeting).present ?? Object(context.state).present;
  const named = (Array.isArray(present) ? present : attendersOf(context)).map(({ unit }) => String(unit));
  const departments = named.filter((unit) => context.inForce.directory.units[unit]?.kind === 'department');
  return departments.slice(0, 3).map((owner, n) => ({
    text: '按责任清单分工推进，定期会商。',
    owner,
    action: `${unitName(owner, context)}${n === 0 ? '牵头制定专项方案' : '完成排查并报送清单'}`,
    agreedDate: dateOf(soon(context, context.random.of('agreed', n).integer(4, 9))),
  }));
}

function referenceOf(context: FormContext): string {
  const { actor, now, random } = context;
  const office = unitName(actor.unit, context).replace(/(分局|局|街道|镇|中心)$/, '');
  return `江${office}〔${now.slice(0, 4)}〕${random.of('number').integer(10, 480)}号`;
}

/** The street of the place, and a department that helps with it. */
function recipientsOf(context: FormContext): readonly string[] {
  const { state, actor } = context;
  const assessed: unknown = Object(state).assessedFor;
  if (Array.isArray(assessed) && assessed.length > 0) return assessed;
  const helper = sceneOf(state.itemCodes)?.helpers[0]?.unit ?? 'yj';
  return [state.street ?? 'wj', helper].filter((unit) => unit !== actor.unit && unit !== issuerOf(context));
}

function issuerOf({ state }: FormContext): string {
  return String(Object(state).issuer ?? '');
}

function measureAsked(unit: string, context: FormContext): string {
  const scene = sceneOf(context.state.itemCodes);
  if (isStreet(unit, context)) return scene?.streetPart ?? '日常巡查，发现报告';
  return scene?.helpers.find((each) => each.unit === unit)?.task ?? '开展专项检查，处置隐患';
}

/** What is known beforehand of a form, by its case. */
export function knownOf(context: FormContext): Payload {
  const known = KNOWN[`${context.kind}.${context.command}`] ?? KNOWN[`*.${context.command}`];
  return known?.(context) ?? {};
}

import { dateOf, type Instant } from '@tiaokuai/domain';
import { inOfficeDays } from '../habit/days.js';
import { sceneOf } from '../scene/scene.js';
import type { Asked } from './asked.js';
import { colleagueOf, deputyOf, gridOf, leaderOf, nameOf, otherUnit, unitName } from './names.js';

type Payload = Readonly<Record<string, unknown>>;

/** What of a form follows from the case rather than from its shape; the rest is filled in by `fillForm`. */
type Known = (asked: Asked) => Payload;

const evidence = (note: string): readonly Payload[] => [{ note }];

function itemOf({ state }: Asked): string | undefined {
  return state.itemCodes[0];
}

/** The item of the list that names somebody else than the unit that refuses, with its law. */
function citationOf(asked: Asked): Payload {
  const itemCode = itemOf(asked);
  const law = asked.inForce.list.items[itemCode ?? '']?.legalBasis[0] ?? GENERAL_LAW;
  return { ...(itemCode === undefined ? {} : { itemCode }), ...law };
}

/** What is cited where no item says more. */
const GENERAL_LAW = { law: '行政处罚法', article: '第十八条' };

/** The lead tells what was done; whoever assists, that his own part is done. */
function measuresOf(asked: Asked): string {
  const { state, actor } = asked;
  const scene = sceneOf(state.itemCodes);
  const ownPart = scene?.helpers.find(({ unit }) => unit === actor.unit)?.task;
  const text =
    ownPart !== undefined && actor.unit !== state.leadUnit
      ? `已${ownPart}，发现的问题当场整改，情况已书面反馈。`
      : (scene?.measures ?? '已按职责办理完毕，现场复查合格。');
  return `${unitName(actor.unit, asked)}：${text}`;
}

function obligationOf({ state, about }: Asked) {
  return Object.values(state.obligations).find(({ id }) => id === about?.value);
}

/** A third of what was given at first, at least one; the other party is asked where the row says so. */
function extensionOf(asked: Asked): Payload {
  const owed = obligationOf(asked);
  const { clock, extensionGrade, extensions = [] } = owed ?? {};
  const original =
    clock === undefined ? 3 : 'minutes' in clock ? clock.minutes : 'days' in clock ? clock.days : 3;
  const byParty = extensionGrade === 'party';
  const grade = byParty ? 'party' : extensions.length > 0 ? 'signed' : 'shift';
  const form = {
    text: '需等待第三方检测结果，请予延长。',
    signedBy: nameOf(deputyOf(asked) ?? '', asked),
    cases: 1,
  };
  return { length: Math.max(1, Math.floor(original / 3)), grade, ...(grade === 'signed' ? { form } : {}) };
}

function partiesOf({ state }: Asked): readonly string[] {
  return state.parties.filter(({ live, role }) => live && role !== 'copy').map(({ unit }) => unit);
}

/** The item's lead among the parties leads, everybody else assists: what an agreement, an opinion, a ruling says. */
function namingOf(asked: Asked): { lead: string; assists: readonly string[] } {
  const leads = asked.inForce.list.items[itemOf(asked) ?? '']?.leads.map(({ unit }) => unit) ?? [];
  const units = disputantsOf(asked);
  const lead = leads.find((unit) => units.includes(unit)) ?? leads[0] ?? units[0] ?? asked.actor.unit;
  return { lead, assists: units.filter((unit) => unit !== lead && !isStreet(unit, asked)) };
}

function isStreet(unit: string, { inForce }: Asked): boolean {
  return inForce.directory.units[unit]?.kind === 'street';
}

function disputantsOf(asked: Asked): readonly string[] {
  const named: unknown = Object(asked.state).disputants;
  return Array.isArray(named) ? named : partiesOf(asked);
}

function soon(asked: Asked, days: number): Instant {
  return inOfficeDays(asked, days);
}

/** By kind and command; `*` where every procedure's command of that name says the same. */
const KNOWN: Readonly<Record<string, Known>> = {
  'whistle.reportIn': (asked) => ({
    mode: 'onsite',
    place: String(Object(Object(asked.state).place).address ?? '现场'),
  }),
  'whistle.refuse': (asked) => ({
    ground: 'notStatutoryDuty',
    citation: citationOf(asked),
    deputy: deputyOf(asked),
    suggestedUnit: otherUnit(asked),
  }),
  'whistle.acceptRefusal': (asked) => {
    const { state, about } = asked;
    const assist = state.parties.find(
      ({ unit, live, role }) => live && role === 'assist' && unit !== about?.value,
    );
    return about?.value === state.leadUnit && assist !== undefined ? { newLead: assist.unit } : {};
  },
  'whistle.submitPlan': (asked) => ({
    steps: [
      { action: '到场核查并取证', agreedDate: dateOf(soon(asked, 4)) },
      { action: '落实整改并复查', agreedDate: dateOf(soon(asked, 6)) },
    ],
    arrivalDate: dateOf(soon(asked, 3)),
  }),
  'whistle.submitResult': (asked) => {
    const partly = asked.chance.of('solved').happens(0.12);
    const leftOver = sceneOf(asked.state.itemCodes)?.leftOver ?? '持续跟进。';
    return {
      measures: measuresOf(asked),
      evidence: evidence('处置前后对比照片'),
      solved: partly ? 'partly' : 'yes',
      ...(partly ? { residual: leftOver } : {}),
    };
  },
  'whistle.ruleFalseCall': () => ({ falseCall: false }),
  'whistle.cancel': () => ({ falseCall: false }),
  'whistle.recordStreetWork': ({ actor }) => ({ persons: [actor.person] }),
  'whistle.close': (asked) => ({
    summary: `${sceneOf(asked.state.itemCodes)?.measures ?? '已处置完毕。'}已回访诉求人，表示满意。`,
    citizenInformed: true,
    followUp: asked.chance.of('followUp').pick(['suggestion', 'problemBank']),
  }),
  'whistle.evaluateDepartment': (asked) => {
    const { state, about, chance } = asked;
    const late = state.faults.some(({ unit }) => unit === about?.value);
    return {
      promptness: late ? 2 : chance.of('promptness').whole(4, 5),
      attitude: 5,
      solved: chance.of('solved').whole(3, 5),
    };
  },
  'whistle.evaluateCaller': ({ chance }) => ({
    necessary: chance.of('n').whole(3, 5),
    clear: chance.of('c').whole(3, 5),
  }),
  'collaboration.decline': (asked) => ({
    ground: asked.chance.of('ground').weighed({ factsInsufficient: 5, notInList: 3, alreadyHandled: 1 }),
    citation: citationOf(asked),
  }),
  'collaboration.overrule': (asked) => ({ citation: citationOf(asked) }),
  'collaboration.submitResult': (asked) => ({
    content: measuresOf(asked),
    evidence: evidence('检查记录'),
    complete: asked.chance.of('complete').happens(0.9) ? 'yes' : 'partly',
  }),
  'resultNotification.draft': (asked) => ({
    type: 'closed',
    reference: referenceOf(asked),
    content: `关于“${asked.state.title}”的处理结果：${sceneOf(asked.state.itemCodes)?.measures ?? '已办结。'}`,
    secrecy: 'internal',
    aboutCaseId: asked.state.caseId,
  }),
  'resultNotification.object': () => ({ aboutDuty: false }),
  'resultNotification.answer': () => ({ corrected: false }),
  'supervisionOrder.submitReply': (asked) => ({ evidence: evidence('整改照片'), finishedAt: asked.now }),
  'warning.assess': (asked) => ({
    level: String(Object(asked.state).suspectedLevel ?? 'yellow'),
    recipients: recipientsOf(asked),
  }),
  'warning.issueWarning': (asked) => ({
    measuresAsked: recipientsOf(asked).map((unit) => ({
      unit,
      text: measureAsked(unit, asked),
      itemCode: itemOf(asked) ?? 'JP-17',
    })),
    validUntil: soon(asked, asked.chance.of('valid').whole(3, 6)),
  }),
  'warning.changeLevel': (asked) => ({ level: Object(asked.state).level === 'yellow' ? 'orange' : 'yellow' }),
  'warning.reportDanger': (asked) => ({
    place: { gridCode: gridOf(asked), address: String(Object(Object(asked.state).place).address ?? '现场') },
    facts: '险情已经出现，现场正在扩大。',
    ask: '请立即组织力量到场处置。',
  }),
  'supervisionOrder.cancel': () => ({ authority: 'recordError' }),
  'warning.review': ({ chance }) => ({ happened: chance.of('happened').happens(0.3) }),
  'suggestion.reply': (asked) => {
    const verdict = asked.chance
      .of('verdict')
      .weighed({ adopted: 5, partlyAdopted: 3, notAdopted: 1, keptForReference: 1 });
    const adopts = verdict === 'adopted' || verdict === 'partlyAdopted';
    const step = {
      action: '修订值班和到场流程并组织培训',
      agreedDate: dateOf(soon(asked, asked.chance.of('step').whole(3, 8))),
    };
    return {
      verdict,
      reason: adopts ? '建议切合实际，予以采纳。' : '目前条件不成熟，留作参考。',
      ...(adopts ? { plan: [step] } : {}),
    };
  },
  'suggestion.rejectReply': () => ({ consultation: false }),
  'suggestion.redirect': (asked) => ({
    rightUnit: asked.inForce.list.items[itemOf(asked) ?? '']?.leads[0]?.unit ?? 'zhzx',
  }),
  'dispute.recordAgreement': (asked) => {
    const named = namingOf(asked);
    return {
      ...named,
      tasks: [named.lead, ...named.assists].map((unit) => ({
        unit,
        task: unit === named.lead ? '主办，牵头处置并反馈' : '配合现场处置',
      })),
      basis: [citationOf(asked)],
    };
  },
  'dispute.applyForCoordination': (asked) => ({
    negotiationRecord: evidence('协商会议记录'),
    basis: [citationOf(asked)],
  }),
  'dispute.forward': (asked) => ({ to: disputantsOf(asked).filter((unit) => unit !== asked.actor.unit) }),
  'dispute.submitDefence': (asked) => ({
    basis: [citationOf(asked)],
    ...(isStreet(asked.actor.unit, asked)
      ? { text: '清单列明由主办单位承担主体责任，街道承担的配合责任已经履行。' }
      : {}),
  }),
  'dispute.issueOpinion': (asked) => ({
    ...namingOf(asked),
    basis: [citationOf(asked)],
    boundaryUnclear: false,
  }),
  'dispute.designateInterimLead': (asked) => ({ unit: namingOf(asked).lead }),
  'consultation.convene': (asked) => ({
    when: soon(asked, asked.chance.of('when').whole(1, 2)),
    place: '区社会治理指挥中心三楼会议室',
    chair: deputyOf(asked),
  }),
  'consultation.confirmAttendance': (asked) => ({ person: deputyOf(asked) }),
  'consultation.recordPosition': ({ chance }) => ({
    position: chance.of('position').pick(['agree', 'agree', 'agreeInPart']),
  }),
  'consultation.hold': (asked) => ({ present: attendersOf(asked) }),
  'consultation.draftMinutes': (asked) => ({ resolutions: resolutionsOf(asked) }),
  'consultation.declareDeadlock': () => ({ ownership: true }),
  'panel.submitStatement': (asked) => ({ basis: [citationOf(asked)], evidence: evidence('处置记录') }),
  'panel.substitute': (asked) => ({ person: colleagueOf(asked) }),
  'panel.deliberate': (asked) => ({ present: sittingSeats(asked) }),
  'panel.vote': (asked) => ({ ...namingOf(asked), basis: [citationOf(asked)] }),
  'panel.decideByLeader': (asked) => ({ ...namingOf(asked), basis: [citationOf(asked)] }),
  'panel.issueDetermination': (asked) => ({
    text: `经合议，本事项由${unitName(namingOf(asked).lead, asked)}主办，其余单位按清单配合。`,
  }),
  'panel.ruleReview': () => ({ upheld: true }),
  '*.designateInterimLead': (asked) => ({ unit: namingOf(asked).lead }),
  '*.requestExtension': extensionOf,
  '*.decideExtension': ({ chance }) => ({ granted: chance.of('granted').happens(0.75) }),
  '*.requestShelving': (asked) => ({ evidence: evidence('情况说明'), reviewDate: dateOf(soon(asked, 10)) }),
};

/** The seats of a panel on which somebody may sit: those of units that are no party, and those with a substitute. */
function sittingSeats({ state }: Asked): readonly string[] {
  const seats: unknown = Object(state).seats;
  return (Array.isArray(seats) ? seats : [])
    .filter(
      ({ isParty, recused, substitute }) => substitute !== undefined || (!isParty && recused === undefined),
    )
    .map(({ unit }) => String(unit));
}

/** Whoever was invited and has not declined, by a deputy of each, with the convenor. */
function attendersOf(asked: Asked): readonly Payload[] {
  const invitees: unknown = Object(asked.state).invitees;
  const coming = (Array.isArray(invitees) ? invitees : []).filter(({ reply }) => reply !== 'declined');
  const units = new Set<string>([asked.actor.unit, ...coming.map(({ unit }) => String(unit))]);
  return [...units].flatMap((unit) => {
    const person = leaderOf(unit, asked);
    return person === undefined ? [] : [{ unit, person }];
  });
}

/** One task for each department that sat there, in the words of its own duty. */
function resolutionsOf(asked: Asked): readonly Payload[] {
  const present: unknown = Object(Object(asked.state).meeting).present ?? Object(asked.state).present;
  const named = (Array.isArray(present) ? present : attendersOf(asked)).map(({ unit }) => String(unit));
  const departments = named.filter((unit) => asked.inForce.directory.units[unit]?.kind === 'department');
  return departments.slice(0, 3).map((owner, n) => ({
    text: '按责任清单分工推进，定期会商。',
    owner,
    action: `${unitName(owner, asked)}${n === 0 ? '牵头制定专项方案' : '完成排查并报送清单'}`,
    agreedDate: dateOf(soon(asked, asked.chance.of('agreed', n).whole(4, 9))),
  }));
}

function referenceOf(asked: Asked): string {
  const { actor, now, chance } = asked;
  const office = unitName(actor.unit, asked).replace(/(分局|局|街道|镇|中心)$/, '');
  return `江${office}〔${now.slice(0, 4)}〕${chance.of('number').whole(10, 480)}号`;
}

/** The street of the place, and a department that helps with it. */
function recipientsOf(asked: Asked): readonly string[] {
  const { state, actor } = asked;
  const assessed: unknown = Object(state).assessedFor;
  if (Array.isArray(assessed) && assessed.length > 0) return assessed;
  const helper = sceneOf(state.itemCodes)?.helpers[0]?.unit ?? 'yj';
  return [state.street ?? 'wj', helper].filter((unit) => unit !== actor.unit && unit !== issuerOf(asked));
}

function issuerOf({ state }: Asked): string {
  return String(Object(state).issuer ?? '');
}

function measureAsked(unit: string, asked: Asked): string {
  const scene = sceneOf(asked.state.itemCodes);
  if (isStreet(unit, asked)) return scene?.streetPart ?? '日常巡查，发现报告';
  return scene?.helpers.find((each) => each.unit === unit)?.task ?? '开展专项检查，处置隐患';
}

/** What is known beforehand of a form, by its case. */
export function knownOf(asked: Asked): Payload {
  const known = KNOWN[`${asked.kind}.${asked.command}`] ?? KNOWN[`*.${asked.command}`];
  return known?.(asked) ?? {};
}

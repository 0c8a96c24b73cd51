import { dateOf } from '../../calendar/instant.js';
import { lastWorkingDayOfQuarter } from '../../calendar/quarter.js';
import { type Decision } from '../../case/case.decision.js';
import { linkIn } from '../../case/link/link.reactions.js';
import { POST_FORBIDS } from '../../case/permissions.js';
import { ENGINE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { consultation } from '../../kernel/contracts/consultation.contract.js';
import {
  byEngine,
  choice,
  fields,
  flag,
  group,
  listOf,
  nothingPersonal,
  optional,
  reference,
  text,
  type Value,
} from '../../kernel/form.js';
import { type Reaction } from '../../kernel/reaction.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './consultation.rejections.js';
import { namedDeputyRejection, unitRejection } from '../../reference/directory/reachable.js';
import { isOfficerOf, streetOf, theOnly } from '../../reference/directory/directory.posts.js';
import { itemInForce } from '../../reference/list/item-in-force.js';
import { command, event } from './consultation.builders.js';
import { MODES, URGENCIES } from './consultation.labels.js';
import { start } from './consultation.obligations.js';
import { type ConsultationState } from './consultation.state.js';
import { withParties } from './parties.js';

const form = fields({
  agenda: listOf(
    { zh: '议题（不得含个人信息）', en: 'Agenda (nothing personal)' },
    nothingPersonal(text({ zh: '议题', en: 'Point' }, { max: 200 })),
    { min: 1, max: 20 },
  ),
  itemCodes: listOf(
    { zh: '清单事项', en: 'List items' },
    reference({ zh: '清单事项', en: 'List item' }, 'listItem'),
    { min: 0, max: 20 },
  ),
  invitees: listOf(
    { zh: '参会单位', en: 'Invitees' },
    group(
      { zh: '参会单位', en: 'Invitee' },
      {
        unit: reference({ zh: '单位', en: 'Unit' }, 'unit'),
        required: flag({ zh: '必须到会', en: 'Required' }),
      },
    ),
    { min: 1, max: 30 },
  ),
  urgency: choice({ zh: '紧急程度', en: 'Urgency' }, URGENCIES),
  mode: choice({ zh: '方式', en: 'Mode' }, MODES),
  deputy: optional(reference({ zh: '同意提议的分管负责人', en: 'Deputy who stands for it' }, 'person')),
  street: optional(reference({ zh: '所在街道', en: 'Street of the place' }, 'unit')),
  quarterly: optional(flag({ zh: '街道与派驻机构季度例会', en: 'The street’s quarterly meeting' })),
  matterId: optional(reference({ zh: '所属事项链', en: 'Matter it belongs to' }, 'case')),
  aboutCaseId: byEngine(reference({ zh: '来源案件', en: 'Case it came from' }, 'case')),
  convenor: byEngine(reference({ zh: '召集单位', en: 'Convenor' }, 'unit')),
});

type Proposal = Value<typeof form>;

const ConsultationProposed = event<
  Omit<Proposal, 'convenor' | 'matterId'> & {
    readonly title: string;
    readonly convenor: string;
    readonly matterId: string;
  }
>({
  type: 'ConsultationProposed',
  label: { zh: '提议会商', en: 'A consultation was proposed' },
  schemaVersion: 1,
  fold(state, { payload, actor, effectiveAt }) {
    const { title, agenda, itemCodes, invitees, urgency, mode, street, matterId } = payload;
    return withParties({
      ...state,
      ...{ title, agenda, itemCodes, urgency, mode, street, matterId },
      stage: 'proposed',
      convenor: payload.convenor,
      aboutCaseId: payload.aboutCaseId,
      quarterly: payload.quarterly ?? false,
      invitees: invitees.map((each) => ({ ...each, reply: 'none' })),
      openedAt: effectiveAt,
      openedBy: actor,
    });
  },
  reactions: ({ after }) => linkToOrigin(after),
});

/** The case that asked for it learns its id. */
function linkToOrigin({ aboutCaseId, caseId, kind }: ConsultationState): readonly Reaction[] {
  if (aboutCaseId === undefined) return [];
  const about = { zh: '关联会商', en: 'The consultation is linked' };
  return [linkIn('link', aboutCaseId, { caseId, kind }, about)];
}

const TITLE_LENGTH = 60;

function unitsRejection(
  { invitees, street, quarterly }: Proposal,
  convenor: string,
  { inForce }: Decision<ConsultationState>,
): Rejection | undefined {
  const { units } = inForce.directory;
  for (const [n, { unit }] of invitees.entries()) {
    const unknown = unitRejection(unit, inForce, `invitees.${n}.unit`);
    if (unknown !== undefined) return unknown;
    const repeated = invitees.findIndex((each) => each.unit === unit) !== n;
    const stranger = quarterly === true && units[unit]?.dailyManager !== convenor;
    if (repeated || stranger) return reject('CASE.FIELD_INVALID', `invitees.${n}.unit`, { unit });
  }
  if (street !== undefined && units[street]?.kind !== 'street')
    return reject('CASE.FIELD_INVALID', 'street', { unit: street });
  const kind = units[convenor]?.kind;
  return quarterly === true && kind !== 'street' ? reject('CASE.FIELD_INVALID', 'quarterly') : undefined;
}

/** The centre convenes and has no stake; anybody else who convenes is a party himself. */
function twoParties({ invitees }: Proposal, convenor: string, centre: string | undefined): boolean {
  const parties = new Set([convenor, ...invitees.map(({ unit }) => unit)]);
  if (convenor === centre) parties.delete(convenor);
  return parties.size >= 2;
}

function itemsRejection(
  { itemCodes, quarterly }: Proposal,
  { inForce, at }: Decision<ConsultationState>,
): Rejection | undefined {
  if (itemCodes.length === 0)
    return quarterly === true ? undefined : reject('CONSULT.NEEDS_ITEM', 'itemCodes');
  return itemCodes
    .map((code, n) => itemInForce(inForce, code, at, `itemCodes.${n}`))
    .find((each) => isRejection(each));
}

function deputyRejection({ deputy }: Proposal, decision: Decision<ConsultationState>): Rejection | undefined {
  const { inForce, at, context } = decision;
  if (deputy === undefined) return reject('CASE.FIELD_MISSING', 'deputy');
  return namedDeputyRejection(deputy, context.actor.unit, inForce, at);
}

/** What a reaction proposes rests on its own case: it is judged by nobody's deputy and on no item. */
function proposalRejection(
  sent: Proposal,
  convenor: string,
  decision: Decision<ConsultationState>,
): Rejection | undefined {
  const byEngine = decision.context.actor.post === ENGINE.post;
  const centre = theOnly(decision.inForce.directory, 'commandCentre')?.id;
  return (
    unitsRejection(sent, convenor, decision) ??
    (byEngine ? undefined : deputyRejection(sent, decision)) ??
    (twoParties(sent, convenor, centre) ? undefined : reject('CONSULT.NEEDS_TWO_PARTIES', 'invitees')) ??
    (byEngine ? undefined : itemsRejection(sent, decision))
  );
}

function streetOfProposal(
  { street, invitees }: Proposal,
  convenor: string,
  { inForce: { directory } }: Decision<ConsultationState>,
): string | undefined {
  const units = [convenor, ...invitees.map(({ unit }) => unit)];
  return street ?? units.map((unit) => streetOf(directory, unit)).find((each) => each !== undefined);
}

/** The street's meeting with its dispatched heads, at least once a quarter (M E5). */
function startQuarterly(decision: Decision<ConsultationState>): void {
  const { convenor } = decision.state;
  const calendar = decision.inForce.calendarFor(convenor);
  const date = lastWorkingDayOfQuarter(calendar, dateOf(decision.at));
  if (date === undefined) return decision.reject(reject('CALENDAR.NOT_COVERED'));
  start(decision, 'consultation.quarterly', { agreed: { unit: 'agreed', date } });
}

/** A person proposes for his unit; the engine for the unit it names, else for the command centre. */
export const propose = command({
  ...answers(consultation.propose, form),
  label: { zh: '提议会商', en: 'Propose a consultation' },
  engine: 'also',
  stages: 'none',
  notTwice: true,
  permits(_state, context) {
    const { actor } = context;
    const { directory } = context.inForce(context.now);
    const kinds = ['department', 'street', 'commandCentre'] as const;
    return actor.post === ENGINE.post || isOfficerOf(kinds, actor, directory) ? undefined : POST_FORBIDS;
  },
  declares: {
    who: {
      zh: '部门、街道、指挥中心经办人、副职、负责人；系统',
      en: 'an officer, deputy or head of a department, a street or the command centre; the engine',
    },
    by: [
      'deptOfficer',
      'dispatcher',
      'liaisonA',
      'liaisonB',
      'platformOperator',
      'streetDispatcher',
      'streetOfficer',
    ],
    starts: ['consultation.convene', 'consultation.hold', 'consultation.quarterly'],
    leadsTo: { '': ['proposed'] },
    records: [ConsultationProposed],
    rejects: [
      'CASE.DUPLICATE',
      'CASE.FIELD_INVALID',
      'CASE.FIELD_MISSING',
      'CONSULT.NEEDS_ITEM',
      'CONSULT.NEEDS_TWO_PARTIES',
      'LIST.ITEM_NOT_IN_FORCE',
      'LIST.ITEM_UNKNOWN',
    ],
  },
  decide(decision, sent) {
    const { actor } = decision.context;
    const centre = theOnly(decision.inForce.directory, 'commandCentre')?.id;
    const convenor = actor.post === ENGINE.post ? (sent.convenor ?? centre) : actor.unit;
    if (convenor === undefined) return decision.reject(reject('CASE.FIELD_MISSING', 'convenor'));
    const rejection = proposalRejection(sent, convenor, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(ConsultationProposed, {
      ...sent,
      convenor,
      title: [...`会商：${sent.agenda[0] ?? ''}`].slice(0, TITLE_LENGTH).join(''),
      matterId: sent.matterId ?? sent.aboutCaseId ?? decision.state.caseId,
      street: streetOfProposal(sent, convenor, decision),
    });
    start(decision, 'consultation.convene');
    start(decision, 'consultation.hold');
    if (sent.quarterly === true) startQuarterly(decision);
  },
});

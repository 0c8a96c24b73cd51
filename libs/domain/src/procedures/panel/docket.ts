import { type Decision } from '../../case/case.decision.js';
import { type CaseSnapshot } from '../../case/case.snapshot.js';
import { type Party } from '../../case/case.state.js';
import { linkIn } from '../../case/link/link.reactions.js';
import { leadsCentre, POST_FORBIDS } from '../../case/permissions.js';
import { ENGINE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { panel } from '../../kernel/contracts/panel.contract.js';
import {
  byEngine,
  choice,
  fields,
  listOf,
  optional,
  reference,
  text,
  type Value,
} from '../../kernel/form.js';
import { type Reaction } from '../../kernel/reaction.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './panel.rejections.js';
import { type Urgency } from '../../kernel/urgency.js';
import { command, event } from './panel.builders.js';
import { TRIGGERS } from './panel.labels.js';
import { tellChair } from './panel.notices.js';
import { askChair, askParty } from './panel.obligations.js';
import { type SeatAtDocketing, seatsOf } from './panel.seats.js';
import { type PanelState, type Seat } from './panel.state.js';
import { leaderFor } from './too-few-seats.js';
import { waitingCases } from './waiting.js';

const form = fields({
  matterId: reference({ zh: '所属事项链', en: 'Matter it belongs to' }, 'case'),
  question: text({ zh: '待认定问题', en: 'Question' }, { max: 2000, widget: 'multiline' }),
  parties: listOf({ zh: '当事单位', en: 'Parties' }, reference({ zh: '单位', en: 'Unit' }, 'unit'), {
    min: 1,
    max: 50,
  }),
  heard: byEngine(
    listOf({ zh: '被建议的单位', en: 'Units suggested' }, reference({ zh: '单位', en: 'Unit' }, 'unit'), {
      min: 1,
      max: 50,
    }),
  ),
  itemCodes: optional(
    listOf({ zh: '清单事项', en: 'List items' }, reference({ zh: '清单事项', en: 'List item' }, 'listItem'), {
      min: 0,
      max: 50,
    }),
  ),
  urgency: choice(
    { zh: '紧急程度', en: 'Urgency' },
    {
      ordinary: { zh: '一般', en: 'Ordinary' },
      urgent: { zh: '紧急', en: 'Urgent' },
      emergency: { zh: '应急', en: 'Emergency' },
    },
  ),
  trigger: optional(choice({ zh: '提请情形', en: 'Trigger' }, TRIGGERS)),
  cases: optional(
    listOf({ zh: '相关案件', en: 'Cases' }, reference({ zh: '案件', en: 'Case' }, 'case'), {
      min: 0,
      max: 50,
    }),
  ),
  dispute: byEngine(reference({ zh: '争议协商', en: 'Dispute' }, 'case')),
  opinionBy: byEngine(reference({ zh: '原协调意见作出单位', en: 'Who issued the opinion' }, 'unit')),
});

type Docket = Value<typeof form>;

const Docketed = event<{
  readonly matterId: string;
  readonly question: string;
  readonly parties: readonly string[];
  readonly heard?: readonly string[];
  readonly itemCodes: readonly string[];
  readonly urgency: Urgency;
  readonly trigger: keyof typeof TRIGGERS;
  readonly cases: readonly string[];
  readonly dispute?: string;
  /** Whoever issued the opinion that is objected to; its seat is marked. */
  readonly opinionBy?: string;
  /** Absent in what was docketed before leads were heard and statements awaited. */
  readonly strict?: true;
  /** Too few seats are filled: this district leadership decides. */
  readonly leader?: string;
  readonly title: string;
  readonly seats: readonly SeatAtDocketing[];
  // From the snapshot of the first case.
  readonly peopleWait?: true;
  readonly street?: string;
  readonly accusedUnits: readonly string[];
}>({
  type: 'Docketed',
  label: { zh: '提请责任认定', en: 'The matter was docketed' },
  schemaVersion: 1,
  fold(_state, { payload, effectiveAt, actor }) {
    const { parties: disputants, seats, opinionBy: _marked, ...docketed } = payload;
    const units = seats.map(({ unit }) => unit);
    return {
      ...docketed,
      stage: 'docketed',
      disputants,
      seats: asSeats(seats),
      ...(docketed.leader === undefined ? {} : { tooFew: true }),
      openedAt: effectiveAt,
      openedBy: actor,
      leadUnit: units[0],
      parties: partiesOf(units[0], disputants, units),
    };
  },
  reactions: ({ after }) => [
    ...waitingCases(after).map((caseId) => link(after, caseId)),
    ...tellChair(after),
  ],
});

function asSeats(seats: readonly SeatAtDocketing[]): readonly Seat[] {
  return seats.map((each) => ({ ...each, recused: [], present: false }));
}

/** The chair leads the case, the parties are in it, the other seats decide and take no part. */
function partiesOf(
  chair: string | undefined,
  disputants: readonly string[],
  seats: readonly string[],
): readonly Party[] {
  const roleOf = (unit: string): Party['role'] =>
    unit === chair ? 'lead' : disputants.includes(unit) ? 'other' : 'seat';
  return [...new Set([...disputants, ...seats])].map((unit) => ({ unit, role: roleOf(unit), live: true }));
}

function link({ caseId: panel }: PanelState, caseId: string): Reaction {
  const about = { zh: '关联责任认定', en: 'The panel case is linked' };
  return linkIn(`link:${caseId}`, caseId, { caseId: panel, kind: 'panel' }, about);
}

/** What a case must show; an unlisted matter that names an item of the list is none. */
function isShown({ trigger, cases = [], itemCodes = [] }: Docket): boolean {
  switch (trigger) {
    case undefined:
      return false;
    case 'contested':
    case 'returned':
    case 'refusals':
      return cases.length > 0;
    case 'unlisted':
      return itemCodes.length === 0;
    default:
      return true;
  }
}

function docketRejection(
  docket: Docket,
  about: CaseSnapshot | undefined,
  decision: Decision<PanelState>,
): Rejection | undefined {
  const { context, inForce } = decision;
  const { parties, itemCodes = [], matterId } = docket;
  const { units } = inForce.directory;
  // What a reaction sends is a trigger of itself.
  if (context.actor.post !== ENGINE.post && !isShown(docket))
    return reject('PANEL.TRIGGER_MISSING', 'trigger');
  const unknown = parties.findIndex((unit, n) => units[unit] === undefined || parties.indexOf(unit) < n);
  if (unknown >= 0) return reject('CASE.FIELD_INVALID', `parties.${unknown}`);
  const unlisted = itemCodes.findIndex((code) => inForce.list.items[code] === undefined);
  if (unlisted >= 0) return reject('LIST.ITEM_UNKNOWN', `itemCodes.${unlisted}`);
  if (about !== undefined && about.matterId !== matterId) return reject('CASE.FIELD_INVALID', 'matterId');
  const bound = parties.find((unit) => about?.boundUnits.includes(unit));
  return bound === undefined ? undefined : reject('CASE.DETERMINATION_BINDS', undefined, { unit: bound });
}

/** One line for lists, with nothing of what somebody wrote. */
function titleOf(
  itemCode: string | undefined,
  trigger: keyof typeof TRIGGERS,
  { context, inForce }: Decision<PanelState>,
): string {
  const item = inForce.list.items[itemCode ?? ''];
  return `责任认定：${context.otherCase?.title ?? item?.name ?? TRIGGERS[trigger].zh}`;
}

/** What the first case named says of the matter. */
function takenFrom(
  about: CaseSnapshot | undefined,
): Pick<PanelState, 'street' | 'accusedUnits'> & { readonly peopleWait?: true } {
  return {
    ...(about?.peopleWait === true ? { peopleWait: true } : {}),
    ...(about?.street === undefined ? {} : { street: about.street }),
    accusedUnits: about?.accusedUnits ?? [],
  };
}

/**
 * Brings a question before the panel: by a reaction (refusals, a deadlock, an objection), or by the chair, who says what
 * brings it there. The first case named is looked up: the matter is its matter.
 */
export const docket = command({
  ...answers(panel.docket, form),
  label: { zh: '提请责任认定', en: 'Docket' },
  engine: 'also',
  stages: 'none',
  notTwice: true,
  snapshotOf: 'cases.0',
  permits: (_state, context) =>
    context.actor.post === ENGINE.post || leadsCentre(context) ? undefined : POST_FORBIDS,
  declares: {
    who: { zh: '指挥中心主要负责人或副职；系统', en: 'head or deputy of the command centre; the engine' },
    by: ['centreDeputy', 'centreHead'],
    starts: ['panel.statements', 'panel.openEvidence', 'panel.determine'],
    leadsTo: { '': ['docketed'] },
    records: [Docketed],
    rejects: [
      'CASE.DUPLICATE',
      'PANEL.TRIGGER_MISSING',
      'CASE.FIELD_INVALID',
      'LIST.ITEM_UNKNOWN',
      'CASE.DETERMINATION_BINDS',
    ],
  },
  decide(decision, payload) {
    const about = decision.context.otherCase;
    const rejection = docketRejection(payload, about, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    const { dispute, opinionBy, cases = [], itemCodes = [], ...rest } = payload;
    const { parties } = rest;
    const trigger = payload.trigger ?? (dispute === undefined ? 'refusals' : 'contested');
    const recused = [...parties, ...(opinionBy === undefined ? [] : [opinionBy])];
    const seats = seatsOf(decision.inForce, recused, decision.at);
    const leader = leaderFor(asSeats(seats), decision.inForce);
    if (isRejection(leader)) return decision.reject(leader);
    decision.record(Docketed, {
      ...{ ...rest, itemCodes, cases, trigger },
      ...(dispute === undefined ? {} : { dispute }),
      ...(opinionBy === undefined ? {} : { opinionBy }),
      strict: true,
      title: titleOf(itemCodes[0], trigger, decision),
      seats,
      ...(leader === undefined ? {} : { leader }),
      ...takenFrom(about),
    });
    for (const unit of parties) askParty(decision, 'panel.statements', unit);
    askChair(decision, 'panel.openEvidence');
    askChair(decision, 'panel.determine');
  },
});

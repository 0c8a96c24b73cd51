import { dateOf } from '../../calendar/instant.js';
import { type Decision } from '../../case/case.decision.js';
import { type Party } from '../../case/case.state.js';
import { joinMatter } from '../../case/link/link.reactions.js';
import { POST_FORBIDS } from '../../case/permissions.js';
import { files } from '../../kernel/evidence.js';
import { caseTitle, choice, date, fields, optional, reference, text, type Value } from '../../kernel/form.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './collaboration.rejections.js';
import {
  namedDeputyRejection,
  vacancyRejection,
  unitRejection,
} from '../../reference/directory/reachable.js';
import { isOfficerOf, isOrgan, streetOf, theOnly } from '../../reference/directory/directory.posts.js';
import { passGate } from '../../reference/gate/gate.js';
import { clauseField, clauseGivesDutyTo, clauseOf } from '../../reference/list/duty-clauses.js';
import type { ListItem } from '../../reference/list/list.js';
import type { Unit } from '../../reference/directory/directory.js';
import { givesDutyTo, itemInForce } from '../../reference/list/item-in-force.js';
import { command, event } from './collaboration.builders.js';
import { ASKS, URGENCIES } from './collaboration.labels.js';
import { tellCopies } from './collaboration.notifications.js';
import { start } from './collaboration.obligations.js';
import { type CollaborationState } from './collaboration.state.js';

const form = fields({
  title: caseTitle({ zh: '标题（不得含个人信息）', en: 'Title (nothing personal)' }),
  to: reference({ zh: '请求协作的单位', en: 'Unit asked' }, 'unit'),
  itemCode: optional(reference({ zh: '清单事项', en: 'List item' }, 'listItem')),
  clause: clauseField,
  ask: choice({ zh: '协作方式', en: 'What is asked' }, ASKS),
  details: text({ zh: '协作内容', en: 'The ask in words' }, { max: 2000, widget: 'multiline' }),
  facts: text({ zh: '事实', en: 'Facts' }, { max: 10_000, widget: 'multiline' }),
  urgency: choice({ zh: '紧急程度', en: 'Urgency' }, URGENCIES),
  deputy: reference({ zh: '同意发出的分管负责人', en: 'Deputy who stands for it' }, 'person'),
  wantedBy: optional(date({ zh: '希望完成日期', en: 'Wanted by' })),
  attachments: optional(files),
  forBody: optional(reference({ zh: '代派驻机构提出', en: 'For a dispatched body' }, 'unit')),
  street: optional(reference({ zh: '所在街道', en: 'Street of the place' }, 'unit')),
  admissionId: optional(reference({ zh: '准入编号', en: 'Admission' }, 'case')),
  matterId: optional(reference({ zh: '所属事项链', en: 'Matter it belongs to' }, 'case')),
});

type Request = Value<typeof form>;

type Requested = Omit<Request, 'to' | 'street' | 'matterId'> & {
  readonly requester: string;
  readonly requested: string;
  readonly street?: string;
  readonly matterId: string;
  /** The clause in its words. */
  readonly duty?: string;
  /** Units that get a copy: the command centre. */
  readonly copies: readonly string[];
};

/** The facts may name a citizen; no rule reads them. */
const CollaborationRequested = event<Requested>({
  type: 'CollaborationRequested',
  label: { zh: '请求协作', en: 'Collaboration was asked for' },
  schemaVersion: 1,
  sealed: { facts: 'facts' },
  fold(_state, { payload, actor, effectiveAt }) {
    const { title, urgency, requester, requested, forBody, itemCode, duty, ask, details } = payload;
    return {
      ...{ title, urgency, requester, requested, forBody, itemCode, duty, ask, details },
      stage: 'sent',
      wantedBy: payload.wantedBy,
      street: payload.street,
      matterId: payload.matterId,
      itemCodes: itemCode === undefined ? [] : [itemCode],
      leadUnit: requested,
      parties: partiesOf(payload),
      openedAt: effectiveAt,
      openedBy: actor,
    };
  },
  reactions: ({ event: { payload }, after }) => [...joinMatter(after), ...tellCopies(payload.copies)],
});

function partiesOf({ requester, requested, forBody, copies }: Requested): readonly Party[] {
  const body: readonly Party[] = forBody === undefined ? [] : [{ unit: forBody, role: 'other', live: true }];
  return [
    { unit: requester, role: 'caller', live: true },
    { unit: requested, role: 'lead', live: true },
    ...body,
    ...copies.map((unit): Party => ({ unit, role: 'copy', live: true })),
  ];
}

/** Beside the organs of the district. */
const ASKABLE = ['street', 'dispatchedBody'];

/** What no street assists with: it has neither the laboratory nor the power. */
const NEVER_ASSISTING: readonly Request['ask'][] = ['identification', 'transfer'];

/** The units named: the one that is asked, the body it is asked for, the street of the place. */
function unitsRejection(
  sent: Request,
  { inForce, context }: Decision<CollaborationState>,
): Rejection | undefined {
  const { to, forBody, street } = sent;
  const { units } = inForce.directory;
  const unknown = unitRejection(to, inForce, 'to');
  if (unknown !== undefined) return unknown;
  if (!isOrgan(units[to]) && !ASKABLE.includes(units[to]?.kind ?? ''))
    return reject('CASE.FIELD_INVALID', 'to', { unit: to });
  if (forBody !== undefined && units[forBody]?.businessParent !== context.actor.unit)
    return reject('CASE.FIELD_INVALID', 'forBody', { unit: forBody });
  if (street !== undefined && units[street]?.kind !== 'street')
    return reject('CASE.FIELD_INVALID', 'street', { unit: street });
  return undefined;
}

/** What is asked is the other side's by the item; what is put on a street passes the gate besides. */
function basisRejection(
  sent: Request,
  { inForce, context, at }: Decision<CollaborationState>,
): Rejection | undefined {
  const { to, itemCode, admissionId, ask } = sent;
  const from = context.actor.unit;
  const asked = inForce.directory.units[to];
  const onStreet = streetOf(inForce.directory, to) !== undefined;
  if (itemCode === undefined && !(onStreet && admissionId !== undefined))
    return reject('COLLAB.NEEDS_ITEM', 'itemCode');
  const item = itemCode === undefined ? undefined : itemInForce(inForce, itemCode, at);
  if (isRejection(item)) return item;
  if (to === from || asked?.businessParent === from) return reject('COLLAB.SELF_REQUEST', 'to');
  const isIts = item !== undefined && asked !== undefined && givesDutyTo(item, asked);
  const assists = onStreet && !NEVER_ASSISTING.includes(ask);
  if (!isIts && !assists) return reject('COLLAB.ASK_OUTSIDE_ITEM', 'ask', { unit: to, itemCode });
  if (onStreet) return gateRejection(sent, { inForce, context, at });
  return isIts ? clauseRejection(sent, item, asked) : undefined;
}

/** A clause that is named puts the duty on the unit that is asked. */
function clauseRejection(
  { clause, to, itemCode }: Request,
  item: ListItem,
  asked: Unit,
): Rejection | undefined {
  return clause === undefined || clauseGivesDutyTo(item, clause, asked)
    ? undefined
    : reject('COLLAB.ASK_OUTSIDE_ITEM', 'clause', { unit: to, itemCode });
}

function gateRejection(
  { to, itemCode, clause, admissionId, details }: Request,
  { inForce, context, at }: Pick<Decision<CollaborationState>, 'inForce' | 'context' | 'at'>,
): Rejection | undefined {
  const from = context.actor.unit;
  const blocked = passGate(
    inForce,
    { from, toStreet: to, itemCode, ask: { text: details, as: 'assist', clause }, admissionId },
    at,
  );
  return blocked && { ...blocked, field: blocked.field === 'ask' ? 'details' : blocked.field };
}

function requestRejection(sent: Request, decision: Decision<CollaborationState>): Rejection | undefined {
  const { inForce, context, at } = decision;
  const { to, itemCode, urgency, wantedBy, deputy } = sent;
  return (
    unitsRejection(sent, decision) ??
    namedDeputyRejection(deputy, context.actor.unit, inForce, at) ??
    (wantedBy !== undefined && wantedBy < dateOf(at)
      ? reject('CLOCK.AGREED_DATE_OUT_OF_RANGE', 'wantedBy')
      : undefined) ??
    basisRejection(sent, decision) ??
    vacancyRejection({ unit: to, itemCode, urgency }, inForce, at, 'to')
  );
}

export const request = command({
  name: 'request',
  label: { zh: '请求协作', en: 'Ask for collaboration' },
  form,
  sealed: ['facts'],
  stages: 'none',
  notTwice: true,
  permits: (_state, context) =>
    isOfficerOf(['street', 'department'], context.actor, context.inForce(context.now).directory)
      ? undefined
      : POST_FORBIDS,
  declares: {
    who: {
      zh: '街道或区级部门经办人、副职、负责人',
      en: 'an officer, deputy or head of a street or a department',
    },
    by: ['deptOfficer', 'liaisonA', 'liaisonB', 'platformOperator', 'streetDispatcher', 'streetOfficer'],
    starts: ['collaboration.signIn'],
    leadsTo: { '': ['sent'] },
    records: [CollaborationRequested],
    rejects: [
      'CASE.DUPLICATE',
      'CASE.FIELD_INVALID',
      'CASE.LIAISON_VACANT',
      'COLLAB.ASK_OUTSIDE_ITEM',
      'COLLAB.NEEDS_ITEM',
      'COLLAB.SELF_REQUEST',
      'GATE.ADMISSION_NOT_ACTIVE',
      'GATE.BEYOND_ASSISTING_DUTY',
      'GATE.UNLISTED',
      'LIST.ITEM_NOT_IN_FORCE',
      'LIST.ITEM_UNKNOWN',
    ],
  },
  decide(decision, sent) {
    const rejection = requestRejection(sent, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    const { to, street, matterId, ...rest } = sent;
    const { directory, list } = decision.inForce;
    const duty = clauseOf(list.items[sent.itemCode ?? ''], sent.clause)?.text;
    const requester = decision.context.actor.unit;
    const centre = theOnly(directory, 'commandCentre')?.id;
    decision.record(CollaborationRequested, {
      ...rest,
      ...(duty === undefined ? {} : { duty }),
      requester,
      requested: to,
      street: street ?? streetOf(directory, requester) ?? streetOf(directory, to),
      matterId: matterId ?? decision.state.caseId,
      copies: centre === undefined ? [] : [centre],
    });
    start(decision, 'collaboration.signIn');
  },
});

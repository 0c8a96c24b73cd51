import type { Context } from '../../case/case.context.js';
import type { Decision } from '../../case/case.decision.js';
import { onlyAssists } from '../../case/case.orders.js';
import type { Colour } from '../../kernel/contracts/supervision-order.contract.js';
import type { CaseSnapshot, Owed } from '../../case/case.snapshot.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { inCentre, POST_FORBIDS } from '../../case/permissions.js';
import { ENGINE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { supervisionOrder } from '../../kernel/contracts/supervision-order.contract.js';
import { choice, fields, group, optional, reference, text } from '../../kernel/form.js';
import { LIAISON_POSTS, POSTS } from '../../kernel/post.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './supervision-order.rejections.js';
import { headPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import { passGate } from '../../reference/gate/gate.js';
import { copiesOf, OrderRaised, startColour, withCopies } from './ladder.js';
import { serve, servedParties, type Sheet } from './sheet.js';
import { command, event } from './supervision-order.builders.js';
import { COLOUR_LABELS, DIRECT_GROUNDS } from './supervision-order.labels.js';
import { pointsOf } from './supervision-order.lengths.js';
import { signerOf } from './supervision-order.permits.js';
import { tellCountersigner } from './supervision-order.notifications.js';
import type { SupervisionOrderState } from './supervision-order.state.js';

const OrderIssued = event<
  Sheet & {
    /** What the episode costs the unit from now on. */
    readonly points: number;
    readonly copies: readonly string[];
    readonly light?: boolean;
  }
>({
  type: 'OrderIssued',
  label: { zh: '发出督办单', en: 'The order was issued' },
  schemaVersion: 1,
  fold(_state, { payload, actor, effectiveAt }) {
    const { copies, office, ...issued } = payload;
    return {
      ...issued,
      stage: issued.colour,
      leadUnit: issued.unit,
      openedAt: effectiveAt,
      openedBy: actor,
      parties: withCopies(servedParties(issued.unit, office), copies),
    };
  },
  reactions: ({ after, event: { payload }, inForce }) => serve(after, payload.copies, inForce),
});

/** A direct yellow or red waits for its second signature: only the supervisors know of it. */
const OrderProposed = event<Sheet>({
  type: 'OrderProposed',
  label: { zh: '拟发督办单，待会签', en: 'The order was drawn up, to be countersigned' },
  schemaVersion: 1,
  fold(_state, { payload, actor, effectiveAt }) {
    const { office, colour, ...sheet } = payload;
    return {
      ...sheet,
      stage: 'countersigning',
      proposed: colour,
      openedAt: effectiveAt,
      openedBy: actor,
      parties: office === undefined ? [] : [{ unit: office, role: 'other', live: true }],
    };
  },
  reactions: ({ after, inForce }) => tellCountersigner(after, inForce),
});

function supervises({ actor }: Context): boolean {
  return actor.post === 'supervisor';
}

interface Asked {
  readonly unit: string;
  readonly colour: Colour;
  readonly requirement: string;
  readonly direct?: string;
}

/** Section rules of `issue` in the order of the table. */
function issueRejection(
  decision: Decision<SupervisionOrderState>,
  asked: Asked,
  about: CaseSnapshot,
  owed: Owed,
): Rejection | undefined {
  const { context, inForce, at } = decision;
  const { unit, colour, direct, requirement } = asked;
  const byPerson = context.actor.post !== ENGINE.post;
  if (owed.order !== undefined) return reject('ORDER.EPISODE_OPEN', undefined, { order: owed.order });
  if (byPerson && colour !== 'white' && direct === undefined)
    return reject('ORDER.DIRECT_NEEDS_GROUND', 'direct');
  const anothers = unit !== owed.ownerUnit;
  if (colour !== 'white' && (anothers || onlyAssists(about, unit, inForce.directory)))
    return reject('ORDER.UNIT_ONLY_ASSISTS', 'unit');
  if (anothers) return reject('CASE.FIELD_INVALID', 'unit');
  // White is for what is not yet due; the engine's comes late where the worker was down, and rises at once.
  if (byPerson && colour === 'white' && owed.status !== 'running' && owed.status !== 'paused')
    return reject('CASE.FIELD_INVALID', 'colour');
  if (!byPerson) return undefined;
  return passGate(
    inForce,
    {
      from: context.actor.unit,
      toStreet: unit,
      itemCode: owed.itemCode ?? about.itemCodes[0],
      ask: { text: requirement, as: about.leadUnit === unit ? 'lead' : 'assist' },
      vehicle: 'order',
    },
    at,
  );
}

/**
 * Begins an episode about one obligation of one unit. The case and the obligation are named; how it stands, and whether
 * an order about it is open already, comes from the snapshot of that case.
 */
export const issue = command({
  ...answers(
    supervisionOrder.issue,
    fields({
      unit: reference({ zh: '被督办单位', en: 'Unit' }, 'unit'),
      obligationRef: group(
        { zh: '所督事项', en: 'What it is about' },
        {
          caseId: reference({ zh: '案件', en: 'Case' }, 'case'),
          obligationId: reference({ zh: '事项', en: 'Obligation' }, 'obligation'),
        },
      ),
      colour: choice({ zh: '颜色', en: 'Colour' }, COLOUR_LABELS),
      ground: text({ zh: '督办事由', en: 'Ground' }, { max: 500 }),
      requirement: text({ zh: '督办要求', en: 'Requirement' }, { max: 2000, widget: 'multiline' }),
      direct: optional(choice({ zh: '直接督办类型', en: 'Why it begins above white' }, DIRECT_GROUNDS)),
    }),
  ),
  label: { zh: '发出督办单', en: 'Issue an order' },
  engine: 'also',
  stages: 'none',
  snapshotOf: 'obligationRef.caseId',
  permits: (_state, context) =>
    context.actor.post === ENGINE.post || supervises(context) || inCentre(context) ? undefined : POST_FORBIDS,
  declares: {
    who: {
      zh: '督查室督查员（任何颜色，直接发黄单、红单须会签）；指挥中心（仅白单）；系统',
      en: 'a supervisor, in any colour, above white to be countersigned; the command centre, white only; the engine',
    },
    by: [...POSTS.commandCentre, ...LIAISON_POSTS, 'supervisor'],
    starts: [
      ...['order.sign', 'order.white', 'order.rectify', 'order.reply', 'order.interview'],
      'order.countersign',
    ],
    leadsTo: { '': ['white', 'yellow', 'red', 'countersigning'] },
    records: [OrderIssued, OrderProposed, OrderRaised],
    meets: ['order.rectify'],
    rejects: [
      'CASE.FIELD_INVALID',
      'ORDER.EPISODE_OPEN',
      'ORDER.DIRECT_NEEDS_GROUND',
      'ORDER.UNIT_ONLY_ASSISTS',
      'GATE.UNLISTED',
      'GATE.BEYOND_ASSISTING_DUTY',
    ],
  },
  decide(decision, payload) {
    const { unit, obligationRef, colour, ground, requirement, direct } = payload;
    const { context, inForce } = decision;
    if (inCentre(context) && colour !== 'white') return decision.reject({ ...POST_FORBIDS, field: 'colour' });
    const about = context.otherCase;
    if (about === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'obligationRef.caseId'));
    const owed = about.owed.find(({ id }) => id === obligationRef.obligationId);
    if (owed === undefined)
      return decision.reject(reject('CASE.FIELD_INVALID', 'obligationRef.obligationId'));
    const rejection = issueRejection(decision, payload, about, owed);
    if (rejection !== undefined) return decision.reject(rejection);
    const { id, key, class: ofClass, clock, dueAt, status } = owed;
    const sheet: Sheet = {
      ...{ unit, colour, ground, requirement },
      ...(direct === undefined ? {} : { direct }),
      about: { caseId: about.caseId, id, key, class: ofClass, clock, dueAt },
      done: status === 'metLate',
      onlyAssists: onlyAssists(about, unit, inForce.directory),
      office: theOnly(inForce.directory, 'supervisionOffice')?.id,
      matterId: about.matterId,
      title: `督办：${about.title}`,
      urgency: about.urgency,
      street: about.street,
      itemCodes: about.itemCodes,
      accusedUnits: about.accusedUnits,
    };
    if (colour !== 'white' && context.actor.post !== ENGINE.post) return propose(decision, sheet);
    const points = pointsOf(colour, inForce.limits);
    if (isRejection(points)) return decision.reject(points);
    const copies = copiesOf(unit, colour, inForce);
    decision.record(OrderIssued, {
      ...sheet,
      points,
      copies,
      ...(colour === 'white' ? { light: true } : {}),
    });
    startColour(decision);
  },
});

function propose(decision: Decision<SupervisionOrderState>, sheet: Sheet): void {
  const signer = signerOf(sheet.unit, decision.inForce.directory);
  if (signer === undefined) return decision.reject(POST_FORBIDS);
  decision.record(OrderProposed, sheet);
  startObligation(decision, {
    key: 'order.countersign',
    ownerUnit: signer.id,
    ownerPosts: headPostsOf(signer),
  });
}

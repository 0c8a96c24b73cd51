import { ENGINE } from '../../kernel/actor.js';
import type { Context } from '../../case/case.context.js';
import { inCentre, POST_FORBIDS } from '../../case/permissions.js';
import type { CaseSnapshot, Owed } from '../../case/case.snapshot.js';
import { theOnly } from '../../reference/directory/who.js';
import { choice, fields, group, optional, reference, text } from '../../kernel/form.js';
import { passGate } from '../../reference/gate/gate.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import type { Colour } from '../../case/case.orders.js';
import { COLOUR_LABELS, DIRECT_GROUNDS } from './supervision-order.labels.js';
import { copiesOf, startColour } from './supervision-order.ladder.js';
import { pointsOf } from './supervision-order.lengths.js';
import { rule, type OrderDecision } from './supervision-order.rule.js';

function supervises({ actor }: Context): boolean {
  return actor.post === 'supervisor';
}

interface Asked {
  readonly unit: string;
  readonly colour: Colour;
  readonly requirement: string;
  readonly direct?: string;
}

/** A street that only assists in the case, or a unit that does not owe it at all, answers for nobody else's default. */
function onlyAssists(about: CaseSnapshot, unit: string, context: Context): boolean {
  const { directory } = context.inForce(context.now);
  const kind = directory.units[unit]?.kind;
  const role = about.parties.find((each) => each.unit === unit)?.role;
  return (kind === 'street' || kind === 'community') && role === 'assist' && about.leadUnit !== unit;
}

/** Section rules of `issue` in the order of the table. */
function issueRejection(
  decision: OrderDecision,
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
  if (colour !== 'white' && (anothers || onlyAssists(about, unit, context)))
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
const issue = rule({
  name: 'issue',
  label: { zh: '发出督办单', en: 'Issue an order' },
  form: fields({
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
  engine: 'also',
  stages: 'none',
  snapshotOf: 'obligationRef.caseId',
  permits: (_state, context) =>
    context.actor.post === ENGINE.post || supervises(context) || inCentre(context) ? undefined : POST_FORBIDS,
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
    const points = pointsOf(colour, inForce.limits);
    if (isRejection(points)) return decision.reject(points);
    const { id, key, class: ofClass, clock, dueAt, status } = owed;
    decision.record('OrderIssued', {
      ...{ unit, colour, ground, requirement, points },
      ...(direct === undefined ? {} : { direct }),
      copies: copiesOf(unit, colour, inForce),
      about: { caseId: about.caseId, id, key, class: ofClass, clock, dueAt },
      done: status === 'metLate',
      onlyAssists: onlyAssists(about, unit, context),
      office: theOnly(inForce.directory, 'supervisionOffice')?.id,
      matterId: about.matterId,
      title: `督办：${about.title}`,
      urgency: about.urgency,
      street: about.street,
      itemCodes: about.itemCodes,
      accusedUnits: about.accusedUnits,
    });
    startColour(decision);
  },
});

export const ISSUING_RULES = [issue];

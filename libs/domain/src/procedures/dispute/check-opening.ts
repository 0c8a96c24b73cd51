import { type Decision } from '../../case/case.decision.js';
import { type CaseSnapshot } from '../../case/case.snapshot.js';
import { leadsCentre } from '../../case/permissions.js';
import { ENGINE } from '../../kernel/actor.js';
import { type UnitKind } from '../../kernel/post.js';
import type { Rejection } from '../../kernel/rejection.js';
import { type InForce } from '../../reference/in-force.js';
import { reject } from './dispute.rejections.js';
import { type Contested, type DisputeState } from './dispute.state.js';

/** What is looked at of the form by which it begins. */
interface Opening {
  readonly parties: readonly string[];
  readonly itemCodes: readonly string[];
  readonly contested?: readonly Contested[];
}

/** No organ of the district that could owe a duty to another: neither named by the directory nor of these kinds. */
const NO_ORGANS: readonly UnitKind[] = ['districtLeadership', 'system'];

function scopeRejection({ parties }: Opening, { directory }: InForce): Rejection | undefined {
  const outside = parties.findIndex((each) => {
    const kind = directory.units[each]?.kind;
    return kind === undefined || NO_ORGANS.includes(kind);
  });
  if (outside >= 0) return reject('DISPUTE.OUT_OF_SCOPE', `parties.${outside}`);
  const organ = (each: string): string => {
    const { kind, parent, businessParent } = directory.units[each] ?? {};
    return kind === 'community' ? (parent ?? each) : (businessParent ?? each);
  };
  const organs = new Set(parties.map(organ));
  return organs.size < 2 || new Set(parties).size < parties.length
    ? reject('DISPUTE.ONE_ORGAN', 'parties')
    : undefined;
}

/** Who opens it is in it, unless the centre does so of its office; and the contested case is one of his own. */
function openerRejection(
  { parties }: Opening,
  about: CaseSnapshot | undefined,
  { context }: Decision<DisputeState>,
): Rejection | undefined {
  const { actor } = context;
  const ofOffice = actor.post === ENGINE.post || leadsCentre(context);
  const unwilling = ofOffice ? parties[0] : actor.unit;
  if (!ofOffice && !parties.includes(actor.unit)) return reject('CASE.FIELD_INVALID', 'parties');
  if (!ofOffice && about !== undefined && !about.parties.some((each) => each.unit === actor.unit))
    return reject('CASE.FIELD_INVALID', 'contested.0.caseId', { unit: actor.unit });
  return about?.boundUnits.includes(unwilling ?? '')
    ? reject('CASE.DETERMINATION_BINDS', undefined, { unit: unwilling })
    : undefined;
}

/** A person names obligations of one case, the one that was looked up: each open there and one of the parties' own. */
function contestedRejection(
  { contested = [], parties }: Opening,
  about: CaseSnapshot | undefined,
): Rejection | undefined {
  for (const [n, { caseId, obligationId }] of contested.entries()) {
    if (caseId !== about?.caseId) return reject('CASE.FIELD_INVALID', `contested.${n}.caseId`);
    const owed = about.owed.find(({ id }) => id === obligationId);
    const isTheirs = owed !== undefined && owed.status !== 'metLate' && parties.includes(owed.ownerUnit);
    if (obligationId !== undefined && !isTheirs)
      return reject('CASE.FIELD_INVALID', `contested.${n}.obligationId`);
  }
  return undefined;
}

function itemRejection({ itemCodes }: Opening, { list }: InForce): Rejection | undefined {
  const unknown = itemCodes.findIndex((code) => list.items[code] === undefined);
  return unknown < 0 ? undefined : reject('LIST.ITEM_UNKNOWN', `itemCodes.${unknown}`);
}

/** Why the dispute may not begin: its parties, who opens it, what it rests on, what a person says is contested. */
export function openingRejection(opening: Opening, decision: Decision<DisputeState>): Rejection | undefined {
  const { inForce, context } = decision;
  const about = context.otherCase;
  return (
    scopeRejection(opening, inForce) ??
    openerRejection(opening, about, decision) ??
    itemRejection(opening, inForce) ??
    (context.actor.post === ENGINE.post ? undefined : contestedRejection(opening, about))
  );
}

import { unitMissing } from '../directory/check-unit.js';
import type { Directory } from '../directory/directory.js';
import { rowsRejection } from '../limits/check-row.js';
import { itemVariant } from '../limits/limits.js';
import type { Versions } from '../version.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './list.rejections.js';
import { clausesOf } from './duty-clauses.js';
import type { ListItem, ResponsibilityList } from './list.js';

/** Does this item stand by itself? Fields are relative to the item. */
export function itemRejection(item: ListItem, directory: Directory): Rejection | undefined {
  const { code, leads, legalBasis, validFrom, validTo } = item;
  const scenes = new Set(leads.map((each) => each.scene?.trim()));
  if (leads.length > 1 && (scenes.has(undefined) || scenes.size < leads.length))
    return reject('LIST.TWO_LEADS_ONE_SCENE', 'leads', { code });
  const clauses = clausesOf(item).map(({ id }) => id);
  const twice = clauses.find((id, n) => clauses.indexOf(id) < n);
  if (twice !== undefined) return reject('LIST.CLAUSE_REPEATED', 'primaryDuties', { code, clause: twice });
  if (legalBasis.length === 0) return reject('LIST.NO_LEGAL_BASIS', 'legalBasis', { code });
  if (validTo !== undefined && validTo <= validFrom) return reject('LIST.TERM', 'validTo', { code });
  return (
    unitsRejection(directory, 'leads', leads) ??
    unitsRejection(directory, 'primaryDuties', item.primaryDuties) ??
    // A row without a variant beside one for `ordinary` would be two for one.
    rowsRejection(
      (item.limits ?? []).map((row) => ({ ...row, variant: itemVariant(row) })),
      'limits',
    )
  );
}

function unitsRejection(
  directory: Directory,
  list: string,
  rows: readonly { readonly unit: string }[],
): Rejection | undefined {
  for (const [index, { unit }] of rows.entries()) {
    const missing = unitMissing(directory, unit, `${list}.${index}.unit`);
    if (missing !== undefined) return missing;
  }
  return undefined;
}

/** Was this code given up by an item of another name? While an item stays in the list it may be renamed. */
export function isCodeReused(versions: Versions<ResponsibilityList>, { code, name }: ListItem): boolean {
  if (versions.at(-1)?.content.items[code] !== undefined) return false;
  const lastHolder = versions.findLast((each) => each.content.items[code] !== undefined);
  return lastHolder !== undefined && lastHolder.content.items[code]?.name !== name;
}

import { unitMissing } from '../directory/check-unit.js';
import type { Directory } from '../directory/directory.js';
import { LIMIT_ROW_REJECTIONS, rowsRejection } from '../limits/check-row.js';
import type { Versions } from '../version.js';
import { reject, type Rejection, type RejectionCatalogue } from '../../kernel/rejection.js';
import type { ListItem, ResponsibilityList } from './list.js';

export const LIST_ITEM_REJECTIONS: RejectionCatalogue = {
  ...LIMIT_ROW_REJECTIONS,
  'LIST.ITEM_REPEATED': { zh: '事项编码在清单中重复', en: 'Two items of the list have one code' },
  'LIST.CODE_REUSED': {
    zh: '该编码属于已移出清单的另一事项，不得再用',
    en: 'The code belonged to another item that was removed; codes are never reused',
  },
  'LIST.TWO_LEADS_ONE_SCENE': {
    zh: '多个主体责任单位须以不同场景区分',
    en: 'Several leads must each have a scene of its own',
  },
  'LIST.NO_LEGAL_BASIS': { zh: '事项须有法律依据', en: 'An item needs at least one law' },
  'LIST.TERM': { zh: '失效日期须晚于生效日期', en: 'An item ends after it begins' },
};

/** Does this item stand by itself? Fields are relative to the item. */
export function itemRejection(item: ListItem, directory: Directory): Rejection | undefined {
  const { code, leads, legalBasis, validFrom, validTo } = item;
  const scenes = new Set(leads.map((each) => each.scene?.trim()));
  if (leads.length > 1 && (scenes.has(undefined) || scenes.size < leads.length))
    return reject('LIST.TWO_LEADS_ONE_SCENE', 'leads', { code });
  if (legalBasis.length === 0) return reject('LIST.NO_LEGAL_BASIS', 'legalBasis', { code });
  if (validTo !== undefined && validTo <= validFrom) return reject('LIST.TERM', 'validTo', { code });
  return (
    unitsRejection(directory, 'leads', leads) ??
    unitsRejection(directory, 'primaryDuties', item.primaryDuties) ??
    rowsRejection(item.limits ?? [], 'limits')
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

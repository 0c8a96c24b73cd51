import { unitMissing } from '../directory/check-unit.js';
import type { Directory } from '../directory/directory.js';
import { LIMIT_ROW_REFUSALS, rowsRefusal } from '../limits/check-row.js';
import type { Versions } from '../reference/version.js';
import { refuse, type Refusal, type RefusalCatalogue } from '../refusal.js';
import type { ListItem, ResponsibilityList } from './list.js';

export const LIST_ITEM_REFUSALS: RefusalCatalogue = {
  ...LIMIT_ROW_REFUSALS,
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

/** Does this item stand by itself (domain.md 2.2)? Fields are relative to the item. */
export function itemRefusal(item: ListItem, directory: Directory): Refusal | undefined {
  const { code, leads, legalBasis, validFrom, validTo } = item;
  const scenes = new Set(leads.map((each) => each.scene?.trim()));
  if (leads.length > 1 && (scenes.has(undefined) || scenes.size < leads.length))
    return refuse('LIST.TWO_LEADS_ONE_SCENE', 'leads', { code });
  if (legalBasis.length === 0) return refuse('LIST.NO_LEGAL_BASIS', 'legalBasis', { code });
  if (validTo !== undefined && validTo <= validFrom) return refuse('LIST.TERM', 'validTo', { code });
  return (
    unitsRefusal(directory, 'leads', leads) ??
    unitsRefusal(directory, 'primaryDuties', item.primaryDuties) ??
    rowsRefusal(item.limits ?? [], 'limits')
  );
}

function unitsRefusal(
  directory: Directory,
  list: string,
  rows: readonly { readonly unit: string }[],
): Refusal | undefined {
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

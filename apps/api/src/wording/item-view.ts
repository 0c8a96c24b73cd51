import type { ListItemView } from '@tiaokuai/contracts';
import { clausesOf, type ListItem } from '@tiaokuai/domain';
import type { Names } from './names.js';

/** An item of the responsibility list with its units by name. */
export function itemView(item: ListItem, names: Names): ListItemView {
  const { code, name, domain, assistingDuty, legalBasis, guide, validFrom, validTo } = item;
  return {
    code,
    name,
    domain,
    leads: item.leads.map(({ unit, scene }) => ({
      unit: names.unit(unit),
      scene,
    })),
    primaryDuties: item.primaryDuties.map(({ unit, text }) => ({ unit: names.unit(unit), text })),
    assistingDuty,
    clauses: clausesOf(item).map(({ id, text, unit }) => ({
      ...{ id, text },
      ...(unit === undefined ? {} : { unit: names.unit(unit) }),
    })),
    legalBasis,
    guide,
    validFrom,
    validTo,
  };
}

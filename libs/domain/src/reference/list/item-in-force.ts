import type { Instant } from '../../kernel/instant.js';
import type { InForce } from '../in-force.js';
import type { Unit } from '../directory/directory.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import type { ListItem } from './list.js';

/** The item if the version in force has it and it runs on this day; else why it cannot be named. */
export function itemInForce(
  { list }: InForce,
  code: string,
  at: Instant,
  field = 'itemCode',
): ListItem | Rejection {
  const item = list.items[code];
  if (item === undefined) return reject('LIST.ITEM_UNKNOWN', field, { itemCode: code });
  const isInForce = item.validFrom <= at && (item.validTo === undefined || at < item.validTo);
  return isInForce ? item : reject('LIST.ITEM_NOT_IN_FORCE', field, { itemCode: code });
}

/** The item gives this unit a duty, or the department that leads a dispatched body's work. */
export function givesDutyTo(item: ListItem, { id, businessParent }: Unit): boolean {
  return [...item.leads, ...item.primaryDuties].some(({ unit }) => unit === id || unit === businessParent);
}

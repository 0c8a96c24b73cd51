import type { Decision } from '../../case/case.decision.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './suggestion.rejections.js';
import { unitRejection, vacancyRejection } from '../../reference/directory/reachable.js';
import type { SuggestionState } from './suggestion.state.js';

/** Another unit than the sender, which exists and can be reached for every item. */
export function addresseeRejection(
  { inForce, at }: Decision<SuggestionState>,
  to: string,
  sender: string,
  itemCodes: readonly string[],
): Rejection | undefined {
  const unknown =
    to === sender ? reject('CASE.FIELD_INVALID', 'to', { to }) : unitRejection(to, inForce, 'to');
  if (unknown !== undefined) return unknown;
  return itemCodes
    .map((itemCode) => vacancyRejection({ unit: to, itemCode, urgency: 'ordinary' }, inForce, at, 'to'))
    .find((each) => each !== undefined);
}

export function isStreet({ inForce }: Decision<SuggestionState>, unit: string): boolean {
  const { kind } = inForce.directory.units[unit] ?? {};
  return kind === 'street' || kind === 'community';
}

import { type Decision } from '../../case/case.decision.js';
import { type CaseSnapshot } from '../../case/case.snapshot.js';
import { type Rejection } from '../../kernel/rejection.js';
import { TRIGGERS } from './panel.labels.js';
import { reject } from './panel.rejections.js';
import { type PanelState } from './panel.state.js';

/** A question as somebody brings it before the panel. */
interface Question {
  readonly parties: readonly string[];
  readonly itemCodes?: readonly string[];
  readonly trigger?: keyof typeof TRIGGERS;
  readonly cases?: readonly string[];
}

/** What a case must show; an unlisted matter that names an item of the list is none. */
export function isShown({ trigger, cases = [], itemCodes = [] }: Question): boolean {
  switch (trigger) {
    case undefined:
      return false;
    case 'contested':
    case 'returned':
    case 'refusals':
      return cases.length > 0;
    case 'unlisted':
      return itemCodes.length === 0;
    default:
      return true;
  }
}

/** It is of units and items that there are. */
export function questionRejection(
  { parties, itemCodes = [] }: Question,
  { inForce }: Decision<PanelState>,
): Rejection | undefined {
  const { units } = inForce.directory;
  const unknown = parties.findIndex((unit, n) => units[unit] === undefined || parties.indexOf(unit) < n);
  if (unknown >= 0) return reject('CASE.FIELD_INVALID', `parties.${unknown}`);
  const unlisted = itemCodes.findIndex((code) => inForce.list.items[code] === undefined);
  return unlisted < 0 ? undefined : reject('LIST.ITEM_UNKNOWN', `itemCodes.${unlisted}`);
}

/** A determination binds one of them already. */
export function boundRejection(
  parties: readonly string[],
  about: CaseSnapshot | undefined,
): Rejection | undefined {
  const bound = parties.find((unit) => about?.boundUnits.includes(unit));
  return bound === undefined ? undefined : reject('CASE.DETERMINATION_BINDS', undefined, { unit: bound });
}

/** One line for lists, with nothing of what somebody wrote. */
export function titleOf(
  itemCode: string | undefined,
  trigger: keyof typeof TRIGGERS,
  { context, inForce }: Decision<PanelState>,
): string {
  const item = inForce.list.items[itemCode ?? ''];
  return `责任认定：${context.otherCase?.title ?? item?.name ?? TRIGGERS[trigger].zh}`;
}

/** What the first case named says of the matter. */
export function takenFrom(
  about: CaseSnapshot | undefined,
): Pick<PanelState, 'street' | 'accusedUnits'> & { readonly peopleWait?: true } {
  return {
    ...(about?.peopleWait === true ? { peopleWait: true } : {}),
    ...(about?.street === undefined ? {} : { street: about.street }),
    accusedUnits: about?.accusedUnits ?? [],
  };
}

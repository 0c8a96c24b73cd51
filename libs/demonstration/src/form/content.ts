import { sceneOf } from '../scene/scenes.js';
import type { FormContext } from './form-context.js';
import { unitName } from './names.js';
import type { Payload } from './payload-table.js';

/** What is cited where no item says more. */
const GENERAL_LAW = { law: '行政处罚法', article: '第十八条' };

export function evidence(note: string): readonly Payload[] {
  return [{ note }];
}

/** The item of the list that the case is about; the first, where there are several. */
export function itemOf({ state }: FormContext): string | undefined {
  return state.itemCodes[0];
}

/** The item of the list that names somebody else than the unit that refuses, with its law. */
export function citationOf(context: FormContext): Payload {
  const itemCode = itemOf(context);
  const law = context.inForce.list.items[itemCode ?? '']?.legalBasis[0] ?? GENERAL_LAW;
  return { ...(itemCode === undefined ? {} : { itemCode }), ...law };
}

/** The lead writes what was done; whoever assists, that his own part is done. */
export function measuresOf(context: FormContext): string {
  const { state, actor } = context;
  const scene = sceneOf(state.itemCodes);
  const ownPart = scene?.helpers.find(({ unit }) => unit === actor.unit)?.task;
  const text =
    ownPart !== undefined && actor.unit !== state.leadUnit
      ? `已${ownPart}，发现的问题当场整改，情况已书面反馈。`
      : (scene?.measures ?? '已按职责办理完毕，现场复查合格。');
  return `${unitName(actor.unit, context)}：${text}`;
}

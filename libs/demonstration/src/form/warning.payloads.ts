import type { WarningState } from '@tiaokuai/domain';
import { officeDaysFrom } from '../habit/office-days.js';
import { sceneOf } from '../scene/scenes.js';
import { itemOf } from './content.js';
import type { FormContext } from './form-context.js';
import { gridOf } from './names.js';
import { isStreet } from './naming.js';
import type { PayloadTable } from './payload-table.js';

export const WARNING_PAYLOADS: PayloadTable<WarningState> = {
  // Whatever level was suspected: the month's warnings are yellow until somebody changes their level.
  assess: (context) => ({ level: 'yellow', recipients: recipientsOf(context) }),
  issueWarning: (context) => ({
    measuresAsked: recipientsOf(context).map((unit) => ({
      unit,
      text: measureFor(unit, context),
      itemCode: itemOf(context) ?? 'JP-17',
    })),
    validUntil: officeDaysFrom(context, context.random.of('valid').integer(3, 6)),
  }),
  changeLevel: ({ state }) => ({ level: state.level === 'yellow' ? 'orange' : 'yellow' }),
  reportDanger: (context) => ({
    place: { gridCode: gridOf(context), address: context.state.place.address ?? '现场' },
    facts: '险情已经出现，现场正在扩大。',
    ask: '请立即组织力量到场处置。',
  }),
  review: ({ random }) => ({ happened: random.of('happened').happens(0.3) }),
};

/** The street of the place, and a department that helps with it. */
function recipientsOf({ state, actor }: FormContext<WarningState>): readonly string[] {
  if (state.assessedFor.length > 0) return state.assessedFor;
  const helper = sceneOf(state.itemCodes)?.helpers[0]?.unit ?? 'yj';
  return [state.street ?? 'wj', helper].filter((unit) => unit !== actor.unit && unit !== state.issuer);
}

function measureFor(unit: string, context: FormContext): string {
  const scene = sceneOf(context.state.itemCodes);
  if (isStreet(unit, context)) return scene?.streetPart ?? '日常巡查，发现报告';
  return scene?.helpers.find((each) => each.unit === unit)?.task ?? '开展专项检查，处置隐患';
}

import type { DisputeState } from '@tiaokuai/domain';
import { citationOf, evidence } from './content.js';
import { disputantsOf, isStreet, namingOf, namingOfHeard } from './naming.js';
import type { FormContext } from './form-context.js';
import type { PayloadTable } from './payload-table.js';

type DisputeContext = FormContext<DisputeState>;

/** The parties, and beside them whoever the list says leads: nobody is named who was not heard, and nobody asked twice. */
function unheard(context: DisputeContext): readonly string[] {
  const { state, actor } = context;
  const asked = state.defences.map(({ unit }) => unit);
  return [...new Set([...disputantsOf(context), namingOf(context).lead])].filter(
    (unit) => unit !== actor.unit && !asked.includes(unit),
  );
}

function heardFirst(context: DisputeContext): ReturnType<typeof namingOf> {
  const { hearsLead, defences } = context.state;
  if (hearsLead !== true) return namingOf(context);
  return namingOfHeard(
    context,
    defences.map(({ unit }) => unit),
  );
}

export const DISPUTE_PAYLOADS: PayloadTable<DisputeState> = {
  recordAgreement: (context) => {
    const named = namingOf(context);
    return {
      ...named,
      tasks: [named.lead, ...named.assists].map((unit) => ({
        unit,
        task: unit === named.lead ? '主办，牵头处置并反馈' : '配合现场处置',
      })),
      basis: [citationOf(context)],
    };
  },
  applyForCoordination: (context) => ({
    negotiationRecord: evidence('协商会议记录'),
    basis: [citationOf(context)],
  }),
  forward: (context) => ({ to: unheard(context) }),
  submitDefence: (context) => ({
    basis: [citationOf(context)],
    ...(isStreet(context.actor.unit, context)
      ? { text: '清单列明由主办单位承担主体责任，街道承担的配合责任已经履行。' }
      : {}),
  }),
  issueOpinion: (context) => ({
    ...heardFirst(context),
    basis: [citationOf(context)],
    boundaryUnclear: false,
  }),
};

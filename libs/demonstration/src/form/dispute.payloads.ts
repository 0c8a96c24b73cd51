import type { DisputeState } from '@tiaokuai/domain';
import { citationOf, evidence } from './content.js';
import { disputantsOf, isStreet, namingOf } from './naming.js';
import type { PayloadTable } from './payload-table.js';

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
  forward: (context) => ({ to: disputantsOf(context).filter((unit) => unit !== context.actor.unit) }),
  submitDefence: (context) => ({
    basis: [citationOf(context)],
    ...(isStreet(context.actor.unit, context)
      ? { text: '清单列明由主办单位承担主体责任，街道承担的配合责任已经履行。' }
      : {}),
  }),
  issueOpinion: (context) => ({
    ...namingOf(context),
    basis: [citationOf(context)],
    boundaryUnclear: false,
  }),
};

import type { CollaborationState } from '@tiaokuai/domain';
import { citationOf, evidence, measuresOf } from './content.js';
import type { PayloadTable } from './payload-table.js';

export const COLLABORATION_PAYLOADS: PayloadTable<CollaborationState> = {
  decline: (context) => ({
    ground: context.random
      .of('ground')
      .pickWeighted({ factsInsufficient: 5, notInList: 3, alreadyHandled: 1 }),
    citation: citationOf(context),
  }),
  overrule: (context) => ({ citation: citationOf(context) }),
  submitResult: (context) => ({
    content: measuresOf(context),
    evidence: evidence('检查记录'),
    complete: context.random.of('complete').happens(0.9) ? 'yes' : 'partly',
  }),
};

import { advance } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import type { Reaction } from '../../kernel/reaction.js';

type Named = NonNullable<(typeof anyCase.designateInterimLead)['payload']>;

/** The contested case is told who leads meanwhile: its own limit for that starts there. */
export function nameInterimLead(caseId: string, lead: Named): Reaction {
  const about = { zh: '指定临时牵头单位', en: 'An interim lead is named' };
  return advance(anyCase.designateInterimLead, lead, { key: `interim:${caseId}`, caseId, about });
}

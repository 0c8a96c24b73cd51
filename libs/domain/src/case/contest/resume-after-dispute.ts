import { ENGINE_ALONE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import { fields, reference } from '../../kernel/form.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { ObligationPaused, ObligationResumed } from '../obligation/obligation.events.js';
import {
  CONTESTED_MAX,
  contestedObligations,
  contestedRejection,
  contests,
  forgetContest,
  isContested,
  resumeContested,
} from './contest.js';

const command = commandFor<CaseState>();

/** By the engine: that dispute ended without changing whose task it is. */
export const resumeAfterDispute = command({
  ...answers(
    anyCase.resumeAfterDispute,
    fields({
      sourceCaseId: reference({ zh: '争议案件', en: 'Dispute' }, 'case'),
      obligationIds: contestedObligations,
    }),
  ),
  label: { zh: '争议结束恢复计时', en: 'Resume after a dispute' },
  engine: 'only',
  stages: 'open',
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    cancels: [CONTESTED_MAX, 'case.interim'],
    records: [ObligationResumed, ObligationPaused],
    rejects: ['CASE.FIELD_INVALID', 'CLOCK.NOT_PAUSED'],
  },
  decide(decision, { obligationIds: ids }) {
    const wrong = contestedRejection(decision.state, ids, (each) =>
      isContested(each) ? undefined : 'CLOCK.NOT_PAUSED',
    );
    if (wrong !== undefined) return decision.reject(wrong);
    const threads = new Set(ids.flatMap((id) => decision.state.obligations[id]?.thread ?? []));
    resumeContested(decision, ({ id }) => ids.includes(id));
    for (const thread of threads) if (!contests(decision.state, thread)) forgetContest(decision, thread);
  },
});

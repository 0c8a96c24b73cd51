import { ENGINE_ALONE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import { fields, reference, text } from '../../kernel/form.js';
import { reject } from '../../kernel/shared.rejections.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { ObligationPaused } from '../obligation/obligation.events.js';
import { pauseObligations } from '../obligation/obligation.pause.js';
import { CONTEST_GROUNDS, contestedObligations, contestedRejection } from './contest.js';

const command = commandFor<CaseState>();

/** By the engine: a dispute that did not begin with a refusal was admitted elsewhere, and what it names stands still here. */
export const pauseForDispute = command({
  ...answers(
    anyCase.pauseForDispute,
    fields({
      sourceCaseId: reference({ zh: '争议案件', en: 'Dispute' }, 'case'),
      obligationIds: contestedObligations,
      ground: text({ zh: '暂停依据', en: 'Ground' }, { max: 50 }),
    }),
  ),
  label: { zh: '因争议暂停计时', en: 'Pause for a dispute' },
  engine: 'only',
  stages: 'open',
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    records: [ObligationPaused],
    rejects: ['CLOCK.PAUSE_GROUND_UNKNOWN', 'CASE.FIELD_INVALID', 'CLOCK.ALREADY_ELAPSED'],
  },
  decide(decision, { obligationIds: ids, ground }) {
    const known = CONTEST_GROUNDS.find((each) => each === ground);
    if (known === undefined) return decision.reject(reject('CLOCK.PAUSE_GROUND_UNKNOWN', 'ground'));
    const wrong = contestedRejection(decision.state, ids, ({ status }) =>
      status === 'elapsed' ? 'CLOCK.ALREADY_ELAPSED' : undefined,
    );
    if (wrong !== undefined) return decision.reject(wrong);
    pauseObligations(decision, known, ({ id }) => ids.includes(id));
  },
});

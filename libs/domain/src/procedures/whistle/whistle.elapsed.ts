import { sharedEvent } from '../../case/case.catalogue.js';
import type { ElapsedOf } from '../../case/case.clock.js';
import { DepartmentEvaluated } from './evaluate-department.js';
import { CLOCKS_OF_FACTS, FactsNotSupplied, goOnWithoutFacts } from './facts-question.js';
import { contest, RefusalContested } from './refusal.js';
import { followStage } from './stage-change.js';
import type { CLOCKS } from './whistle.clocks.js';
import type { WhistleState } from './whistle.state.js';

/**
 * What follows when a limit passes, beyond the default of its class: faults of response, presence and procedural limits,
 * orders, reminders and word to superiors.
 */
export const ELAPSED: ElapsedOf<typeof CLOCKS, WhistleState> = {
  'whistle.supplyFacts': {
    starts: CLOCKS_OF_FACTS,
    records: [FactsNotSupplied],
    follow: (decision, { thread = '' }) => goOnWithoutFacts(decision, thread),
  },
  'whistle.answerRefusal': {
    records: [RefusalContested],
    follow: (decision, { thread = '' }) => contest(decision, thread, 'bySilence'),
  },
  'whistle.preliminary': {
    records: [sharedEvent('FaultRecorded')],
    follow: (decision, { id, key, ownerUnit }) =>
      decision.record('FaultRecorded', { unit: ownerUnit, kind: `${key}.elapsed`, obligationId: id }),
  },
  'whistle.evaluate': {
    starts: ['whistle.close'],
    leadsTo: { resultsIn: ['resultsIn', 'evaluated'] },
    records: [DepartmentEvaluated],
    follow(decision, { thread = '' }) {
      const before = decision.state;
      decision.record(DepartmentEvaluated, { unit: thread, systemOnly: true });
      followStage(decision, before);
    },
  },
};

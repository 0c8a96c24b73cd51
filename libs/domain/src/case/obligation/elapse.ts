import { ENGINE_ALONE } from '../../kernel/actor.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { clockForm, wake, WAKE_REJECTIONS } from './obligation.wake.js';

const command = commandFor<CaseState>();

/** By the engine, when a limit passed. */
export const elapse = command({
  name: 'elapse',
  label: { zh: '记录逾期', en: 'Record a passed limit' },
  engine: 'only',
  form: clockForm,
  stages: 'any',
  permits: () => undefined,
  declares: { ...ENGINE_ALONE, records: [], rejects: WAKE_REJECTIONS },
  decide: (decision, { obligationId }) => wake(decision, obligationId, ({ dueAt }) => dueAt),
});

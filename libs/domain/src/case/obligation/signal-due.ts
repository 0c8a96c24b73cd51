import { ENGINE_ALONE } from '../../kernel/actor.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { clockForm, wake, WAKE_REJECTIONS } from './obligation.wake.js';

const command = commandFor<CaseState>();

/** By the engine, when a limit is near. */
export const signalDue = command({
  name: 'signalDue',
  label: { zh: '到期提醒', en: 'Signal that a limit is near' },
  engine: 'only',
  form: clockForm,
  stages: 'any',
  permits: () => undefined,
  declares: { ...ENGINE_ALONE, records: [], rejects: WAKE_REJECTIONS },
  decide: (decision, { obligationId }) => wake(decision, obligationId, ({ amberAt }) => amberAt),
});

import { ENGINE_ALONE } from '../../kernel/actor.js';
import { reject } from '../../kernel/shared.rejections.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { clockForm } from './obligation.wake.js';

const command = commandFor<CaseState>();

/**
 * By the engine: a calendar has come into force. Settling has counted anew already what it moves (`recountOf`), so there
 * is nothing to add.
 */
export const recompute = command({
  name: 'recompute',
  label: { zh: '重算时限', en: 'Recompute a limit' },
  engine: 'only',
  form: clockForm,
  stages: 'any',
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    records: [],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, { obligationId }) {
    if (decision.state.obligations[obligationId] === undefined)
      decision.reject(reject('CASE.FIELD_INVALID', 'obligationId'));
  },
});

import { recomputedDeadline } from '../../calendar/deadline.js';
import type { Obligation } from '../../kernel/obligation.js';
import { isRejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import { numberFor } from '../../reference/limits/limits.js';
import { commandFor, type Decision } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { ObligationRecomputed } from './obligation.events.js';
import { clockForm } from './obligation.wake.js';

const command = commandFor<CaseState>();

/**
 * By the engine: the notice of another year was published, and a provisional deadline is counted again. Rejected with
 * CLOCK.DEADLINE_PROVISIONAL while that year is still missing; any other deadline stays as it was recorded.
 */
export const recompute = command({
  name: 'recompute',
  label: { zh: '重算时限', en: 'Recompute a limit' },
  engine: 'only',
  form: clockForm,
  stages: 'any',
  permits: () => undefined,
  declares: {
    who: { zh: '系统', en: 'the engine' },
    by: [],
    records: [ObligationRecomputed],
    rejects: ['CASE.FIELD_INVALID', 'CLOCK.DEADLINE_PROVISIONAL'],
  },
  decide(decision, { obligationId }) {
    const owed = decision.state.obligations[obligationId];
    if (owed === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'obligationId'));
    if (owed.status === 'running' && owed.provisional) recomputeOne(decision, owed);
  },
});

function recomputeOne(decision: Decision, owed: Obligation): void {
  const amberPercent = numberFor(decision.inForce.limits, 'clock.amberPercent');
  if (isRejection(amberPercent)) return decision.reject(amberPercent);
  const calendar = decision.inForce.calendarFor(owed.ownerUnit);
  const { clock, counting } = owed;
  const deadline = recomputedDeadline(calendar, clock, owed, counting, decision.at, amberPercent);
  if (isRejection(deadline)) return decision.reject(deadline);
  if (deadline.provisional) return decision.reject(reject('CLOCK.DEADLINE_PROVISIONAL', 'obligationId'));
  decision.record(ObligationRecomputed, { id: owed.id, old: owed.dueAt, ...deadline });
}

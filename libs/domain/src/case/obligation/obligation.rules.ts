import { type Decision, ruleFor, type AnyRule } from '../case.decision.js';
import { recomputedDeadline } from '../../calendar/deadline.js';
import type { SharedEvent } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import { fields, instant, reference } from '../../kernel/form.js';
import type { Label } from '../../kernel/label.js';
import { numberFor } from '../../reference/limits/limits.js';
import { isRejection, reject } from '../../kernel/rejection.js';
import type { Obligation } from '../../kernel/obligation.js';

const rule = ruleFor<CaseState, SharedEvent>();
const clockForm = fields({
  obligationId: reference({ zh: '计时事项', en: 'Obligation' }, 'obligation'),
  dueAt: instant({ zh: '到期时间', en: 'Due' }),
});

/**
 * ⚙ The worker woke for a clock. Settling has recorded already what passed, so there is nothing to add; it is refused
 * only when it came too early, or for a deadline that next year's notice may still move. A case that settling has just
 * ended takes it too, or its last elapse would never be appended.
 */
function woke(
  name: string,
  label: Label,
  comesAt: (obligation: Obligation) => string | null,
): AnyRule<CaseState, SharedEvent> {
  return rule({
    name,
    label,
    engine: 'only',
    form: clockForm,
    stages: 'any',
    permits: () => undefined,
    decide(decision, { obligationId }) {
      const owed = decision.state.obligations[obligationId];
      if (owed === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'obligationId'));
      if (owed.status !== 'running') return;
      if (owed.provisional)
        return decision.reject(reject('CLOCK.DEADLINE_PROVISIONAL', 'obligationId', { dueAt: owed.dueAt }));
      const comes = comesAt(owed);
      if (comes !== null && comes > decision.at)
        decision.reject(reject('CLOCK.NOT_YET_DUE', 'obligationId', { comes }));
    },
  });
}

/**
 * ⚙ The notice of another year was published: a provisional deadline is counted again (domain.md 2.5, rule 6).
 * Refuses with CLOCK.DEADLINE_PROVISIONAL while that year is still missing; any other deadline stays as it was recorded.
 */
const recompute = rule({
  name: 'recompute',
  label: { zh: '重算时限', en: 'Recompute a limit' },
  engine: 'only',
  form: clockForm,
  stages: 'any',
  permits: () => undefined,
  decide(decision, { obligationId }) {
    const owed = decision.state.obligations[obligationId];
    if (owed === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'obligationId'));
    if (owed.status === 'running' && owed.provisional) recomputeOne(decision, owed);
  },
});

function recomputeOne(decision: Decision<CaseState, SharedEvent>, owed: Obligation): void {
  const amberPercent = numberFor(decision.inForce.limits, 'clock.amberPercent');
  if (isRejection(amberPercent)) return decision.reject(amberPercent);
  const calendar = decision.inForce.calendarFor(owed.ownerUnit);
  const { clock, counting } = owed;
  const deadline = recomputedDeadline(calendar, clock, owed, counting, decision.at, amberPercent);
  if (isRejection(deadline)) return decision.reject(deadline);
  if (deadline.provisional) return decision.reject(reject('CLOCK.DEADLINE_PROVISIONAL', 'obligationId'));
  decision.record('ObligationRecomputed', { id: owed.id, old: owed.dueAt, ...deadline });
}

export const OBLIGATION_RULES = [
  woke('elapse', { zh: '记录逾期', en: 'Record a passed limit' }, ({ dueAt }) => dueAt),
  woke('signalDue', { zh: '到期提醒', en: 'Signal that a limit is near' }, ({ amberAt }) => amberAt),
  recompute,
];

import { fields, instant, reference } from '../../kernel/form.js';
import type { Obligation } from '../../kernel/obligation.js';
import { reject } from '../../kernel/shared.rejections.js';
import type { Decision } from '../case.decision.js';

export const clockForm = fields({
  obligationId: reference({ zh: '计时事项', en: 'Obligation' }, 'obligation'),
  dueAt: instant({ zh: '到期时间', en: 'Due' }),
});

export const WAKE_REJECTIONS: readonly string[] = ['CASE.FIELD_INVALID', 'CLOCK.NOT_YET_DUE'];

/**
 * The worker woke for a clock. Settling has recorded already what passed, so there is nothing to add; it is rejected only
 * when it came too early. A case that settling has just ended takes it too, or its last elapse would never be appended.
 */
export function wake(
  decision: Decision,
  obligationId: string,
  comesAt: (obligation: Obligation) => string | null,
): void {
  const owed = decision.state.obligations[obligationId];
  if (owed === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'obligationId'));
  if (owed.status !== 'running') return;
  const comes = comesAt(owed);
  if (comes !== null && comes > decision.at)
    decision.reject(reject('CLOCK.NOT_YET_DUE', 'obligationId', { comes }));
}

import { deputyPostsOf, theOnly } from '../../reference/directory/who.js';
import { spanFor } from '../../reference/limits/span.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import type { Obligation } from '../../kernel/obligation.js';
import {
  nextObligationId,
  plannedObligation,
  startObligation,
} from '../../case/obligation/obligation.start.js';
import type { ClockDescription } from '../../kernel/procedure.js';
import { isRejection } from '../../kernel/rejection.js';
import { riseBy } from './warning.levels.js';
import type { WarningDecision } from './warning.rule.js';
import { measuresAreIn } from './warning.state.js';

export const WARNING_CLOCKS: Readonly<Record<string, ClockDescription>> = {
  'warning.assess': { label: { zh: '研判', en: 'Assess' }, metBy: 'assess', orBy: ['dismiss'] },
  'warning.issue': { label: { zh: '发布预警', en: 'Issue' }, metBy: 'issueWarning', orBy: ['dismiss'] },
  'warning.acknowledge': { label: { zh: '签收预警', en: 'Acknowledge' }, metBy: 'acknowledge' },
  'warning.measures': { label: { zh: '报告防范措施', en: 'Report measures' }, metBy: 'reportMeasures' },
  // With measures in, the warning lapses and nobody is at fault; else settling records the fault.
  'warning.validity': {
    label: { zh: '预警有效期', en: 'Validity' },
    metBy: 'clear',
    orBy: ['prolong'],
    whenPassed: 'window',
  },
  'warning.review': { label: { zh: '复盘', en: 'Review' }, metBy: 'review' },
};

/** Takes the warning back; what was still asked of anybody ends, and the issuer looks back (red: the supervision office). */
export function clearWarning(
  decision: WarningDecision,
  payload: { readonly reason: string; readonly lapsed: boolean; readonly dangerPassed: boolean },
): void {
  const { directory } = decision.inForce;
  const { level, issuer } = decision.state;
  decision.record('WarningCleared', payload);
  cancelObligations(decision, 'cleared');
  const office = theOnly(directory, 'supervisionOffice')?.id;
  const byOffice = level === 'red' && office !== undefined;
  startObligation(decision, {
    key: 'warning.review',
    ownerUnit: byOffice ? office : issuer,
    ownerPosts: byOffice ? ['supervisor'] : deputyPostsOf(directory.units[issuer]),
    variants: level === undefined ? [] : [level],
  });
}

/** The issuer let it run out with measures open: his fault, and it holds a little longer each time. */
function prolongBySilence(decision: WarningDecision, passed: Obligation): void {
  const { inForce, at } = decision;
  decision.record('FaultRecorded', {
    unit: passed.ownerUnit,
    kind: 'warning.validity.elapsed',
    obligationId: passed.id,
  });
  const span = spanFor(inForce.limits, 'warning.lapseProlongs');
  if (isRejection(span)) return decision.reject(span);
  const order = { ...passed, like: { ...passed, ...span } };
  const planned = plannedObligation(order, nextObligationId(decision.state, order), inForce, at);
  if (isRejection(planned)) return decision.reject(planned);
  const reason = '措施未报齐，期满未作处理';
  decision.record('WarningProlonged', { validUntil: planned.dueAt, reason, bySilence: true });
  startObligation(decision, order);
}

/** What follows when one of these passes, beyond fault, reminder or order (clock table of domain.md 3.5). */
export function elapseWarning(decision: WarningDecision, passed: Obligation): void {
  switch (passed.key) {
    case 'warning.acknowledge':
      return riseBy(decision, passed);
    case 'warning.validity':
      return measuresAreIn(decision.state)
        ? clearWarning(decision, { reason: '有效期满，措施已落实', lapsed: true, dangerPassed: false })
        : prolongBySilence(decision, passed);
  }
}

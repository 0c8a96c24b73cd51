import {
  agreed,
  emergencyHours,
  emergencyMinutes,
  procedural,
  response,
  substantive,
  workingDays,
} from '../../kernel/usual-length.js';
import { sharedEvent } from '../../case/case.catalogue.js';
import { type Decision } from '../../case/case.decision.js';
import type { ClockDefinition } from '../../case/case.clock.js';
import {
  nextObligationId,
  plannedObligation,
  startObligation,
} from '../../case/obligation/obligation.start.js';
import { type Obligation } from '../../kernel/obligation.js';
import { isRejection } from '../../kernel/rejection.js';
import { spanFor } from '../../reference/limits/span.js';
import { clearWarning, WarningCleared } from './clear.js';
import { WarningProlonged } from './validity.js';
import { LevelChanged, riseBy } from './warning.levels.js';
import { measuresAreIn, type WarningState } from './warning.state.js';

/** The issuer let it run out with measures open: his fault, and it holds a little longer each time. */
function prolongBySilence(decision: Decision<WarningState>, passed: Obligation): void {
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
  decision.record(WarningProlonged, { validUntil: planned.dueAt, reason, bySilence: true });
  startObligation(decision, order);
}

function lapseOrProlong(decision: Decision<WarningState>, passed: Obligation): void {
  if (measuresAreIn(decision.state))
    clearWarning(decision, { reason: '有效期满，措施已落实', lapsed: true, dangerPassed: false });
  else prolongBySilence(decision, passed);
}

export const CLOCKS: Readonly<Record<string, ClockDefinition<WarningState>>> = {
  // A signal of no suspected level is assessed like a yellow one.
  'warning.assess': {
    label: { zh: '研判', en: 'Assess' },
    metBy: 'assess',
    orBy: ['dismiss'],
    usually: [
      ...procedural({
        red: emergencyMinutes(30),
        orange: emergencyHours(2),
        yellow: workingDays(1),
        blue: workingDays(1),
      }),
      ...procedural(workingDays(1)),
    ],
  },
  'warning.issue': {
    label: { zh: '发布预警', en: 'Issue' },
    metBy: 'issueWarning',
    orBy: ['dismiss'],
    usually: procedural({
      red: emergencyMinutes(30),
      orange: emergencyHours(2),
      yellow: workingDays(1),
      blue: workingDays(1),
    }),
  },
  'warning.acknowledge': {
    label: { zh: '签收预警', en: 'Acknowledge' },
    metBy: 'acknowledge',
    usually: response({
      red: emergencyMinutes(30),
      orange: emergencyHours(2),
      yellow: workingDays(1),
      blue: workingDays(3),
    }),
    whenElapsed: {
      starts: ['warning.acknowledge', 'warning.measures'],
      cancels: ['warning.measures'],
      records: [LevelChanged],
      follow: riseBy,
    },
  },
  'warning.measures': {
    label: { zh: '报告防范措施', en: 'Report measures' },
    metBy: 'reportMeasures',
    usually: substantive({
      red: emergencyHours(24),
      orange: workingDays(2),
      yellow: workingDays(5),
      blue: workingDays(10),
    }),
  },
  // With measures in, the warning lapses and nobody is at fault; else settling records the fault.
  'warning.validity': {
    label: { zh: '预警有效期', en: 'Validity' },
    metBy: 'clear',
    orBy: ['prolong'],
    usually: procedural(agreed()),
    whenPassed: 'window',
    whenElapsed: {
      starts: ['warning.review', 'warning.validity'],
      cancels: ['case.interim'],
      leadsTo: { measuresIn: ['cleared'] },
      records: [sharedEvent('FaultRecorded'), WarningCleared, WarningProlonged],
      follow: lapseOrProlong,
    },
  },
  'warning.review': {
    label: { zh: '复盘', en: 'Review' },
    metBy: 'review',
    usually: procedural({
      red: workingDays(5),
      orange: workingDays(5),
      yellow: workingDays(10),
      blue: workingDays(20),
    }),
  },
};

import type { LimitRow } from '@tiaokuai/domain';
import { agreed, clock, e, minutesE, mirror, parameter, rule, span, wd, wh, within } from './row.js';

/**
 * Columns are urgencies; `keyWork` is for that type at ordinary urgency. An empty cell
 * has no row: starting such a clock is refused.
 */
export const WHISTLE_LIMITS: readonly LimitRow[] = [
  ...clock('whistle.approve', 'procedural', { ordinary: wd(1), urgent: wh(2), keyWork: wd(1) }),
  ...clock('whistle.confirmAfter', 'procedural', { emergency: e(2) }),
  ...clock('whistle.acknowledge', 'response', {
    ordinary: rule('H8', wh(2)),
    urgent: mirror('H2', minutesE(30)),
    emergency: minutesE(10),
    keyWork: wd(1),
  }),
  ...clock('whistle.answerRefusal', 'procedural', {
    ordinary: wd(1),
    urgent: e(2),
    emergency: minutesE(30),
    keyWork: wd(1),
  }),
  ...clock('whistle.plan', 'substantive', { keyWork: wd(5) }),
  // A plan that was returned is due sooner than the first one.
  ...clock('whistle.plan', 'substantive', { returned: wd(2) }),
  ...clock('whistle.decidePlan', 'procedural', { keyWork: wd(2) }),
  ...clock('whistle.arrive', 'presence', {
    ordinary: wd(1),
    urgent: e(2),
    emergency: rule('B1', minutesE(30)),
    keyWork: agreed(),
    jointEnforcement: rule('B1', minutesE(30)),
    appointment: agreed(),
  }),
  ...clock('whistle.preliminary', 'substantive', {
    urgent: mirror('H2', e(2)),
    emergency: mirror('H2', e(2)),
  }),
  ...clock('whistle.result', 'substantive', {
    ordinary: wd(5),
    urgent: mirror('H2', e(24)),
    emergency: mirror('H2', e(24)),
    keyWork: agreed(wd(60)),
  }),
  ...clock('whistle.rework', 'substantive', {
    ordinary: wd(2),
    urgent: e(12),
    emergency: e(6),
    keyWork: wd(5),
  }),
  ...clock('whistle.acceptResult', 'procedural', {
    ordinary: wd(2),
    urgent: wd(1),
    emergency: wd(1),
    keyWork: wd(3),
  }),
  ...clock('whistle.evaluate', 'procedural', wd(3)),
  ...clock('whistle.notify', 'procedural', {
    ordinary: wd(3),
    urgent: wd(1),
    emergency: wd(1),
    keyWork: wd(3),
  }),
  ...clock('whistle.ruleFalseCall', 'procedural', wd(2)),
  ...clock('whistle.close', 'procedural', wd(3)),
  parameter('whistle.maxDepartments', 8),
  ...span('whistle.appointmentLead', wh(2)),
  // So many returns of one unit's result: an order at once, and a consultation is proposed.
  parameter('whistle.returnsForOrder', 3),
  parameter('whistle.recurrence', within(3, 30)),
];

import type { LimitRow } from '@tiaokuai/domain';
import { agreed, clock, e, parameter, wd, wh, within } from './row.js';

/**
 * Supervision orders. A white order runs to the original due instant; how long a yellow or red one runs depends
 * on the original limit, so those two are parameters: shares of it, with a least and a greatest length.
 */
const ORDER: readonly LimitRow[] = [
  ...clock('order.sign', 'response', { white: wh(4), yellow: wh(2), red: wh(1) }),
  ...clock('order.rectify', 'substantive', { white: agreed() }, { extensionGrade: 'none' }),
  parameter('order.rectifyYellow', {
    share: 0.5,
    leastDays: 1,
    mostDays: 3,
    leastMinutes: 30,
    agreedWorkingDays: 1,
  }),
  parameter('order.rectifyRed', { workingDays: 1, shareOfYellow: 0.5, leastMinutes: 30 }),
  ...clock('order.reply', 'substantive', { yellow: wd(1), red: wd(1) }, { extensionGrade: 'none' }),
  ...clock('order.judge', 'procedural', wd(1)),
  ...clock('order.interview', 'procedural', { red: wd(2) }),
  parameter('order.points', { white: 0, yellow: -1, red: -2 }, { mark: 'M', source: 'T3' }),
  parameter('order.threeReds', within(3, 180), { mark: 'M', source: 'T4' }),
  // Minutes for hour units, days for day units; `agreed`: working days ahead when the date is set.
  parameter('order.whiteMinLength', {
    emergencyHours: 12 * 60,
    workingHours: 8 * 60,
    workingDays: 3,
    naturalDays: 3,
    agreed: 3,
  }),
];

/** The panel that determines whose a matter is. */
const PANEL: readonly LimitRow[] = [
  ...clock('panel.statements', 'procedural', wd(1)),
  ...clock('panel.determine', 'procedural', { emergency: e(2) }),
  ...clock('panel.determine', 'procedural', wd(2)),
  ...clock('panel.review', 'procedural', wd(2)),
  ...clock('panel.dutyRuling', 'procedural', wd(5)),
  ...clock('panel.listGap', 'procedural', wd(10)),
  parameter('panel.trigger.returns', 2),
  parameter('panel.trigger.refusals', 2),
  parameter('panel.trigger.redo', 3, { mark: 'R', source: 'H7' }),
  parameter('panel.quorum', 4),
  parameter('panel.majority', 3),
];

export const ORDER_AND_PANEL_LIMITS: readonly LimitRow[] = [...ORDER, ...PANEL];

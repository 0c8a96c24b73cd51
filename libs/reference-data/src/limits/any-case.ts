import type { LimitRow } from '@tiaokuai/domain';
import { agreed, clock, parameter, span, wd, wh, within } from './row.js';

/**
 * Clocks that any case may have, and parameters. Office hours, the end of the working day and the December tail stand in the calendar, which is versioned with them; they are not repeated here.
 */
export const ANY_CASE_LIMITS: readonly LimitRow[] = [
  ...clock('extension.decide', 'procedural', wh(4)),
  ...clock('shelving.decide', 'procedural', wd(1)),
  ...clock('shelving.review', 'procedural', agreed()),
  ...clock('pause.contestedMax', 'procedural', wd(15)),
  parameter('clock.amberPercent', 80),
  parameter('extension.maxCount', 2),
  parameter('extension.bulkFrom', 10),
  parameter('extension.deputyMaxDays', 30),
  parameter('shelving.deputyMaxDays', 30),
  parameter('gate.blocksBeforeReport', within(3, 90)),
  ...span('gate.bypassMax', wd(5)),
  ...span('demand.floor', wd(1)),
  ...span('demand.ceiling', wd(15)),
  parameter('evaluation.minSample', 5),
  parameter('evaluation.gateBlockPoints', -1),
  parameter('request.rateWeights', [30, 35, 35], { mark: 'M', source: 'H11' }),
  parameter('inquiry.supporters', 3),
];

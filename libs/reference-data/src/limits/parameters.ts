import {
  limitRows,
  SOURCES,
  span,
  workingDays,
  workingHours,
  type LimitRow,
  type SourceCode,
} from '@tiaokuai/domain';

/** A parameter that is no length. */
function parameter(
  key: string,
  value: unknown,
  origin: { readonly mark: 'R' | 'M'; readonly source: SourceCode } | undefined = undefined,
): LimitRow {
  const from = origin && { mark: origin.mark, source: SOURCES[origin.source] };
  return { key, value, mark: 'P', label: '模拟参数', ...from };
}

/** `times` within `naturalDays` Shanghai dates back, today included; such a window is no deadline. */
function within(times: number, naturalDays: number): unknown {
  return { times, naturalDays };
}

const WHISTLE: readonly LimitRow[] = [
  parameter('whistle.maxDepartments', 8),
  ...limitRows('whistle.appointmentLead', span(workingHours(2))),
  // Counted from the blow. In an emergency nobody makes an appointment.
  ...limitRows('whistle.appointmentMax', span({ ordinary: workingDays(5), urgent: workingHours(4) })),
  // So many returns of one unit's result: an order at once, and a consultation is proposed.
  parameter('whistle.returnsForOrder', 3),
  parameter('whistle.recurrence', within(3, 30)),
];

const MECHANISMS: readonly LimitRow[] = [
  parameter('collaboration.refusalsForSuggestion', within(3, 90)),
  // So many declines of one matter: a dispute, whoever contests.
  parameter('collaboration.declinesForDispute', 2),
  // The so-many-th return of one result counts extra.
  parameter('collaboration.returnsCounted', 3),
  ...limitRows('consultation.notice', span({ ordinary: workingDays(1) })),
  // In an emergency no notice is needed: no length, since a limit of nothing is none.
  { ...parameter('consultation.notice', 'none'), variant: 'emergency' },
  // By how much a warning holds on each time it runs out with measures open.
  ...limitRows('warning.lapseProlongs', span(workingDays(1))),
  parameter('warning.frequency', within(3, 7)),
  parameter('warning.recurrence', within(5, 90)),
  parameter('liaison.unreachable', within(2, 30)),
  ...limitRows('liaison.overrideMax', span(workingDays(3))),
];

/** How long a yellow or red order runs depends on the original limit: shares of it, with a least and a greatest length. */
const ORDER: readonly LimitRow[] = [
  parameter('order.rectifyYellow', {
    share: 0.5,
    leastDays: 1,
    mostDays: 3,
    leastMinutes: 30,
    agreedWorkingDays: 1,
  }),
  parameter('order.rectifyRed', { workingDays: 1, shareOfYellow: 0.5, leastMinutes: 30 }),
  parameter('order.points', { white: 0, yellow: -1, red: -2 }, { mark: 'M', source: 'T3' }),
  parameter('order.threeReds', within(3, 180), { mark: 'M', source: 'T4' }),
  // What a white order is issued for by itself when it nears its limit; elsewhere a person issues one.
  parameter('order.automaticWhite', ['whistle.result', 'collaboration.result']),
  // Minutes for hour units, days for day units; `agreed`: working days ahead when the date is set.
  parameter('order.whiteMinLength', {
    emergencyHours: 12 * 60,
    workingHours: 8 * 60,
    workingDays: 3,
    naturalDays: 3,
    agreed: 3,
  }),
];

const PANEL: readonly LimitRow[] = [
  parameter('panel.trigger.returns', 2),
  parameter('panel.trigger.refusals', 2),
  parameter('panel.trigger.redo', 3, { mark: 'R', source: 'H7' }),
  parameter('panel.quorum', 4),
  parameter('panel.majority', 3),
  // With fewer appointed seats left the district leader decides.
  parameter('panel.leastSeats', 3),
  // After so many without a majority the residual duty decides, or the district leader.
  parameter('panel.rounds', 2),
];

const ANY_CASE: readonly LimitRow[] = [
  parameter('clock.amberPercent', 80),
  parameter('extension.maxCount', 2),
  parameter('extension.bulkFrom', 10),
  parameter('extension.deputyMaxDays', 30),
  parameter('shelving.deputyMaxDays', 30),
  parameter('gate.blocksBeforeReport', within(3, 90)),
  ...limitRows('gate.bypassMax', span(workingDays(5))),
  ...limitRows('demand.floor', span(workingDays(1))),
  ...limitRows('demand.ceiling', span(workingDays(15))),
  parameter('evaluation.minSample', 5),
  parameter('evaluation.gateBlockPoints', -1),
  parameter('request.rateWeights', [30, 35, 35], { mark: 'M', source: 'H11' }),
  parameter('inquiry.supporters', 3),
];

/**
 * What is no limit that somebody owes: counts, shares, ceilings and lead times. Office hours, the end of the working day and
 * the December tail stand in the calendar, which is versioned with them; they are not repeated here.
 */
export const PARAMETERS: readonly LimitRow[] = [...WHISTLE, ...MECHANISMS, ...ORDER, ...PANEL, ...ANY_CASE];

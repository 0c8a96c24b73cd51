import {
  deadlineOf,
  isRejection,
  limitFor,
  limitsDecider,
  type TimeLimit,
  type Context,
  type Limits,
  buildInForce,
  NO_REFERENCES,
  procedures,
} from '@tiaokuai/domain';
import { MAINLAND_CALENDAR } from '../calendars/cn-mainland.js';
import { DEFAULT_LIMITS } from './default.js';

const limits: Limits = { version: 1, rows: DEFAULT_LIMITS };
const NOW = '2026-06-18T08:30:00.000+08:00';

/** A length as the tables below write it. */
function written(clock: TimeLimit | 'any' | undefined): string {
  if (clock === undefined) return '–';
  if (clock === 'any') return 'any';
  if (clock.unit === 'agreed') return 'agreed';
  if ('days' in clock) return `${clock.days} ${clock.unit === 'workingDays' ? 'wd' : 'nd'}`;
  const { unit, minutes } = clock;
  const length = minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}min`;
  return unit === 'emergencyHours' ? `${length} e` : `${length} w`;
}

function cell(key: string, ...variants: string[]): string {
  const row = limitFor(limits, key, { variants });
  if (isRejection(row)) return '–';
  return row.agreedWithin === undefined ? written(row.clock) : `agreed ≤ ${written(row.agreedWithin)}`;
}

function columns(key: string, variants: readonly string[]): string {
  return variants.map((variant) => cell(key, variant)).join(' | ');
}

describe('The default limits of the whistle', () => {
  it.each([
    ['approve', '1 wd | 2h w | – | 1 wd'],
    ['confirmAfter', '– | – | 2h e | –'],
    ['acknowledge', '2h w | 30min e | 10min e | 1 wd'],
    ['refuse', '1 wd | 2h e | – | 2 wd'],
    ['supplyFacts', '1 wd | 2h e | – | 1 wd'],
    ['answerRefusal', '1 wd | 2h e | 30min e | 1 wd'],
    ['plan', '– | – | – | 5 wd'],
    ['decidePlan', '– | – | – | 2 wd'],
    ['arrive', '1 wd | 2h e | 30min e | agreed ≤ any'],
    ['preliminary', '– | 2h e | 2h e | –'],
    ['result', '5 wd | 24h e | 24h e | agreed ≤ 60 wd'],
    ['rework', '2 wd | 12h e | 6h e | 5 wd'],
    ['acceptResult', '2 wd | 1 wd | 1 wd | 3 wd'],
    ['evaluate', '3 wd | 3 wd | 3 wd | 3 wd'],
    ['notify', '3 wd | 1 wd | 1 wd | 3 wd'],
    ['ruleFalseCall', '2 wd | 2 wd | 2 wd | 2 wd'],
    ['close', '3 wd | 3 wd | 3 wd | 3 wd'],
  ])('give %s %s (ordinary | urgent | emergency | key work)', (key, printed) => {
    expect(columns(`whistle.${key}`, ['ordinary', 'urgent', 'emergency', 'keyWork'])).toBe(printed);
  });

  it('let joint enforcement arrive at once or at its appointment', () => {
    expect(cell('whistle.arrive', 'jointEnforcement')).toBe('30min e');
    expect(cell('whistle.arrive', 'appointment')).toBe('agreed ≤ any');
    expect(columns('whistle.appointmentMax', ['ordinary', 'urgent', 'emergency'])).toBe('5 wd | 4h w | –');
  });
});

describe('The default limits of the mechanisms', () => {
  it.each([
    ['collaboration.signIn', ['ordinary', 'urgent'], '2h w | 30min e'],
    ['collaboration.decide', ['ordinary', 'urgent'], '1 wd | 2h e'],
    ['collaboration.supplement', ['ordinary', 'urgent'], '3 wd | 1 wd'],
    ['collaboration.answerDecline', ['ordinary', 'urgent'], '3 wd | 1 wd'],
    ['collaboration.result', ['ordinary', 'urgent'], '5 wd | 24h e'],
    ['collaboration.result', ['identification', 'identification.urgent'], '2 wd | 1 wd'],
    ['collaboration.result', ['transfer', 'transfer.urgent'], '3 wd | 24h e'],
    ['collaboration.rework', ['ordinary', 'urgent'], '2 wd | 12h e'],
    ['collaboration.confirm', ['ordinary', 'urgent'], '3 wd | 1 wd'],
    ['collaboration.notify', ['ordinary', 'urgent'], '3 wd | 1 wd'],
    ['consultation.convene', ['ordinary', 'emergency'], '1 wd | 30min e'],
    ['consultation.notice', ['ordinary', 'emergency'], '1 wd | –'],
    ['consultation.reply', ['ordinary', 'emergency'], 'agreed ≤ any | agreed ≤ any'],
    ['consultation.hold', ['ordinary', 'emergency'], '3 wd | 2h e'],
    ['consultation.minutes', ['ordinary', 'emergency'], '2 wd | 1 wd'],
    ['consultation.objection', ['ordinary', 'emergency'], '2 wd | 1 wd'],
    ['consultation.action', ['ordinary', 'emergency'], 'agreed ≤ any | agreed ≤ any'],
    ['consultation.notify', ['ordinary', 'emergency'], '3 wd | 1 wd'],
    ['consultation.quarterly', [''], 'agreed ≤ any'],
    ['notice.send', ['permit', 'penalty', 'closed', 'ruling', 'other'], '1 wd | 5 wd | 3 wd | 3 wd | 3 wd'],
    ['notice.read', [''], '1 wd'],
    ['notice.objection', [''], '5 wd'],
    ['notice.answer', [''], '5 wd'],
    ['warning.assess', ['red', 'orange', 'yellow', 'blue'], '30min e | 2h e | 1 wd | 1 wd'],
    ['warning.issue', ['red', 'orange', 'yellow', 'blue'], '30min e | 2h e | 1 wd | 1 wd'],
    ['warning.acknowledge', ['red', 'orange', 'yellow', 'blue'], '30min e | 2h e | 1 wd | 3 wd'],
    ['warning.measures', ['red', 'orange', 'yellow', 'blue'], '24h e | 2 wd | 5 wd | 10 wd'],
    ['warning.validity', ['red', 'blue'], 'agreed ≤ any | agreed ≤ any'],
    ['warning.review', ['red', 'orange', 'yellow', 'blue'], '5 wd | 5 wd | 10 wd | 20 wd'],
    ['suggestion.receive', [''], '1 wd'],
    ['suggestion.redirect', [''], '7 wd'],
    ['suggestion.reply', [''], '10 wd'],
    ['suggestion.assessReply', [''], '5 wd'],
    ['suggestion.implementation', [''], 'agreed ≤ 120 wd'],
    ['suggestion.close', [''], '5 wd'],
    ['liaison.change', [''], '1 wd'],
    ['liaison.fill', [''], '2 wd'],
    ['liaison.verify', [''], '60 wd'],
    ['liaison.answerUnreachable', [''], '1 wd'],
    ['dispute.selfNegotiate', ['ordinary', 'urgent', 'emergency'], '3 wd | 4h w | –'],
    ['dispute.admit', [''], '5 wd'],
    ['dispute.supplement', [''], '3 wd'],
    ['dispute.forward', [''], '2 wd'],
    ['dispute.defence', [''], '5 wd'],
    ['dispute.opinion', [''], '10 wd'],
    ['dispute.objection', [''], '2 wd'],
    ['dispute.execute', [''], '5 wd'],
    ['dispute.confirm', [''], '2 wd'],
    ['dispute.transferObjection', [''], '5 wd'],
    ['dispute.askReview', ['', 'waiting'], '2 wd | 4h w'],
    ['dispute.reviewAdmission', [''], '2 wd'],
    ['order.sign', ['white', 'yellow', 'red'], '4h w | 2h w | 1h w'],
    ['order.rectify', ['white'], 'agreed ≤ any'],
    ['order.reply', ['white', 'yellow', 'red'], '– | 1 wd | 1 wd'],
    ['order.judge', ['white', 'yellow', 'red'], '1 wd | 1 wd | 1 wd'],
    ['order.interview', ['white', 'yellow', 'red'], '– | – | 2 wd'],
    ['panel.statements', [''], '1 wd'],
    ['panel.determine', ['ordinary', 'emergency'], '2 wd | 2h e'],
    ['panel.review', [''], '2 wd'],
    ['panel.dutyRuling', [''], '5 wd'],
    ['panel.listGap', [''], '10 wd'],
    ['extension.opinion', [''], '2h w'],
    ['extension.decide', [''], '4h w'],
    ['shelving.decide', [''], '1 wd'],
    ['shelving.review', [''], 'agreed ≤ any'],
    ['shelving.decideThread', [''], '1 wd'],
    ['shelving.reviewThread', [''], 'agreed ≤ any'],
    ['pause.contestedMax', [''], '15 wd'],
  ])('give %s for %j: %s', (key, variants, printed) => {
    expect(columns(key, variants)).toBe(printed);
  });
});

describe('The default table', () => {
  it('has every parameter that a rule reads and the calendar does not carry', () => {
    const keys =
      `clock.amberPercent order.whiteMinLength extension.maxCount extension.bulkFrom pause.contestedMax
      whistle.maxDepartments whistle.recurrence panel.trigger.returns panel.trigger.refusals panel.trigger.redo
      panel.quorum panel.majority collaboration.refusalsForSuggestion warning.frequency warning.recurrence
      liaison.unreachable order.points order.threeReds demand.floor demand.ceiling evaluation.minSample
      evaluation.gateBlockPoints order.automaticWhite request.rateWeights inquiry.supporters`.split(/\s+/);
    expect(keys.filter((key) => isRejection(limitFor(limits, key)))).toEqual([]);
  });

  it('is one the limits stream accepts from its administrator', () => {
    const context: Context = {
      now: NOW,
      actor: { person: 'p', post: 'rulesAdministrator', unit: 'system' },
      caseId: 'limits',
      inForce: buildInForce(NO_REFERENCES),
    };
    const payload = { rows: DEFAULT_LIMITS, inForceFrom: '2026-01-01T00:00:00.000+08:00' };
    const outcome = limitsDecider.decide([], { name: 'publishLimits', payload }, context);
    expect(isRejection(outcome) ? outcome : outcome.length).toBe(1);
  });

  it('labels everything 模拟参数 but what a national law says', () => {
    const unlabelled = DEFAULT_LIMITS.filter(({ label }) => label === null);
    expect(unlabelled.map(({ key, mark }) => `${key} ${mark}`)).toEqual(['dispute.transferObjection L']);
  });

  it('has a row for every clock of every procedure, but for two that take the length of another one', () => {
    const keys = new Set(DEFAULT_LIMITS.map(({ key }) => key));
    const clocks = procedures.flatMap((each) => Object.keys(each.clocks));
    const without = new Set(clocks.filter((key) => !keys.has(key)));
    expect([...without].sort()).toEqual(['case.interim', 'notice.remindHead']);
  });

  it('holds only lengths that a deadline can be counted with', () => {
    const refused = DEFAULT_LIMITS.filter(
      ({ clock }) => clock !== undefined && isRejection(deadlineOf(MAINLAND_CALENDAR, NOW, clock, 80)),
    );
    expect(refused).toEqual([]);
  });
});

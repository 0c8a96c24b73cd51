import { cited } from '../../case/citation/citation.js';
import type { Fact } from '../../kernel/procedure.js';
import type { Label } from '../../kernel/label.js';
import {
  ARRIVAL_MODES,
  DIRECTIONS,
  FALSE_CALL_STATUS,
  FOLLOW_UPS,
  LEVELS,
  PLAN_STATUS,
  REFUSAL_GROUNDS,
  REFUSAL_STATUS,
  ROLES,
  SOLVED,
  PARTICIPATION_STAGES,
  TYPES,
  URGENCIES,
} from './whistle.labels.js';
import type { Participation, WhistleState } from './whistle.state.js';

type Told = readonly [
  key: string,
  zh: string,
  en: string,
  format: Fact['format'],
  value: Fact['value'] | undefined,
];

/** Labelled values of a whistle, thread by thread; what nobody has said yet is left out. */
export function whistleFacts(state: WhistleState): readonly Fact[] {
  return [
    ...told(callFacts(state)),
    ...told(sheetFacts(state)),
    ...state.participations.flatMap((each) => told(participationFacts(state, each), each.unit)),
  ];
}

function told(rows: readonly Told[], thread?: string): readonly Fact[] {
  return rows.flatMap(([key, zh, en, format, value]): Fact[] =>
    value === undefined
      ? []
      : [
          {
            key: thread === undefined ? key : `thread.${thread}.${key}`,
            label: { zh, en },
            format,
            value,
            ...(thread === undefined ? {} : { thread }),
          },
        ],
  );
}

function word(words: Readonly<Record<string, Label>>, code: string | undefined): Label | undefined {
  return code === undefined ? undefined : (words[code] ?? { zh: code, en: code });
}

const CONFIRMATION: Readonly<Record<string, Label>> = {
  owed: { zh: '待补充确认', en: 'To be confirmed' },
  confirmed: { zh: '已确认为应急', en: 'Confirmed' },
  denied: { zh: '不属应急', en: 'Not an emergency' },
};

function callFacts(state: WhistleState): readonly Told[] {
  return [
    ['title', '标题', 'Title', 'text', state.title],
    ['caller', '吹哨单位', 'Caller', 'unit', state.calling.unit],
    ['type', '哨型', 'Type', 'label', TYPES[state.type]],
    ['urgency', '紧急程度', 'Urgency', 'label', URGENCIES[state.urgency]],
    ['level', '吹哨层级', 'Level', 'label', LEVELS[state.level]],
    ['direction', '方向', 'Direction', 'label', DIRECTIONS[state.direction]],
    ['street', '属地', 'Street', 'unit', state.street],
    ['place.gridCode', '网格', 'Grid', 'grid', state.place.gridCode],
    ['place.address', '地址', 'Address', 'text', state.place.address],
    ['ask', '请求事项', 'What is asked', 'text', state.ask],
    [
      'beyondPowerReason',
      '超出街道权限的理由',
      'Why beyond the street’s power',
      'text',
      state.beyondPowerReason,
    ],
    ['appointment', '约定到场时间', 'Appointment', 'instant', state.appointment],
    ['citizen', '有实名诉求人', 'A citizen is named', 'flag', state.citizenIdentified],
    ['rejections', '退回次数', 'Times rejected', 'count', onlyIf(state.rejections)],
    ['confirmation', '补充确认', 'Confirmation', 'label', word(CONFIRMATION, state.confirmation)],
    ['streetHandled', '街道参与处置', 'The street worked on it too', 'flag', onlyIf(state.streetHandled)],
    ['notified', '已通报处理结果', 'The result was notified', 'flag', onlyIf(state.notified)],
    ['summary', '小结', 'Summary', 'text', state.summary],
    ['followUp', '遗留问题去向', 'What becomes of the rest', 'label', word(FOLLOW_UPS, state.followUp)],
  ];
}

/** Whom the sheet would call, for who approves it; once they are called their participations tell it. */
function sheetFacts({ departments, participations }: WhistleState): readonly Told[] {
  if (participations.length > 0) return [];
  return departments.flatMap(({ unit, role, task, itemCode, powerBasis }, index): readonly Told[] => {
    const n = index + 1;
    const { zh, en } = ROLES[role];
    return [
      [`called.${n}`, `拟叫单位 ${n}（${zh}）`, `To be called ${n} (${en})`, 'unit', unit],
      [`called.${n}.task`, `单位 ${n} 的任务`, `Task of ${n}`, 'text', task],
      [`called.${n}.basis`, `单位 ${n} 的依据`, `Basis of ${n}`, 'text', itemCode ?? powerBasis],
    ];
  });
}

function participationFacts(state: WhistleState, thread: Participation): readonly Told[] {
  return [
    ['stage', '进展', 'Progress', 'label', PARTICIPATION_STAGES[thread.stage]],
    ['task', '任务', 'Task', 'text', thread.task],
    ['itemCode', '清单事项', 'List item', 'text', thread.itemCode],
    ['powerBasis', '职权依据', 'Power relied on', 'text', thread.powerBasis],
    ...answerFacts(thread),
    ...planFacts(thread),
    ...workFacts(thread),
    ...resultFacts(thread),
    ...scoreFacts(state, thread),
  ];
}

function answerFacts({ contact, refusal, releaseAfterWork }: Participation): readonly Told[] {
  const called: readonly Told[] =
    contact === undefined
      ? []
      : [['contact', '联系人', 'Contact', 'text', `${contact.contact} ${contact.phone}`]];
  if (refusal === undefined) return called;
  const { ground, citation, status, suggestedUnit, underReservation } = refusal;
  return [
    ...called,
    ['refusal.ground', '拒绝理由', 'Ground of refusal', 'label', word(REFUSAL_GROUNDS, ground)],
    ['refusal.citation', '拒绝依据', 'Citation', 'text', cited(citation)],
    ['refusal.status', '拒绝的处理', 'Refusal', 'label', REFUSAL_STATUS[status]],
    ['refusal.suggestedUnit', '建议单位', 'Unit suggested', 'unit', suggestedUnit],
    ['underReservation', '保留意见到场', 'Comes under reservation', 'flag', onlyIf(underReservation)],
    ['releaseAfterWork', '完成后解除', 'Released after the work', 'flag', onlyIf(releaseAfterWork)],
  ];
}

function planFacts({ plan }: Participation): readonly Told[] {
  if (plan === undefined) return [];
  return [
    ['plan.status', '处置方案', 'Plan', 'label', PLAN_STATUS[plan.status]],
    ['plan.arrivalDate', '方案：到场日期', 'Plan: arrival', 'date', plan.arrivalDate],
    ['plan.steps', '方案：步骤', 'Plan: steps', 'text', plan.steps.map(step).join('；')],
  ];
}

function workFacts({ arrival, present, departures, preliminaryReports }: Participation): readonly Told[] {
  if (arrival === undefined) return [];
  return [
    ['arrival.mode', '报到方式', 'How it came', 'label', word(ARRIVAL_MODES, arrival.mode)],
    ['arrival.personName', '到场人员', 'Who came', 'text', arrival.personName],
    ['arrival.at', '报到时间', 'Reported in', 'instant', arrival.at],
    ['present', '在场', 'Present', 'flag', present],
    ['departures', '离场次数', 'Departures', 'count', onlyIf(departures)],
    ['preliminaryReports', '初步报告次数', 'Preliminary reports', 'count', onlyIf(preliminaryReports)],
  ];
}

function resultFacts({ result, returns, falseCall }: Participation): readonly Told[] {
  const claimed: readonly Told[] = [
    ['returns', '退回次数', 'Times returned', 'count', onlyIf(returns)],
    ['falseCall', '误吹哨', 'False call', 'label', word(FALSE_CALL_STATUS, falseCall)],
  ];
  if (result === undefined) return claimed;
  return [
    ['result.solved', '处置结果', 'Result', 'label', SOLVED[result.solved]],
    ['result.measures', '处置措施', 'Measures', 'text', result.measures],
    ['result.residual', '遗留问题', 'What remains', 'text', result.residual],
    ['result.at', '反馈时间', 'Result at', 'instant', result.at],
    ...claimed,
  ];
}

/** Left out while it is nothing: no departure, not notified. */
function onlyIf<T extends number | boolean>(value: T): T | undefined {
  return value === 0 || value === false ? undefined : value;
}

function step({ action, agreedDate }: { action: string; agreedDate: string }): string {
  return `${agreedDate} ${action}`;
}

/**
 * Neither side sees its scores before both have scored or the time to evaluate has passed, so that nobody answers a bad
 * score with a bad score (domain.md 3.1).
 */
function scoresShown(state: WhistleState, { unit, scores, callerScores }: Participation): boolean {
  const timePassed = Object.values(state.obligations).some(
    ({ key, thread, status }) => key === 'whistle.evaluate' && thread === unit && status === 'elapsed',
  );
  return state.over || timePassed || (scores !== undefined && callerScores !== undefined);
}

function scoreFacts(state: WhistleState, thread: Participation): readonly Told[] {
  if (!scoresShown(state, thread)) return [];
  const { scores, callerScores } = thread;
  const given = scores?.systemOnly === false ? scores : undefined;
  return [
    ['scores.systemOnly', '逾期未评', 'Not evaluated in time', 'flag', onlyIf(scores?.systemOnly ?? false)],
    ['scores.promptness', '评价：及时', 'Promptness', 'count', given?.promptness],
    ['scores.attitude', '评价：态度', 'Attitude', 'count', given?.attitude],
    ['scores.solved', '评价：解决', 'Solved', 'count', given?.solved],
    ['scores.comment', '评价说明', 'Comment', 'text', given?.comment],
    ['callerScores.necessary', '对吹哨的评价：必要', 'Necessary', 'count', callerScores?.necessary],
    ['callerScores.clear', '对吹哨的评价：清楚', 'Clear', 'count', callerScores?.clear],
    ['callerScores.comment', '对吹哨的评价说明', 'Comment on the caller', 'text', callerScores?.comment],
  ];
}

import { cited } from '../../case/citation/citation.js';
import type { Fact } from '../../kernel/procedure.js';
import { SEAT_STATUS, TRIGGERS, WAYS } from './panel.labels.js';
import { chairOf, sitByAppointment } from './panel.seats.js';
import { hasVoted, isSeated, isSilent, type PanelState, type Seat } from './panel.state.js';

const fact = (key: string, zh: string, en: string, format: Fact['format'], value: Fact['value']): Fact => ({
  key,
  label: { zh, en },
  format,
  value,
});

function statusOf(seat: Seat): keyof typeof SEAT_STATUS {
  if (seat.appointed === true && !isSeated(seat)) return seat.isParty ? 'recused' : 'empty';
  if (seat.substitute !== undefined || seat.recusedPosts?.includes('panelMember') === true)
    return 'substituted';
  return isSeated(seat) ? 'sits' : 'mustSubstitute';
}

/** Before the service it is told who has voted, and not what. */
export function factsOfPanel(state: PanelState): readonly Fact[] {
  const { determination } = state;
  return [
    fact('question', '待认定问题', 'Question', 'text', state.question),
    ...(state.basis === undefined
      ? []
      : [
          fact('basis', '提请依据', 'Basis', 'text', state.basis),
          fact('requestedBy', '提请单位', 'Asked by', 'unit', state.openedBy?.unit ?? null),
        ]),
    fact('trigger', '提请情形', 'Trigger', 'label', TRIGGERS[state.trigger]),
    fact('cases', '相关案件数', 'Cases', 'count', state.cases.length + state.alsoBinds.length),
    fact('round', '表决轮次', 'Round', 'count', state.round),
    ...state.statements.map((unit) => ({
      ...fact(`statement.${unit}`, '已提交陈述意见', 'Statement submitted', 'flag', true),
      thread: unit,
    })),
    ...(state.asked ?? []).map((unit) => ({
      ...fact(`asked.${unit}`, '已征询陈述意见', 'Asked for a statement', 'flag', true),
      thread: unit,
    })),
    ...(sitByAppointment(state)
      ? [
          fact('chair', '主席席位', 'Chair', 'unit', chairOf(state)?.unit ?? null),
          fact('seated', '可出席席位数', 'Seats filled', 'count', state.seats.filter(isSeated).length),
        ]
      : []),
    ...state.seats.flatMap((seat) => seatFacts(state, seat)),
    ...(determination === undefined
      ? []
      : [
          fact('determination.way', '认定方式', 'How it was found', 'label', WAYS[determination.way]),
          fact('determination.lead', '认定主办单位', 'Lead as determined', 'unit', determination.lead),
          ...determination.assists.map((unit) => ({
            ...fact(`determination.assist.${unit}`, '认定为协办', 'Assists as determined', 'flag', true),
            thread: unit,
          })),
          fact('determination.basis', '认定依据', 'Basis', 'text', determination.basis.map(cited).join('；')),
          fact('determination.unlisted', '清单外事项', 'Not in the list', 'flag', determination.unlisted),
          fact('determination.text', '责任认定书', 'Determination', 'text', determination.text),
        ]),
    fact('servedAt', '送达时间', 'Served', 'instant', state.servedAt ?? null),
    fact('reviewAskedBy', '申请复核单位', 'Review asked by', 'unit', state.reviewAskedBy ?? null),
    fact('gapRegistered', '已登记清单缺口', 'Gap registered', 'flag', state.gapRegistered),
  ];
}

function seatFacts(state: PanelState, seat: Seat): readonly Fact[] {
  const { unit, substitute } = seat;
  const of = (each: Fact): Fact => ({ ...each, key: `seat.${unit}.${each.key}`, thread: unit });
  const held = state.servedAt === undefined ? [] : state.votes.filter((each) => each.seat === unit);
  return [
    of(fact('status', '席位', 'Seat', 'label', SEAT_STATUS[statusOf(seat)])),
    ...(substitute === undefined
      ? []
      : [of(fact('substitute', '代行人', 'Substitute', 'person', substitute))]),
    of(fact('present', '到会', 'Present', 'flag', seat.present)),
    ...(isSilent(state, seat)
      ? [of(fact('silent', '逾期未表决，本轮按未到会计', 'Silent, not awaited', 'flag', true))]
      : []),
    of(fact('voted', '本轮已表决', 'Voted in this round', 'flag', hasVoted(state, unit))),
    ...held.flatMap(({ round, lead, reason }) => [
      of(fact(`vote.${round}`, `第 ${round} 轮表决`, `Vote of round ${round}`, 'unit', lead)),
      of(fact(`reason.${round}`, `第 ${round} 轮理由`, `Reason in round ${round}`, 'text', reason)),
    ]),
  ];
}

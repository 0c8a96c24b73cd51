import { defineProcedure } from '../../case/define-procedure.js';
import type { SharedEvent } from '../../case/case.events.js';
import type { Party } from '../../case/case.state.js';
import type { Fact } from '../../kernel/procedure.js';
import type { Reaction } from '../../kernel/reaction.js';
import type { InForce } from '../../reference/in-force.js';
import { GATE_REJECTIONS } from '../../reference/gate/gate.rejections.js';
import { acceptReply } from './accept-reply.js';
import { cancel } from './cancel.js';
import { countersign } from './countersign.js';
import { followEnding } from './follow-ending.js';
import { followObligation } from './follow-obligation.js';
import { holdInterview } from './hold-interview.js';
import { issue } from './issue.js';
import { noteInterview } from './note-interview.js';
import { noteSeries } from './note-series.js';
import { raiseOrder } from './raise.js';
import { recall } from './recall.js';
import { rejectReply } from './reject-reply.js';
import { sign } from './sign.js';
import { submitReply } from './submit-reply.js';
import { thirdRedInterview } from './third-red-interview.js';
import { thirdRedReport } from './third-red-report.js';
import { CLOCKS } from './supervision-order.clocks.js';
import { COLOUR_LABELS, FAULTS, OUTCOMES, SIGNED, SLIPS, STAGES } from './supervision-order.labels.js';
import {
  tellHeadOfThreeReds,
  tellLeaderOfSignature,
  tellOfLateReport,
} from './supervision-order.notifications.js';
import { REJECTIONS } from './supervision-order.rejections.js';
import { initialSupervisionOrder, type SupervisionOrderState } from './supervision-order.state.js';

/** 红黄白三色交办督查: one sheet about one thing owed; its colour only rises. Its table is RULES.md beside this file. */
export const supervisionOrder = defineProcedure<SupervisionOrderState>({
  kind: 'supervisionOrder',
  label: { zh: '红黄白督办', en: 'Supervision order' },
  stages: STAGES,
  numbering: { word: '督', drafts: ['countersigning'], of: ({ parties }) => parties.find(isOffice)?.unit },
  outcomes: OUTCOMES,
  commands: [
    issue,
    countersign,
    sign,
    submitReply,
    acceptReply,
    rejectReply,
    holdInterview,
    thirdRedInterview,
    thirdRedReport,
    cancel,
    followObligation,
    followEnding,
    raiseOrder,
    recall,
    noteInterview,
    noteSeries,
  ],
  clocks: CLOCKS,
  faults: FAULTS,
  rejections: { ...GATE_REJECTIONS, ...REJECTIONS },
  opensOrders: false,
  initial: initialSupervisionOrder,
  reactions: (_before, event, after, inForce) => told(event, after, inForce),
  facts,
  orderBadge: ({ colour }) => (colour === undefined ? undefined : { code: colour, label: SLIPS[colour] }),
});

/** Whoever judges the order issues it, also where the engine does; the unit that answers it leads. */
function isOffice({ role }: Party): boolean {
  return role === 'other';
}

function told(event: SharedEvent, state: SupervisionOrderState, inForce: InForce): readonly Reaction[] {
  if (event.type === 'SeriesReached') return tellHeadOfThreeReds(state, inForce);
  if (event.type !== 'ObligationElapsed') return [];
  switch (state.obligations[event.payload.id]?.key) {
    case 'order.countersign':
      return tellLeaderOfSignature(inForce);
    case 'order.thirdRedReport':
      return tellOfLateReport(inForce);
    default:
      return [];
  }
}

function facts(state: SupervisionOrderState): readonly Fact[] {
  const { colour, proposed, unit, ground, requirement, points, signed, rejected, reply } = state;
  const fact = (key: string, zh: string, en: string, format: Fact['format'], value: Fact['value']): Fact => ({
    key,
    label: { zh, en },
    format,
    value,
  });
  return [
    fact('colour', '颜色', 'Colour', 'label', colour === undefined ? null : COLOUR_LABELS[colour]),
    fact(
      'proposed',
      '拟发颜色',
      'Colour to be served',
      'label',
      proposed === undefined ? null : COLOUR_LABELS[proposed],
    ),
    fact('countersignedBy', '会签人', 'Countersigned by', 'person', state.countersignedBy ?? null),
    fact('unit', '被督办单位', 'Unit', 'unit', unit),
    fact('ground', '督办事由', 'Ground', 'text', ground),
    fact('requirement', '督办要求', 'Requirement', 'text', requirement),
    fact('points', '记分', 'Points', 'count', points),
    fact('signed', '签收情况', 'Signed', 'label', SIGNED[signed]),
    fact('done', '所督事项已办', 'What was owed is done', 'flag', state.done),
    fact('cause', '原因', 'Cause', 'text', reply?.cause ?? null),
    fact('measures', '整改措施', 'Measures', 'text', reply?.measures ?? null),
    fact('rejected', '未通过次数', 'Failed replies', 'count', rejected),
    fact('interviewed', '已约谈', 'Interview held', 'flag', state.interviewed),
    fact(
      'headInterviewed',
      '已就多次红单约谈主要负责人',
      'The head was interviewed about the red orders',
      'flag',
      state.thirdRed?.interviewed ?? null,
    ),
    fact(
      'headReport',
      '多次红单书面报告',
      'Report about the red orders',
      'text',
      state.thirdRed?.report ?? null,
    ),
    fact('held', '督办暂停', 'Held', 'flag', state.held),
    fact('redOverdue', '红色督办逾期', 'Red and overdue', 'flag', state.redOverdue),
  ];
}

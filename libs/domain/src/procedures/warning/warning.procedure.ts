import { defineProcedure } from '../../case/define-procedure.js';
import { type Fact } from '../../kernel/procedure.js';
import { GATE_REJECTIONS } from '../../reference/gate/gate.rejections.js';
import { acknowledge } from './acknowledge.js';
import { assess } from './assess.js';
import { changeLevel } from './change-level.js';
import { clear } from './clear.js';
import { dismiss } from './dismiss.js';
import { issueWarning } from './issue-warning.js';
import { linkToNotification } from './link-notification.js';
import { prolong } from './prolong.js';
import { raiseSignal } from './raise-signal.js';
import { reportDanger } from './report-danger.js';
import { reportMeasures } from './report-measures.js';
import { review } from './review.js';
import { CLOCKS } from './warning.clocks.js';
import { LEVELS, OUTCOMES, STAGES } from './warning.labels.js';
import { REJECTIONS } from './warning.rejections.js';
import { tellOfPassed, tellOwner } from './warning.notifications.js';
import { raiseLinkedOrder, raiseOrder } from './warning.orders.js';
import { recurrenceProposal } from './warning.series.js';
import { initialWarning, type WarningState } from './warning.state.js';

/** 预防预警: pushes a risk to whoever must prevent it, and rises where nobody listens. Its table is RULES.md beside this file. */
export const warning = defineProcedure<WarningState>({
  kind: 'warning',
  label: { zh: '预防预警', en: 'Early warning' },
  stages: STAGES,
  numbering: { word: '警' },
  outcomes: OUTCOMES,
  commands: [
    raiseSignal,
    assess,
    dismiss,
    issueWarning,
    changeLevel,
    prolong,
    clear,
    acknowledge,
    reportMeasures,
    reportDanger,
    review,
    linkToNotification,
  ],
  clocks: CLOCKS,
  rejections: { ...GATE_REJECTIONS, ...REJECTIONS },
  initial: initialWarning,
  orderColour: (_state, owed, byClass) => (owed.emergency && byClass === 'yellow' ? 'red' : byClass),
  reactions(before, event, after, inForce) {
    switch (event.type) {
      case 'ObligationStarted':
        return tellOwner(after, event.payload.id, CLOCKS);
      case 'ObligationElapsed':
        return [
          ...tellOfPassed(after, event.payload.id, CLOCKS, inForce),
          ...raiseOrder(after, event.payload.id),
        ];
      case 'CaseLinked':
        return raiseLinkedOrder(before, event.payload);
      case 'SeriesReached':
        return recurrenceProposal(after, event.payload);
      default:
        return [];
    }
  },
  facts,
});

function facts(state: WarningState): readonly Fact[] {
  const { level, scene, link, problem, place, source, cause, basis, prevention } = state;
  const fact = (key: string, zh: string, en: string, format: Fact['format'], value: Fact['value']): Fact => ({
    ...{ key, format, value },
    label: { zh, en },
  });
  const ofRecipients = state.recipients.flatMap(({ unit, text, acknowledged, reported }): Fact[] => [
    { ...fact(`recipient.${unit}.measure`, '要求采取的措施', 'Asked', 'text', text), thread: unit },
    {
      ...fact(`recipient.${unit}.acknowledged`, '已签收', 'Acknowledged', 'flag', acknowledged),
      thread: unit,
    },
    { ...fact(`recipient.${unit}.reported`, '已报措施', 'Reported', 'flag', reported), thread: unit },
  ]);
  return [
    fact('level', '级别', 'Level', 'label', level === undefined ? null : LEVELS[level]),
    fact('scene', '场景', 'Scene', 'text', scene),
    fact('link', '环节', 'Link in the chain', 'text', link),
    fact('problem', '问题', 'Problem', 'text', problem),
    fact('place.grid', '网格', 'Grid', 'grid', place.gridCode ?? null),
    fact('place.address', '地址', 'Address', 'text', place.address ?? null),
    fact('source', '来源', 'Source', 'text', source),
    fact('cause', '成因', 'Cause', 'text', cause),
    fact('basis', '依据', 'Basis', 'text', basis),
    fact('prevention', '防范建议', 'Prevention', 'text', prevention),
    fact('escalated', '险情已发生', 'The danger has begun', 'flag', state.escalated),
    fact('notified', '已通报结果', 'Notified', 'flag', state.notified),
    ...ofRecipients,
  ];
}

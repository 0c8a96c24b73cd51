import { GATE_REJECTIONS } from '../../reference/gate/gate.js';
import { linkNotification } from '../../case/notification/notification.js';
import type { Fact } from '../../kernel/procedure.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { ANSWERING_RULES } from './warning.answering.js';
import { elapseWarning, WARNING_CLOCKS } from './warning.clocks.js';
import { EVENTS, type WarningEvent } from './warning.events.js';
import { evolveWarning } from './warning.evolve.js';
import { ISSUING_RULES } from './warning.issuing.js';
import { LEVELS, OUT, OUTCOMES, REJECTIONS, STAGES } from './warning.labels.js';
import { warningReactions } from './warning.reactions.js';
import { REVIEWING_RULES } from './warning.reviewing.js';
import { SPOTTING_RULES } from './warning.spotting.js';
import { initialWarning, type WarningState } from './warning.state.js';

function factsOfWarning(state: WarningState): readonly Fact[] {
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

/** Early warning (预防预警, domain.md 3.5): pushes a risk to whoever must prevent it, and rises where nobody listens. */
export const warning = defineProcedure<WarningState, WarningEvent>({
  kind: 'warning',
  label: { zh: '预防预警', en: 'Early warning' },
  stages: STAGES,
  outcomes: OUTCOMES,
  clocks: WARNING_CLOCKS,
  events: EVENTS,
  rejections: { ...GATE_REJECTIONS, ...REJECTIONS },
  rules: [
    ...SPOTTING_RULES,
    ...ISSUING_RULES,
    ...ANSWERING_RULES,
    ...REVIEWING_RULES,
    linkNotification<WarningState>({
      stages: ['detected', 'assessed', ...OUT, 'cleared'],
      mustBeTold: ({ street, recipients }) => [
        ...(street === undefined ? [] : [street]),
        ...recipients.map(({ unit }) => unit),
      ],
    }),
  ],
  initial: initialWarning,
  evolve: evolveWarning,
  elapse: elapseWarning,
  orderColour: (_state, owed, byClass) => (owed.emergency && byClass === 'yellow' ? 'red' : byClass),
  reactions: warningReactions,
  facts: factsOfWarning,
});

import { cited } from '../../case/citation/citation.js';
import { GATE_REJECTIONS } from '../../reference/gate/gate.js';
import type { Duty, Fact } from '../../kernel/procedure.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { ANSWERING_RULES } from './collaboration.answering.js';
import { COLLABORATION_CLOCKS, elapseCollaboration } from './collaboration.clocks.js';
import { CONTESTED_RULES } from './collaboration.contested.js';
import { EVENTS, type CollaborationEvent } from './collaboration.events.js';
import { besideCollaboration, evolveCollaboration } from './collaboration.evolve.js';
import {
  ASKS,
  COMPLETE,
  DECLINE_STATUS,
  FAULTS,
  GROUNDS,
  OUTCOMES,
  REJECTIONS,
  STAGES,
} from './collaboration.labels.js';
import { collaborationReactions } from './collaboration.reactions.js';
import { REQUESTING_RULES } from './collaboration.requesting.js';
import { initialCollaboration, type CollaborationState } from './collaboration.state.js';
import { WORKING_RULES } from './collaboration.working.js';

type Told = readonly [
  key: string,
  zh: string,
  en: string,
  format: Fact['format'],
  value: Fact['value'] | undefined,
];

/** What was asked, answered and done; left out where there is nothing to tell. */
function factsOfCollaboration(state: CollaborationState): readonly Fact[] {
  const { requester, requested, decline, result, returns } = state;
  const told: readonly Told[] = [
    ['requester', '请求单位', 'Asked by', 'unit', requester],
    ['requested', '被请求单位', 'Unit asked', 'unit', requested],
    ['forBody', '代派驻机构提出', 'For', 'unit', state.forBody],
    ['ask', '协作方式', 'What is asked', 'label', ASKS[state.ask]],
    ['details', '协作内容', 'The ask in words', 'text', state.details],
    ['wantedBy', '希望完成日期', 'Wanted by', 'date', state.wantedBy],
    ['plan', '办理安排', 'Plan', 'text', state.plan],
    ['byDate', '预计完成日期', 'By', 'date', state.byDate],
    [
      'bySilence',
      '逾期未答复，视为接受',
      'Accepted by silence',
      'flag',
      state.accepted === 'bySilence' || undefined,
    ],
    ['decline.ground', '退回理由', 'Ground of the decline', 'label', decline && GROUNDS[decline.ground]],
    ['decline.citation', '退回依据', 'Citation', 'text', decline && cited(decline.citation)],
    ['decline.status', '退回的处理', 'Decline', 'label', decline && DECLINE_STATUS[decline.status]],
    ['result', '办理结果', 'Result', 'text', result?.content],
    ['complete', '是否全部办结', 'Complete', 'label', result && COMPLETE[result.complete]],
    ['returns', '退回重办次数', 'Returned', 'count', returns === 0 ? undefined : returns],
    ['score', '评分', 'Score', 'count', state.score],
    ['notified', '已通报处理结果', 'Notified', 'flag', state.notified || undefined],
  ];
  return told.flatMap(([key, zh, en, format, value]) =>
    value === undefined ? [] : [{ key, label: { zh, en }, format, value }],
  );
}

/** Confirmed and notified, it only waits to be closed. */
function collaborationDuties({ stage, notified, requester }: CollaborationState): readonly Duty[] {
  return stage === 'confirmed' && notified ? [{ unit: requester, posts: [], command: 'close' }] : [];
}

/** 协作 (domain.md 3.2): one side asks another to do its listed part; silence never frees whoever owes an answer. */
export const collaboration = defineProcedure<CollaborationState, CollaborationEvent>({
  kind: 'collaboration',
  label: { zh: '协作', en: 'Collaboration' },
  stages: STAGES,
  outcomes: OUTCOMES,
  clocks: COLLABORATION_CLOCKS,
  events: EVENTS,
  rejections: { ...GATE_REJECTIONS, ...REJECTIONS },
  faults: FAULTS,
  rules: [...REQUESTING_RULES, ...ANSWERING_RULES, ...CONTESTED_RULES, ...WORKING_RULES],
  shelvable: ['inProgress'],
  initial: initialCollaboration,
  evolve: evolveCollaboration,
  onSharedEvent: besideCollaboration,
  elapse: elapseCollaboration,
  reactions: collaborationReactions,
  duties: collaborationDuties,
  facts: factsOfCollaboration,
});

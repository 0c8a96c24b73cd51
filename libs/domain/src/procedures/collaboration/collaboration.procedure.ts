import { clocksOf } from '../../case/case.clock.js';
import { cited } from '../../case/citation/citation.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { type Duty, type Fact } from '../../kernel/procedure.js';
import { GATE_REJECTIONS } from '../../reference/gate/gate.rejections.js';
import { acceptDecline } from './accept-decline.js';
import { accept } from './accept.js';
import { applyRuling } from './apply-ruling.js';
import { close } from './close.js';
import { CLOCKS } from './collaboration.clocks.js';
import { ELAPSED } from './collaboration.elapsed.js';
import { ASKS, COMPLETE, DECLINE_STATUS, FAULTS, GROUNDS, OUTCOMES, STAGES } from './collaboration.labels.js';
import { tellOfClock } from './collaboration.notifications.js';
import { REJECTIONS } from './collaboration.rejections.js';
import { afterDeclines } from './collaboration.series.js';
import { type CollaborationState, initialCollaboration } from './collaboration.state.js';
import { confirmResult } from './confirm-result.js';
import { contestDecline } from './contest-decline.js';
import { keptByRuling } from './decline-state.js';
import { decline } from './decline.js';
import { linkToNotification } from './link-notification.js';
import { overrule } from './overrule.js';
import { reportProgress } from './report-progress.js';
import { requestSupplement } from './request-supplement.js';
import { request } from './request.js';
import { returnForRework } from './return-for-rework.js';
import { signIn } from './sign-in.js';
import { submitResult } from './submit-result.js';
import { supplement } from './supplement.js';
import { withdrawDecline } from './withdraw-decline.js';
import { withdraw } from './withdraw.js';

/** 协作: one side asks another to do its listed part; silence never frees whoever owes an answer. Its table is RULES.md beside this file. */
export const collaboration = defineProcedure<CollaborationState>({
  kind: 'collaboration',
  label: { zh: '协作', en: 'Collaboration' },
  stages: STAGES,
  numbering: { word: '协' },
  outcomes: OUTCOMES,
  commands: [
    ...[request, supplement, withdraw],
    ...[signIn, requestSupplement, accept, decline, withdrawDecline],
    ...[acceptDecline, contestDecline, overrule, applyRuling],
    ...[reportProgress, submitResult, confirmResult, returnForRework, linkToNotification, close],
  ],
  clocks: clocksOf(CLOCKS, ELAPSED),
  rejections: { ...GATE_REJECTIONS, ...REJECTIONS },
  faults: FAULTS,
  shelvable: ['inProgress'],
  sharedLeadsTo: { resumeAfterDispute: { disputed: ['signedIn'] } },
  initial: initialCollaboration,
  likeness: ({ requester, requested, forBody, itemCodes }) => ({
    between: [requester, requested, ...(forBody === undefined ? [] : [forBody])],
    about: itemCodes,
  }),
  // A dispute that came to nothing lets what was contested run on: the unit that declined owes it.
  onSharedEvent: (state, { type }) =>
    type === 'ObligationResumed' && state.stage === 'disputed' ? { ...state, ...keptByRuling(state) } : state,
  reactions(_before, event, after, inForce) {
    switch (event.type) {
      case 'SeriesReached':
        return afterDeclines(after, event.payload, inForce);
      case 'ObligationStarted':
      case 'ObligationElapsed':
        return tellOfClock(event, after, CLOCKS, inForce);
      default:
        return [];
    }
  },
  duties: closeDuty,
  facts,
});

type Told = readonly [
  key: string,
  zh: string,
  en: string,
  format: Fact['format'],
  value: Fact['value'] | undefined,
];

/** What was asked, answered and done; left out where there is nothing to tell. */
function facts(state: CollaborationState): readonly Fact[] {
  const { requester, requested, decline, result, returns } = state;
  const told: readonly Told[] = [
    ['requester', '请求单位', 'Asked by', 'unit', requester],
    ['requested', '被请求单位', 'Unit asked', 'unit', requested],
    ['forBody', '代派驻机构提出', 'For', 'unit', state.forBody],
    ['ask', '协作方式', 'What is asked', 'label', ASKS[state.ask]],
    ['duty', '应履行的职责', 'Duty owed', 'text', state.duty],
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
function closeDuty({ stage, notified, requester }: CollaborationState): readonly Duty[] {
  return stage === 'confirmed' && notified ? [{ unit: requester, posts: [], command: 'close' }] : [];
}

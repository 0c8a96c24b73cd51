import { deputyPostsOf } from '../../reference/directory/who.js';
import { cancelObligations, meetObligation } from '../../case/obligation/obligation.end.js';
import type { Obligation } from '../../kernel/obligation.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import type { ClockDescription } from '../../kernel/procedure.js';
import { assertNever } from '../../kernel/label.js';
import type { CollaborationDecision } from './collaboration.rule.js';
import type { CollaborationState } from './collaboration.state.js';

/** What is owed in a collaboration, and the command that does it (clock table of domain.md 3.2). */
export const COLLABORATION_CLOCKS = {
  'collaboration.signIn': { label: { zh: '签收', en: 'Sign in' }, metBy: 'signIn' },
  'collaboration.decide': {
    label: { zh: '答复是否接受', en: 'Accept or decline' },
    metBy: 'accept',
    orBy: ['decline', 'requestSupplement'],
    whenPassed: 'decides',
  },
  'collaboration.supplement': {
    label: { zh: '补充材料', en: 'Supplement it' },
    metBy: 'supplement',
    whenPassed: 'decides',
  },
  'collaboration.answerDecline': {
    label: { zh: '答复退回', en: 'Answer the decline' },
    metBy: 'acceptDecline',
    orBy: ['contestDecline', 'overrule'],
    whenPassed: 'decides',
  },
  'collaboration.result': { label: { zh: '办理并反馈结果', en: 'Submit the result' }, metBy: 'submitResult' },
  'collaboration.rework': {
    label: { zh: '重办后反馈结果', en: 'Submit the result again' },
    metBy: 'submitResult',
  },
  'collaboration.confirm': {
    label: { zh: '确认结果', en: 'Confirm the result' },
    metBy: 'confirmResult',
    orBy: ['returnForRework'],
  },
  'collaboration.notify': {
    label: { zh: '通报处理结果', en: 'Notify the result' },
    metBy: 'resultNotification.draft',
  },
} as const satisfies Record<string, ClockDescription>;

export type CollaborationClock = keyof typeof COLLABORATION_CLOCKS;

/** What the requester owes; all else is the requested unit's, in its thread but for the notification. */
const OF_REQUESTER: readonly CollaborationClock[] = [
  'collaboration.supplement',
  'collaboration.answerDecline',
  'collaboration.confirm',
];

/** The rows of the limits table that give the length, most particular first: a kind of ask may have its own. */
function variantsOf({ ask, urgency }: CollaborationState, key: CollaborationClock): readonly string[] {
  if (key !== 'collaboration.result') return [urgency];
  return urgency === 'ordinary' ? [ask, urgency] : [`${ask}.${urgency}`, urgency];
}

function threadOf({ requested }: CollaborationState, key: CollaborationClock): string | undefined {
  return OF_REQUESTER.includes(key) || key === 'collaboration.notify' ? undefined : requested;
}

export function start(decision: CollaborationDecision, key: CollaborationClock): void {
  const { state, inForce } = decision;
  const { requester, requested, itemCode } = state;
  const byDeputy = key === 'collaboration.answerDecline';
  startObligation(decision, {
    key,
    ownerUnit: OF_REQUESTER.includes(key) ? requester : requested,
    ownerPosts: byDeputy ? deputyPostsOf(inForce.directory.units[requester]) : [],
    thread: threadOf(state, key),
    itemCode,
    variants: variantsOf(state, key),
  });
}

export function meet(decision: CollaborationDecision, key: CollaborationClock): void {
  meetObligation(decision, { key, thread: threadOf(decision.state, key) });
}

/** Nothing is owed any more; it comes before the event that ends the case. */
export function endCase(decision: CollaborationDecision): void {
  cancelObligations(decision, 'caseOver');
}

/** The unit was right, or the requester let it pass: the request ends. */
export function acceptDecline(decision: CollaborationDecision, bySilence: boolean): void {
  decision.record('DeclineAccepted', { bySilence });
  endCase(decision);
  decision.record('CollaborationClosed', { outcome: 'declinedAccepted' });
}

/**
 * What follows when a limit passes, beyond fault, reminder or order. Silence of the party that owes an answer never frees
 * it: the requested unit has accepted, the requester has accepted the decline.
 */
export function elapseCollaboration(decision: CollaborationDecision, passed: Obligation): void {
  const key = ownKey(passed.key);
  switch (key) {
    case 'collaboration.decide':
      decision.record('AcceptedBySilence', {});
      return start(decision, 'collaboration.result');
    case 'collaboration.supplement':
      endCase(decision);
      return decision.record('CollaborationLapsed', {});
    case 'collaboration.answerDecline':
      return acceptDecline(decision, true);
    case undefined:
    case 'collaboration.signIn':
    case 'collaboration.result':
    case 'collaboration.rework':
    case 'collaboration.confirm':
    case 'collaboration.notify':
      return;
    default:
      return assertNever(key);
  }
}

function ownKey(key: string): CollaborationClock | undefined {
  const own: readonly string[] = Object.keys(COLLABORATION_CLOCKS);
  return own.includes(key) ? (key as CollaborationClock) : undefined;
}

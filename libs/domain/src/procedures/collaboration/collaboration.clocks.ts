import { type SharedEvent } from '../../case/case.events.js';
import { notifyOfObligation, notify } from '../../case/notify-unit.js';
import type { ClockDefinition } from '../../case/case.clock.js';
import { type Reaction } from '../../kernel/reaction.js';
import { headPostsOf } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { DeclineAccepted, endByDecline } from './accept-decline.js';
import { CollaborationClosed, endCase, notifyEnd } from './closing.js';
import { event } from './collaboration.command.js';
import { type CollaborationClock, start } from './collaboration.obligations.js';
import { type CollaborationState } from './collaboration.state.js';

/** Its time to answer ran out: it counts as accepted. */
const AcceptedBySilence = event({
  type: 'AcceptedBySilence',
  label: { zh: '逾期未答复，视为接受', en: 'Accepted by silence' },
  schemaVersion: 1,
  fold: () => ({ stage: 'inProgress', accepted: 'bySilence' }),
  reactions: ({ after }) => [
    notify('accepted', after.requester, [], { zh: '对方逾期未答复，视为接受', en: 'Accepted by silence' }),
  ],
});

const CollaborationLapsed = event({
  type: 'CollaborationLapsed',
  label: { zh: '逾期未补充，请求失效', en: 'The request lapsed' },
  schemaVersion: 1,
  fold: () => ({ stage: 'lapsed', over: true, outcome: 'lapsed' }),
  reactions: ({ after }) => notifyEnd(after),
});

/**
 * What is owed in a collaboration, and the command that does it. Silence of the party that owes an answer never frees it:
 * the requested unit has accepted, the requester has accepted the decline.
 */
export const CLOCKS: Readonly<Record<CollaborationClock, ClockDefinition<CollaborationState>>> = {
  'collaboration.signIn': { label: { zh: '签收', en: 'Sign in' }, metBy: 'signIn' },
  'collaboration.decide': {
    label: { zh: '答复是否接受', en: 'Accept or decline' },
    metBy: 'accept',
    orBy: ['decline', 'requestSupplement'],
    whenPassed: 'decides',
    whenElapsed: {
      starts: ['collaboration.result'],
      leadsTo: { signedIn: ['inProgress'] },
      records: [AcceptedBySilence],
      follow(decision) {
        decision.record(AcceptedBySilence, {});
        start(decision, 'collaboration.result');
      },
    },
  },
  'collaboration.supplement': {
    label: { zh: '补充材料', en: 'Supplement it' },
    metBy: 'supplement',
    whenPassed: 'decides',
    whenElapsed: {
      leadsTo: { supplementing: ['lapsed'] },
      records: [CollaborationLapsed],
      follow(decision) {
        endCase(decision);
        decision.record(CollaborationLapsed, {});
      },
    },
  },
  'collaboration.answerDecline': {
    label: { zh: '答复退回', en: 'Answer the decline' },
    metBy: 'acceptDecline',
    orBy: ['contestDecline', 'overrule'],
    whenPassed: 'decides',
    whenElapsed: {
      leadsTo: { declined: ['closed'] },
      records: [CollaborationClosed, DeclineAccepted],
      follow: (decision) => endByDecline(decision, true),
    },
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
};

/** Whoever owes something is told when its clock starts; of a missed sign-in the head hears too. */
export function remindOfClock(
  { type, payload }: Extract<SharedEvent, { type: 'ObligationStarted' | 'ObligationElapsed' }>,
  after: CollaborationState,
  { directory }: InForce,
): readonly Reaction[] {
  const owed = after.obligations[payload.id];
  if (owed === undefined || !Object.hasOwn(CLOCKS, owed.key)) return [];
  if (type === 'ObligationStarted') return [notifyOfObligation(owed, CLOCKS)];
  if (owed.key !== 'collaboration.signIn') return [];
  const head = { unit: owed.ownerUnit, posts: headPostsOf(directory.units[owed.ownerUnit]) };
  return [notifyOfObligation(owed, CLOCKS, 'head', head)];
}

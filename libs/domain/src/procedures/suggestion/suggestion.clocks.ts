import { notifyOfObligation } from '../../case/notify-unit.js';
import { openSupervisionOrder } from '../../case/case.orders.js';
import type { ClockDefinition } from '../../case/case.clock.js';
import type { Obligation } from '../../kernel/obligation.js';
import type { Reaction } from '../../kernel/reaction.js';
import { deputyPostsOf } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import { ReplyAccepted } from './accept-reply.js';
import { SuggestionClosed } from './close.js';
import { SuggestionReceived } from './receive.js';
import { startImplementation, startWhiteLimit } from './suggestion.obligations.js';
import type { SuggestionState } from './suggestion.state.js';

export const CLOCKS: Readonly<Record<string, ClockDefinition<SuggestionState>>> = {
  // Once it has passed, it counts as received.
  'suggestion.receive': {
    label: { zh: '接收工作建议', en: 'Receive it' },
    metBy: 'receive',
    orBy: ['redirect'],
    whenPassed: 'decides',
    whenElapsed: {
      records: [SuggestionReceived],
      leadsTo: { sent: ['received'] },
      follow: (decision) => decision.record(SuggestionReceived, { deemed: true }),
    },
  },
  'suggestion.redirect': { label: { zh: '转办期', en: 'Time to pass it on' }, whenPassed: 'window' },
  'suggestion.reply': {
    label: { zh: '答复', en: 'Reply' },
    metBy: 'reply',
    orBy: ['redirect'],
    whenElapsed: { starts: ['suggestion.whiteLimit'], follow: startWhiteLimit },
  },
  // What the white order gives once the time to reply has passed.
  'suggestion.whiteLimit': { label: { zh: '限期答复', en: 'Reply after the order' }, metBy: 'reply' },
  // Once it has passed, the reply counts as accepted.
  'suggestion.assessReply': {
    label: { zh: '评判答复', en: 'Assess the reply' },
    metBy: 'acceptReply',
    orBy: ['rejectReply'],
    whenPassed: 'decides',
    whenElapsed: {
      records: [ReplyAccepted],
      starts: ['suggestion.implementation'],
      leadsTo: { replied: ['tracking', 'closed'] },
      follow(decision) {
        decision.record(ReplyAccepted, { bySilence: true });
        startImplementation(decision);
      },
    },
  },
  'suggestion.implementation': { label: { zh: '落实', en: 'Carry it out' }, metBy: 'reportImplementation' },
  // Once it has passed, the engine closes.
  'suggestion.close': {
    label: { zh: '办结', en: 'Close' },
    metBy: 'close',
    whenPassed: 'decides',
    whenElapsed: {
      records: [SuggestionClosed],
      leadsTo: { tracking: ['closed'] },
      follow: (decision) => decision.record(SuggestionClosed, { bySilence: true }),
    },
  },
};

/** Every limit here asks somebody but the window; the last one to reply is what the white order is about. */
export function notifyOwner(state: SuggestionState, id: string, inForce: InForce): readonly Reaction[] {
  const owed = state.obligations[id];
  if (owed === undefined || !(owed.key in CLOCKS) || owed.key === 'suggestion.redirect') return [];
  const asked = notifyOfObligation(owed, CLOCKS);
  if (owed.key !== 'suggestion.whiteLimit') return [asked];
  return [asked, openSupervisionOrder(state, owed, 'white', { clocks: CLOCKS, inForce })];
}

/** Nobody orders a street here, so it is reminded instead. */
export function remindStreet(
  state: SuggestionState,
  id: string,
  { directory }: InForce,
): readonly Reaction[] {
  const owed: Obligation | undefined = state.obligations[id];
  const reminds = owed?.key === 'suggestion.reply' || owed?.key === 'suggestion.implementation';
  const { addressee: unit, toStreet } = state;
  const posts = deputyPostsOf(directory.units[unit]);
  return reminds && toStreet ? [notifyOfObligation(owed, CLOCKS, 'reminder', { unit, posts })] : [];
}

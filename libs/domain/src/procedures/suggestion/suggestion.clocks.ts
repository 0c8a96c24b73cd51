import {
  agreed,
  fromRule,
  procedural,
  response,
  span,
  substantive,
  workingDays,
} from '../../kernel/usual-length.js';
import { openSupervisionOrder } from '../../case/case.orders.js';
import type { ClockDefinition } from '../../case/case.clock.js';
import type { Reaction } from '../../kernel/reaction.js';
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
    usually: response(workingDays(1)),
    whenPassed: 'decides',
    whenElapsed: {
      records: [SuggestionReceived],
      leadsTo: { sent: ['received'] },
      follow: (decision) => decision.record(SuggestionReceived, { deemed: true }),
    },
  },
  'suggestion.redirect': {
    label: { zh: '转办期', en: 'Time to pass it on' },
    usually: span(fromRule('O1', workingDays(7))),
    whenPassed: 'window',
  },
  'suggestion.reply': {
    label: { zh: '答复', en: 'Reply' },
    metBy: 'reply',
    orBy: ['redirect'],
    usually: substantive(workingDays(10)),
    whenElapsed: { starts: ['suggestion.whiteLimit'], follow: startWhiteLimit },
  },
  // What the white order gives once the time to reply has passed.
  'suggestion.whiteLimit': {
    label: { zh: '限期答复', en: 'Reply after the order' },
    metBy: 'reply',
    usually: span(workingDays(3)),
  },
  // Once it has passed, the reply counts as accepted.
  'suggestion.assessReply': {
    label: { zh: '评判答复', en: 'Assess the reply' },
    metBy: 'acceptReply',
    orBy: ['rejectReply'],
    usually: procedural(workingDays(5)),
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
  'suggestion.implementation': {
    label: { zh: '落实', en: 'Carry it out' },
    metBy: 'reportImplementation',
    usually: substantive(agreed(workingDays(120)), { extensionGrade: 'party' }),
  },
  // Once it has passed, the engine closes.
  'suggestion.close': {
    label: { zh: '办结', en: 'Close' },
    metBy: 'close',
    usually: procedural(workingDays(5)),
    whenPassed: 'decides',
    whenElapsed: {
      records: [SuggestionClosed],
      leadsTo: { tracking: ['closed'] },
      follow: (decision) => decision.record(SuggestionClosed, { bySilence: true }),
    },
  },
};

/** The last limit to reply is what the white order is about. */
export function orderReply(state: SuggestionState, id: string, inForce: InForce): readonly Reaction[] {
  const owed = state.obligations[id];
  if (owed?.key !== 'suggestion.whiteLimit') return [];
  return openSupervisionOrder(state, owed, 'white', { clocks: CLOCKS, inForce });
}

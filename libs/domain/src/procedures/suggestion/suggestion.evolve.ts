import { withHandler } from '../../case/case.evolve.js';
import type { Party } from '../../case/case.state.js';
import { assertNever } from '../../kernel/label.js';
import type { SuggestionEvent } from './suggestion.events.js';
import { isAdopted, type SuggestionState } from './suggestion.state.js';

/** The new addressee answers from now on; whoever was wrong stays in sight and has no part any more. */
function addressedTo(state: SuggestionState, unit: string): SuggestionState {
  const before = state.parties
    .filter((each) => each.unit !== unit)
    .map((each): Party => (each.role === 'lead' ? { ...each, live: false } : each));
  const lead: Party = { unit, role: 'lead', live: true };
  return { ...state, addressee: unit, leadUnit: unit, parties: [...before, lead] };
}

/** With a plan it is carried out; without one, the verdict was the end. */
function accepted(state: SuggestionState): SuggestionState {
  const { reply } = state;
  const published = reply !== undefined && isAdopted(reply.verdict);
  return reply !== undefined && reply.plan.length > 0
    ? { ...state, published, stage: 'tracking' }
    : { ...state, stage: 'closed', over: true, outcome: reply?.verdict };
}

function rejected(state: SuggestionState, n: number, consultation: boolean): SuggestionState {
  return consultation
    ? { ...state, rejected: n, stage: 'closed', over: true, outcome: state.reply?.verdict }
    : { ...state, rejected: n, stage: 'received', reply: undefined };
}

function outcomeOf({ reply, implemented }: SuggestionState): string | undefined {
  const all = reply !== undefined && implemented.length === reply.plan.length;
  return all ? 'implemented' : reply?.verdict;
}

/** Folds what happens to a suggestion alone; what happens to any case is folded beside it. */
export function evolveSuggestion(state: SuggestionState, event: SuggestionEvent): SuggestionState {
  switch (event.type) {
    case 'SuggestionSent': {
      const { to, ...sent } = event.payload;
      const sender: Party = { unit: sent.sender, role: 'caller', live: true };
      const opened = { openedAt: event.effectiveAt, openedBy: event.actor, parties: [sender] };
      return addressedTo({ ...state, ...sent, ...opened, stage: 'sent' }, to);
    }
    case 'SuggestionReceived':
      return { ...state, stage: 'received', received: event.payload.deemed ? 'deemed' : 'yes' };
    case 'SuggestionMisdirected':
      return { ...state, stage: 'misdirected', rightUnit: event.payload.rightUnit };
    case 'SuggestionReaddressed': {
      const { to, toStreet } = event.payload;
      const again = { ...state, stage: 'sent', received: 'no', readdressed: true, toStreet } as const;
      return addressedTo(again, to);
    }
    case 'SuggestionWithdrawn':
      return { ...state, stage: 'closed', over: true, outcome: 'withdrawn' };
    case 'SuggestionReplied':
      return { ...withHandler(state, event.actor.person), stage: 'replied', reply: event.payload };
    case 'ReplyAccepted':
      return accepted(state);
    case 'ReplyRejected':
      return rejected(state, event.payload.n, event.payload.consultation);
    case 'ImplementationReported': {
      const handled = withHandler(state, event.actor.person);
      return { ...handled, implemented: [...state.implemented, event.payload.step] };
    }
    case 'SuggestionClosed': {
      const { score } = event.payload;
      const closed = { ...state, stage: 'closed', over: true, outcome: outcomeOf(state) };
      return score === undefined ? closed : { ...closed, score };
    }
    default:
      return assertNever(event);
  }
}

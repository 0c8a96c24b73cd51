import { meetObligation } from '../../case/obligation/obligation.end.js';
import { fields, optional, wholeNumber } from '../../kernel/form.js';
import { reject } from './suggestion.rejections.js';
import { command, event } from './suggestion.builders.js';
import { SENDER_DEPUTY, senderDeputy } from './suggestion.permits.js';
import type { SuggestionState } from './suggestion.state.js';

/** `bySilence`: the sender's time to close ran out. */
export const SuggestionClosed = event<{ readonly score?: number; readonly bySilence: boolean }>({
  type: 'SuggestionClosed',
  label: { zh: '办结', en: 'It was closed' },
  schemaVersion: 1,
  fold(state, { payload: { score } }) {
    const closed = { stage: 'closed', over: true, outcome: outcomeOf(state) };
    return score === undefined ? closed : { ...closed, score };
  },
});

function outcomeOf({ reply, implemented }: SuggestionState): string | undefined {
  const all = reply !== undefined && implemented.length === reply.plan.length;
  return all ? 'implemented' : reply?.verdict;
}

/** Steps whose limit has passed do not keep it open for ever: then it ends with the verdict, not as carried out. */
export const close = command({
  name: 'close',
  label: { zh: '办结', en: 'Close' },
  form: fields({
    score: optional(wholeNumber({ zh: '评分', en: 'Score' }, { min: 1, max: 5, widget: 'score' })),
  }),
  stages: ['tracking'],
  permits: senderDeputy,
  declares: {
    ...SENDER_DEPUTY,
    meets: ['suggestion.close'],
    leadsTo: { tracking: ['closed'] },
    records: [SuggestionClosed],
    rejects: ['SUGGEST.IMPLEMENTATION_OPEN'],
  },
  decide(decision, payload) {
    const open = Object.values(decision.state.obligations).some(
      ({ key, status }) =>
        key === 'suggestion.implementation' && (status === 'running' || status === 'paused'),
    );
    if (open) return decision.reject(reject('SUGGEST.IMPLEMENTATION_OPEN'));
    meetObligation(decision, { key: 'suggestion.close' });
    decision.record(SuggestionClosed, { ...payload, bySilence: false });
  },
});

import type { Context } from '../../case/case.context.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted } from '../../case/permissions.js';
import { nothing } from '../../kernel/form.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import type { Rejection } from '../../kernel/rejection.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import { command, event } from './suggestion.builders.js';
import type { SuggestionState } from './suggestion.state.js';

/** `deemed`: the time to receive it ran out. */
export const SuggestionReceived = event<{ readonly deemed: boolean }>({
  type: 'SuggestionReceived',
  label: { zh: '接收工作建议', en: 'It was received' },
  schemaVersion: 1,
  fold: (_state, { payload: { deemed } }) => ({ stage: 'received', received: deemed ? 'deemed' : 'yes' }),
});

function receives(state: SuggestionState, { actor }: Context): Rejection | undefined {
  const liaison = actor.unit === state.addressee && LIAISON_POSTS.some((post) => post === actor.post);
  return liaison || leads(actor, state.addressee) ? undefined : notPermitted(state, actor);
}

export const receive = command({
  name: 'receive',
  label: { zh: '接收', en: 'Receive' },
  form: nothing,
  stages: ['sent'],
  permits: receives,
  declares: {
    who: { zh: '建议对象的联络员、副职或负责人', en: 'a liaison, the deputy or the head of the addressee' },
    by: [...LIAISON_POSTS, ...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: ['suggestion.receive'],
    leadsTo: { sent: ['received'] },
    records: [SuggestionReceived],
  },
  decide(decision) {
    decision.record(SuggestionReceived, { deemed: false });
    meetObligation(decision, { key: 'suggestion.receive' });
  },
});

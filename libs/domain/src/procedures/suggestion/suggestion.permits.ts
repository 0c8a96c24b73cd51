import type { Context } from '../../case/case.context.js';
import { notPermitted } from '../../case/permissions.js';
import type { Rejection } from '../../kernel/rejection.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import type { SuggestionState } from './suggestion.state.js';

/** Deputy or head of the sender. */
export function senderDeputy(state: SuggestionState, { actor }: Context): Rejection | undefined {
  return leads(actor, state.sender) ? undefined : notPermitted(state, actor);
}

/** Deputy or head of the addressee. */
export function addresseeDeputy(state: SuggestionState, { actor }: Context): Rejection | undefined {
  return leads(actor, state.addressee) ? undefined : notPermitted(state, actor);
}

/** In declarations: who is meant by the two above. */
export const SENDER_DEPUTY = {
  who: { zh: '建议单位副职或负责人', en: 'deputy or head of the sender' },
  by: [...DEPUTY_POSTS, ...HEAD_POSTS],
} as const;
export const ADDRESSEE_DEPUTY = {
  who: { zh: '建议对象副职或负责人', en: 'deputy or head of the addressee' },
  by: [...DEPUTY_POSTS, ...HEAD_POSTS],
} as const;

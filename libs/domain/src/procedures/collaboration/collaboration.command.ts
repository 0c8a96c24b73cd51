import { type Context } from '../../case/case.context.js';
import { commandFor, eventFor } from '../../case/case.decision.js';
import { notPermitted } from '../../case/permissions.js';
import { text } from '../../kernel/form.js';
import { type Rejection } from '../../kernel/rejection.js';
import { leads, speaksFor } from '../../reference/directory/directory.posts.js';
import { type CollaborationState } from './collaboration.state.js';

export const command = commandFor<CollaborationState>();
export const event = eventFor<CollaborationState>();

type Permits = (state: CollaborationState, context: Context) => Rejection | undefined;

/** Any post of one of the two sides, or its deputy. */
const of =
  (side: 'requester' | 'requested', acts: typeof speaksFor): Permits =>
  (state, { actor }) =>
    acts(actor, state[side]) ? undefined : notPermitted(state, actor);

export const byRequested = of('requested', speaksFor);
export const byRequestedDeputy = of('requested', leads);
export const byRequester = of('requester', speaksFor);
export const byRequesterDeputy = of('requester', leads);

export const reason = text({ zh: '理由', en: 'Reason' }, { max: 2000, widget: 'multiline' });

import { type Decision, ruleFor } from '../../case/case.decision.js';
import type { Context } from '../../case/case.context.js';
import type { SharedEvent } from '../../case/case.events.js';
import { notPermitted } from '../../case/permissions.js';
import { leads, speaksFor } from '../../reference/directory/who.js';
import type { Rejection } from '../../kernel/rejection.js';
import type { CollaborationEvent } from './collaboration.events.js';
import type { CollaborationState } from './collaboration.state.js';

/** Everything that can stand in the stream of a collaboration. */
export type AnyCollaborationEvent = CollaborationEvent | SharedEvent;
export type CollaborationDecision = Decision<CollaborationState, AnyCollaborationEvent>;

/** Writes one row of the command table. */
export const rule = ruleFor<CollaborationState, AnyCollaborationEvent>();

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

import type { SharedEvent } from '../case/case.events.js';
import { notHis } from '../case/case.who.js';
import type { Context } from '../context.js';
import { leads, speaksFor } from '../directory/who.js';
import type { Refusal } from '../refusal.js';
import type { Decision } from '../rule/decision.js';
import { ruleFor } from '../rule/rule.js';
import type { CollaborationEvent } from './collaboration.events.js';
import type { CollaborationState } from './collaboration.state.js';

/** Everything that can stand in the stream of a collaboration. */
export type AnyCollaborationEvent = CollaborationEvent | SharedEvent;
export type CollaborationDecision = Decision<CollaborationState, AnyCollaborationEvent>;

/** Writes one row of the command table. */
export const rule = ruleFor<CollaborationState, AnyCollaborationEvent>();

type Permits = (state: CollaborationState, context: Context) => Refusal | undefined;

/** Any post of one of the two sides, or its deputy. */
const of =
  (side: 'requester' | 'requested', acts: typeof speaksFor): Permits =>
  (state, { actor }) =>
    acts(actor, state[side]) ? undefined : notHis(state, actor);

export const byRequested = of('requested', speaksFor);
export const byRequestedDeputy = of('requested', leads);
export const byRequester = of('requester', speaksFor);
export const byRequesterDeputy = of('requester', leads);

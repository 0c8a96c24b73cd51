import type { CaseEvent, PostCode } from '@tiaokuai/domain';
import type { StoredEvent } from '@tiaokuai/event-store';

/** A stored event as folds take it. The store keeps posts as text; that they are posts was judged when they acted. */
export function caseEvent(stored: StoredEvent): CaseEvent {
  const { type, payload, recordedAt, effectiveAt, pins } = stored;
  const actor = { ...stored.actor, post: stored.actor.post as PostCode };
  return { type, payload, recordedAt, effectiveAt, actor, pins };
}

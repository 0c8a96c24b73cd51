import { ENGINE, isBookkeeping } from '@tiaokuai/domain';
import type { StoredEvent } from '@tiaokuai/event-store';

/** Does this event say what a person did, rather than what the engine did or what followed? */
export function isPersonEvent(event: StoredEvent): boolean {
  return event.actor.post !== ENGINE.post && !isBookkeeping(event.type);
}

/** Equal for all events of one append. */
export function appendOf(event: StoredEvent): string {
  return Buffer.from(event.commandDigest).toString('base64');
}

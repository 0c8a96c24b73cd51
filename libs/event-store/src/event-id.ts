import { v5 } from 'uuid';

/** The id of a command's nth event (from 0, settling first). The same command always gives the same ids. */
export function eventIdOf(commandId: string, ordinal: number): string {
  return v5(String(ordinal), commandId);
}

/** The id of what one reaction of an event does or tells; the same whoever performs it and however often. */
export function reactionIdOf(eventId: string, key: string): string {
  return v5(key, eventId);
}

import type { Reaction } from '@tiaokuai/domain';

/** A reaction at its event, and whether it has been performed. */
export interface CaseReaction {
  readonly version: number;
  readonly eventId: string;
  /** When its event took effect. */
  readonly effectiveAt: string;
  readonly reaction: Reaction;
  /** How it ended: `done`, `noted`, `noProcedure`, `dropped`, `nothingOpened`, or `refused:<code>`; undefined while it waits. */
  readonly outcome?: string;
  /** The case that it opens or advances. */
  readonly targetCase?: string;
}

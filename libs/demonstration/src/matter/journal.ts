import type { Rejection } from '@tiaokuai/domain';
import { noteJobStep, type Queryable } from '@tiaokuai/event-store';

/** Under which the steps of the seeding are kept. */
export const ERRAND = 'demonstration';

const REFUSED = 'refused ';

/**
 * What was refused while a matter was told. A refusal leaves no trace in its case, so whoever tells the matter again,
 * after an interruption, finds here that it was refused then, and does not ask the case as it stands by now.
 */
export class Journal {
  constructor(
    private readonly pool: Queryable,
    private readonly steps: ReadonlyMap<string, string>,
  ) {}

  rejectionOf(commandId: string): Rejection | undefined {
    const noted = this.steps.get(REFUSED + commandId);
    return noted === undefined ? undefined : (JSON.parse(noted) as Rejection);
  }

  async note(commandId: string, rejection: Rejection): Promise<void> {
    await noteJobStep(this.pool, ERRAND, REFUSED + commandId, JSON.stringify(rejection));
  }
}

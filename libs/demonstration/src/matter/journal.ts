import type { Rejection } from '@tiaokuai/domain';
import { noteJobStep, type Queryable } from '@tiaokuai/event-store';

/** The seeding's name in the table of jobs' steps (`errand_progress`). */
export const JOB = 'demonstration';

/** Stored, so its name does not change. */
const REFUSED = 'refused ';

/** How a rejection stands in the table: its code has been called `refusal` there from the beginning. */
interface StoredRejection extends Omit<Rejection, 'rejection'> {
  readonly refusal: string;
}

/**
 * The commands that were rejected while a matter was simulated. A rejection leaves no trace in its case, so a seeding that
 * goes on after an interruption finds it here, and does not ask the case as it stands by now, which may accept.
 */
export class Journal {
  constructor(
    private readonly pool: Queryable,
    private readonly steps: ReadonlyMap<string, string>,
  ) {}

  rejectionOf(commandId: string): Rejection | undefined {
    const noted = this.steps.get(REFUSED + commandId);
    if (noted === undefined) return undefined;
    const { refusal, ...rest } = JSON.parse(noted) as StoredRejection;
    return { rejection: refusal, ...rest };
  }

  async note(commandId: string, { rejection, ...rest }: Rejection): Promise<void> {
    const stored: StoredRejection = { refusal: rejection, ...rest };
    await noteJobStep(this.pool, JOB, REFUSED + commandId, JSON.stringify(stored));
  }
}

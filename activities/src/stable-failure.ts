import { ApplicationFailure } from '@temporalio/activity';

/** Tells the log of the process, never Temporal, what went wrong. */
export type ReportFailure = (
  code: string,
  about: { readonly caseId?: string; readonly error?: unknown },
) => void;

/** To be tried again after a while: foreseen, and so no failure of ours. The code crosses, and the wait. */
export class TryAgain extends Error {
  constructor(
    readonly code: string,
    readonly milliseconds: number,
  ) {
    super(code);
  }
}

type Activities = object;

/** Undefined where the activity is about no case. */
function caseIdOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('caseId' in input)) return undefined;
  return typeof input.caseId === 'string' ? input.caseId : undefined;
}

/**
 * Failures go into Temporal's history with message and stack, in plain text; a database error may quote a row. So every
 * failure is reported here and crosses as a stable code alone.
 */
export function stableFailures<A extends Activities>(report: ReportFailure, activities: A): A {
  const wrapped = Object.entries(activities).map(
    ([name, run]: [string, (input: unknown) => Promise<unknown>]) => [
      name,
      async (input: unknown) => {
        try {
          return await run(input);
        } catch (error) {
          const again = error instanceof TryAgain ? error : undefined;
          const code = again?.code ?? `ACTIVITY.${name}`;
          if (again === undefined) report(code, { caseId: caseIdOf(input), error });
          const nextRetryDelay = again?.milliseconds;
          const failure = ApplicationFailure.create({ message: code, type: code, nextRetryDelay });
          failure.stack = code;
          throw failure;
        }
      },
    ],
  );
  return Object.fromEntries(wrapped) as A;
}

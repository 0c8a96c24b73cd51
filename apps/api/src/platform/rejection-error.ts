import { isRejection, type Rejection } from '@tiaokuai/domain';

/**
 * A rejection on its way to the problem-details filter. It is thrown at the edge only, by what answers a request; the
 * libraries return rejections as values.
 */
export class RejectionError extends Error {
  constructor(
    readonly rejection: Rejection,
    /** Headers and members that go with this one: `Allow`, what changed. */
    readonly extra: {
      readonly headers?: Readonly<Record<string, string>>;
      readonly members?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    super(rejection.rejection);
  }
}

/** The value, or the rejection thrown for the filter to answer. */
export function accepted<T>(outcome: T | Rejection): T {
  if (isRejection(outcome)) throw new RejectionError(outcome);
  return outcome;
}

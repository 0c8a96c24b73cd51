import type { Rejection } from '../kernel/rejection.js';

/** The rejection of the first of these that has one. */
export function firstRejection<T>(
  rows: readonly T[],
  rejectionOf: (row: T, index: number) => Rejection | undefined,
): Rejection | undefined {
  for (const [index, row] of rows.entries()) {
    const rejection = rejectionOf(row, index);
    if (rejection !== undefined) return rejection;
  }
  return undefined;
}

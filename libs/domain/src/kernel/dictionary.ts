/** A copy without a prototype, so that looking up `constructor` or `toString` finds nothing. */
export function dictionary<T>(entries: Readonly<Record<string, T>> = {}): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}

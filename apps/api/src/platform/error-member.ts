/** A text or number that an error carries, as text; empty where there is none. */
export function errorMember(error: unknown, member: 'code' | 'statusCode' | 'message'): string {
  if (typeof error !== 'object' || error === null) return '';
  const value: unknown = Reflect.get(error, member);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

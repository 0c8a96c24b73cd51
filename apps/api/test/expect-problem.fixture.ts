import type { Problem } from '@tiaokuai/contracts';
import type { Answer } from './test-api.fixture.js';

/** A problem of the client's making, with this code and about this field, in words. */
export function expectProblem(
  { status, headers, body }: Answer<Problem>,
  code: string,
  field?: string,
): void {
  expect({ code: body.code, field: body.field }).toEqual({ code, field });
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(status).toBe(body.status);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(body.title).toMatch(/\p{Script=Han}/u);
  expect(body.traceId).toMatch(/^[0-9a-f]{32}$/);
}

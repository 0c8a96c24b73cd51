import type { Label } from './label.js';
import { type Detailed, type Reject, rejectFrom } from './rejection.js';

const reject: Reject<{
  'ERRAND.CLOSED': Label;
  'ERRAND.TOO_FAR': Detailed<{ readonly metres: number }>;
  'ERRAND.UNFIT': Detailed<{ readonly who?: string } | undefined>;
}> = rejectFrom();

it('a rejection is its code, with the field and the details where there are any', () => {
  expect(reject('ERRAND.CLOSED')).toEqual({ rejection: 'ERRAND.CLOSED' });
  expect(reject('ERRAND.CLOSED', 'when')).toEqual({ rejection: 'ERRAND.CLOSED', field: 'when' });
  expect(reject('ERRAND.TOO_FAR', undefined, { metres: 9 })).toEqual({
    rejection: 'ERRAND.TOO_FAR',
    details: { metres: 9 },
  });
  expect(reject('ERRAND.UNFIT')).toEqual({ rejection: 'ERRAND.UNFIT' });
});

it('neither an unknown code nor other details than its entry declares compile', () => {
  // @ts-expect-error -- no such code
  reject('ERRAND.OPEN');
  // @ts-expect-error -- it comes with no details
  reject('ERRAND.CLOSED', 'when', { metres: 9 });
  // @ts-expect-error -- without its details
  reject('ERRAND.TOO_FAR');
  // @ts-expect-error -- of another type
  reject('ERRAND.TOO_FAR', undefined, { metres: '9' });
  // @ts-expect-error -- misspelt
  const rejection = reject('ERRAND.UNFIT', undefined, { whom: 'somebody' });
  expect(rejection.rejection).toBe('ERRAND.UNFIT');
});

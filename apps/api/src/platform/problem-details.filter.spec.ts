import { rejectionOf } from './problem-details.filter.js';

const failure = (message: string, members: object = {}): Error => Object.assign(new Error(message), members);

it.each([
  ['Connection terminated due to connection timeout', {}],
  ['Connection terminated unexpectedly', {}],
  ['timeout exceeded when trying to connect', {}],
  ['Query read timeout', {}],
  ['Client has encountered a connection error and is not queryable', {}],
  ['', { code: 'ECONNREFUSED' }],
  ['', { code: 'EHOSTUNREACH' }],
  ['', { code: '57P01' }],
  ['canceling statement due to statement timeout', { code: '57014' }],
  ['sorry, too many clients already', { code: '53300' }],
  ['', { code: '08006' }],
])('the database is away: %s %j', (message, members) => {
  expect(rejectionOf(failure(message, members))).toEqual({ rejection: 'SERVER.DATABASE_AWAY' });
});

it.each([['53100'], ['ENOSPC'], ['EDQUOT']])('storage is full: %s', (code) => {
  expect(rejectionOf(failure('', { code }))).toEqual({ rejection: 'SERVER.STORAGE_FULL' });
});

it('anything else is a failure of ours, and tells nothing of itself', () => {
  for (const error of [
    failure('relation "x" does not exist', { code: '42P01' }),
    failure('x'),
    'x',
    undefined,
  ])
    expect(rejectionOf(error)).toEqual({ rejection: 'SERVER.FAILED' });
});

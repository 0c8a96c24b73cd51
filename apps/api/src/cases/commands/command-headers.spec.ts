import { RejectionError } from '../../platform/rejection-error.js';
import { commandHeaders } from './command-headers.js';

const ID = '8e03978e-40d5-43dd-bc93-6894a57f9324';
const rejectionOf = (headers: Readonly<Record<string, string>>): unknown => {
  try {
    return commandHeaders(headers);
  } catch (error) {
    return error instanceof RejectionError ? error.rejection : error;
  }
};

it.each([ID, ID.toUpperCase(), `"${ID}"`, ` "${ID.toUpperCase()}" `])('takes the key %s', (key) => {
  expect(commandHeaders({ 'idempotency-key': key })).toEqual({ commandId: ID });
});

it.each(['twice', `"${ID}`, `${ID}"`, `""${ID}""`, '', `${ID}, ${ID}`])('rejects the key %j', (key) => {
  expect(rejectionOf({ 'idempotency-key': key })).toEqual({
    rejection: 'REQUEST.IDEMPOTENCY_KEY_INVALID',
    field: 'Idempotency-Key',
  });
});

it.each([
  ['*', undefined],
  ['"7"', [7]],
  ['"3","18"', [3, 18]],
  ['"3" , W/"18",, "x"', [3]],
  ['W/"19"', []],
  ['"023"', []],
  ['"0"', []],
  ['"new"', []],
])('reads %s as versions %j', (match, versions) => {
  expect(commandHeaders({ 'if-match': match }).expectedVersions).toEqual(versions);
});

it.each(['7', '"7', '"3" "18"', 'w/"3"', '*, "3"', ''])('rejects %j as no list of tags', (match) => {
  expect(rejectionOf({ 'if-match': match })).toEqual({
    rejection: 'REQUEST.IF_MATCH_INVALID',
    field: 'If-Match',
  });
});

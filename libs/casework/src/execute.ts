import { isRejection, reject, type Rejection } from '@tiaokuai/domain';
import { validate } from 'uuid';
import { attemptCommand } from './attempt-command.js';
import type { Casework } from './casework.js';
import { streamOf, type Executed, type Execution } from './execution.js';
import { isStreamId } from './folded-stream.js';
import { keepRejection } from './keep-register.js';

/**
 * Carries a command to its case: load, settle, decide, append. A rejection is a value and changes nothing, not even by the
 * settling before it. Codes beyond the procedure's own: CASE.NOT_FOUND, CASE.NOT_VISIBLE, CASE.COMMAND_UNKNOWN, CASE.FIELD_MISSING,
 * CASE.FIELD_INVALID, ATTACHMENT.NOT_HANDED_IN, ACTOR.*, CASE.VERSION_CONFLICT (details: version, changes),
 * CASE.COMMAND_ID_REUSED.
 */
export async function execute(casework: Casework, execution: Execution): Promise<Executed | Rejection> {
  if (!validate(execution.commandId)) return reject('CASE.FIELD_INVALID', 'commandId', { reason: 'uuid' });
  if (!isStreamId(streamOf(execution))) return reject('CASE.NOT_FOUND');
  const outcome = await attemptCommand(casework, execution);
  if (isRejection(outcome)) await keepRejection(casework, execution, outcome);
  return outcome;
}

import { execute, type Casework } from '@tiaokuai/casework';
import type { Publication } from '@tiaokuai/contracts';
import { isRejection, reject, type Actor } from '@tiaokuai/domain';
import { readStream } from '@tiaokuai/event-store';
import type { CommandHeaders } from '../cases/commands/command-headers.js';
import { rejectRequest } from '../platform/edge-rejections.js';
import { RejectionError } from '../platform/rejection-error.js';

/** What is published into which stream of the district's rules, and by whom. */
interface Publishing extends CommandHeaders {
  readonly stream: 'limits' | 'calendar' | 'responsibilityList' | 'gateData';
  readonly name: string;
  readonly payload: unknown;
  readonly actor: Actor;
}

/** Gives a command to a stream of rules; throws what it is rejected for, CASE.BUSY where others kept publishing. */
export async function publish(casework: Casework, publishing: Publishing): Promise<Publication> {
  const { stream, name, payload, actor, commandId, expectedVersions } = publishing;
  const outcome = await execute(casework, {
    caseId: stream,
    kind: stream,
    command: { name, payload },
    ...{ commandId, expectedVersions, actor },
  });
  if (isRejection(outcome)) {
    if (outcome.rejection !== 'CASE.VERSION_CONFLICT') throw new RejectionError(outcome);
    if (expectedVersions === undefined) throw new RejectionError(rejectRequest('CASE.BUSY'));
    throw new RejectionError(reject('CASE.VERSION_CONFLICT', 'If-Match'));
  }
  const { version, repeated } = outcome;
  const [event] = await readStream(casework.pool, stream, { after: version - 1, upTo: version });
  const { inForceFrom } = event?.payload as { readonly inForceFrom: string };
  return { version, inForceFrom, repeated };
}

import { isRejection, type Instant, type Rejection } from '@tiaokuai/domain';
import type { CommandRequest } from '../matter/matter.js';
import type { TimelineContext } from '../matter/timeline.js';

/** What came of trying a command. */
export type Attempt =
  | { readonly accepted: true; readonly caseId: string }
  | {
      readonly accepted: false;
      /** No other command would be accepted either: the case has to wait for something. */
      readonly mustWait: boolean;
      /** When it may be tried again, where the rejection says so. */
      readonly notBefore: Instant | undefined;
    };

/** Nobody may do it now, so nothing was sent. */
export const NOT_ATTEMPTED: Attempt = { accepted: false, mustWait: false, notBefore: undefined };

/** Rejections that say no more than: not yet. They are no reason to choose another command. */
const WAITING_CODES: readonly string[] = [
  'ORDER.INTERVIEW_OPEN',
  'PANEL.NO_MAJORITY',
  'CASE.NOTIFICATION_MISSING',
  'WARNING.MEASURES_OPEN',
  'CLOCK.NOT_YET_DUE',
];

/** Sends a command, and reads from its rejection what it says of a later attempt. */
export async function attempt(
  { matter, onRejected }: TimelineContext,
  kind: string,
  request: CommandRequest,
): Promise<Attempt> {
  const outcome = await matter.execute(request);
  if (!isRejection(outcome)) return { accepted: true, caseId: outcome };
  const notBefore = earliestOf(outcome);
  if (notBefore === undefined) onRejected(kind, request.command.name, outcome);
  return { accepted: false, mustWait: WAITING_CODES.includes(outcome.rejection), notBefore };
}

/** The domain writes it as `when` for a meeting, as `comes` for a limit, and not at all where no instant is known. */
function earliestOf({ rejection, details }: Rejection): Instant | undefined {
  if (rejection !== 'CLOCK.NOT_YET_DUE') return undefined;
  const earliest = details?.['when'] ?? details?.['comes'];
  return typeof earliest === 'string' ? earliest : undefined;
}

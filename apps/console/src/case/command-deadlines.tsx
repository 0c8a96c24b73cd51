import { useCommandForesight } from '../api/queries.js';
import { useSession } from '../session/session.js';
import { DeadlinePreview } from '../time/deadline-preview.js';

interface CommandDeadlinesProps {
  readonly caseId: string;
  readonly command: string;
  /** Absent while the form is not complete. */
  readonly payload: unknown;
}

/** What a command to a case would set running. */
export function CommandDeadlines({ caseId, command, payload }: CommandDeadlinesProps): React.ReactNode {
  const { post } = useSession();
  const foreseen = useCommandForesight(post.id, { caseId, command }, payload);
  return payload === undefined ? null : <DeadlinePreview heading="h3" foreseen={foreseen} />;
}

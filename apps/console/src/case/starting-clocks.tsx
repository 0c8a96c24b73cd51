import { useCommandForesight } from '../api/queries.js';
import { useSession } from '../session/session.js';
import { Starting } from '../time/starting.js';

interface StartingClocksProps {
  readonly caseId: string;
  readonly command: string;
  /** Absent while the form is not complete. */
  readonly payload: unknown;
}

/** What a command to a case would set running. */
export function StartingClocks({ caseId, command, payload }: StartingClocksProps): React.ReactNode {
  const { post } = useSession();
  const foreseen = useCommandForesight(post.id, { caseId, command }, payload);
  return payload === undefined ? null : <Starting heading="h3" foreseen={foreseen} />;
}

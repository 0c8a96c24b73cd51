import { ProblemError } from '../api/client.js';
import { useCommandForesight } from '../api/queries.js';
import { useSession } from '../frame/session.js';
import { Deadlines } from '../time/deadlines.js';

interface StartingClocksProps {
  readonly caseId: string;
  readonly command: string;
  /** Absent while the form is not complete. */
  readonly payload: unknown;
}

/** The deadlines that sending now would set, or why it would be refused: judged by the server before anything is sent. */
export function StartingClocks({ caseId, command, payload }: StartingClocksProps): React.ReactNode {
  const { post } = useSession();
  const { data, error } = useCommandForesight(post.id, { caseId, command }, payload);
  if (payload === undefined) return null;
  if (error instanceof ProblemError)
    return <p className="starting">现在提交会被退回：{error.problem.title}</p>;
  if (data === undefined || data.deadlines.length === 0) return null;
  return (
    <section className="starting" aria-label="提交后开始计时" aria-live="polite">
      <h3>提交后开始计时</h3>
      <Deadlines foresight={data} />
    </section>
  );
}

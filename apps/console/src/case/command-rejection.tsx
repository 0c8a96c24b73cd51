import { isBookkeeping } from '@tiaokuai/domain';
import { Button } from 'antd';
import { ProblemError } from '../api/client.js';
import { Failure } from '../ui/failure.js';
import { Alert } from '../ui/alert.js';
import { clockTime } from '../time/instant.js';
import { actorName } from './actor-name.js';

interface CommandRejectionProps {
  readonly failure: unknown;
  /** Is it still mine to do, on what the case has become? Undefined until the case was read anew. */
  readonly stillOffered: boolean | undefined;
  readonly sendAnyway: () => void;
}

/** What was typed stays after a rejection; somebody else's step in between is named, with the way on. */
export function CommandRejection({
  failure,
  stillOffered,
  sendAnyway,
}: CommandRejectionProps): React.ReactNode {
  const changes = failure instanceof ProblemError ? (failure.problem.changes ?? []) : [];
  if (changes.length === 0) return <Failure error={failure} />;
  const decided = changes.filter(({ type }) => !isBookkeeping(type));
  return (
    <Alert
      title="您填写的时候，案件有了新的步骤"
      action={stillOffered ? <Button onClick={sendAnyway}>看过了，仍然提交</Button> : undefined}
    >
      <ul className="plain">
        {(decided.length > 0 ? decided : changes).map(({ version, actor, recordedAt, word }) => (
          <li key={version}>
            {actorName(actor)} 已于 {clockTime(recordedAt)} {word}
          </li>
        ))}
      </ul>
      {stillOffered === false ? (
        <p>这一步已经不用您办了。您填写的内容还在，关闭后可在案件历史里看结果。</p>
      ) : null}
    </Alert>
  );
}

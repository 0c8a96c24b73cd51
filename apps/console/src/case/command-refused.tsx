import { Button } from 'antd';
import { ProblemError } from '../api/client.js';
import { Failure } from '../ui/failure.js';
import { Notice } from '../ui/notice.js';
import { isBookkeeping } from '../replay/acts.js';
import { clockTime } from '../time/instant.js';
import { actorName } from './actor-name.js';

interface CommandRefusedProps {
  readonly refused: unknown;
  /** Is it still mine to do, on what the case has become? Undefined until the case was read anew. */
  readonly stillOffered: boolean | undefined;
  readonly sendAnyway: () => void;
}

/** A refusal keeps what was typed; somebody else's step in between is named, with the way on (ux.md 3.6). */
export function CommandRefused({ refused, stillOffered, sendAnyway }: CommandRefusedProps): React.ReactNode {
  const changes = refused instanceof ProblemError ? (refused.problem.changes ?? []) : [];
  if (changes.length === 0) return <Failure error={refused} />;
  const acts = changes.filter(({ type }) => !isBookkeeping(type));
  return (
    <Notice
      title="您填写的时候，案件有了新的步骤"
      action={stillOffered ? <Button onClick={sendAnyway}>看过了，仍然提交</Button> : undefined}
    >
      <ul className="plain">
        {(acts.length > 0 ? acts : changes).map(({ version, actor, recordedAt, word }) => (
          <li key={version}>
            {actorName(actor)} 已于 {clockTime(recordedAt)} {word}
          </li>
        ))}
      </ul>
      {stillOffered === false ? (
        <p>这一步已经不用您办了。您填写的内容还在，关闭后可在案件历史里看结果。</p>
      ) : null}
    </Notice>
  );
}

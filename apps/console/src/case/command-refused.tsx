import { Alert, Button } from 'antd';
import { ProblemError } from '../api/client.js';
import { Failure } from '../frame/failure.js';
import { clockTime } from '../time/instant.js';

interface CommandRefusedProps {
  readonly refused: unknown;
  /** Sends the same once more, on what the case has become. */
  readonly sendAnyway: () => void;
}

/** A refusal keeps what was typed; somebody else's step in between is named, with the way on (ux.md 3.6). */
export function CommandRefused({ refused, sendAnyway }: CommandRefusedProps): React.ReactNode {
  const changes = refused instanceof ProblemError ? (refused.problem.changes ?? []) : [];
  if (changes.length === 0) return <Failure error={refused} />;
  return (
    <Alert
      className="notice"
      type="info"
      showIcon
      message="您填写的时候,案件有了新的步骤"
      description={
        <ul className="plain">
          {changes.map((change) => (
            <li key={change.version}>
              {change.actor.unit.shortName} {change.actor.person.name} 已于 {clockTime(change.recordedAt)}{' '}
              {change.word}
            </li>
          ))}
        </ul>
      }
      action={<Button onClick={sendAnyway}>看过了,仍然提交</Button>}
    />
  );
}

import { Button } from 'antd';
import { ProblemError } from '../api/client.js';
import { Alert } from './alert.js';

interface FailureProps {
  readonly error: unknown;
  readonly retry?: () => void;
  /** What is still on the screen and true. */
  readonly stillValid?: string;
}

/** Asked again, the answer is the same. */
const FINAL = [403, 404];

/** What failed, what still holds, and what can be done: never a bare code. */
export function Failure({ error, retry, stillValid }: FailureProps): React.ReactNode {
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return (
    <Alert
      title={problem?.title ?? '页面出了错，请刷新后再试'}
      action={
        retry && !FINAL.includes(problem?.status ?? 0) ? <Button onClick={retry}>重试</Button> : undefined
      }
    >
      {stillValid ? <p>{stillValid}</p> : null}
      {problem?.detail ? <p>{problem.detail}</p> : null}
      {problem?.traceId ? (
        <details className="technical">
          <summary>请求编号</summary>
          {problem.code} · {problem.traceId}
        </details>
      ) : null}
    </Alert>
  );
}

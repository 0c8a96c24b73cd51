import { Button } from 'antd';
import { ProblemError } from '../api/client.js';
import { Failure } from '../ui/failure.js';
import { postKey, postWords, useSession } from '../session/session.js';

interface UnavailableCaseProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** A case that this post may not see; where another post of the same person may, it is one click away. */
export function UnavailableCase({ error, retry }: UnavailableCaseProps): React.ReactNode {
  const { me, switchTo } = useSession();
  const details = error instanceof ProblemError ? error.problem.details : undefined;
  const seeing: unknown = details?.['posts'];
  const others = me.posts.filter(({ id }) => Array.isArray(seeing) && seeing.includes(id));
  return (
    <>
      <title>无法查看 · 条块</title>
      <h1>无法查看此案件</h1>
      <Failure error={error} retry={retry} />
      {others.map((post) => (
        <Button key={postKey(post)} onClick={() => switchTo(post)}>
          改以 {postWords(post)} 身份查看
        </Button>
      ))}
    </>
  );
}

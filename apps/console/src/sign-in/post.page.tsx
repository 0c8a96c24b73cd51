import type { HeldPost, Me } from '@tiaokuai/contracts';
import { Button, Card, Empty } from 'antd';
import { postKey } from '../frame/session.js';

/** Everybody acts from one post at a time; the header says which. */
export function PostPage({
  me,
  choose,
}: {
  readonly me: Me;
  readonly choose: (post: HeldPost) => void;
}): React.ReactNode {
  return (
    <main className="sign-in">
      <h1>{me.person.name},请选择岗位</h1>
      {me.posts.length === 0 ? <Empty description="您现在没有岗位,请联系本单位负责人或平台管理员" /> : null}
      <div className="suggested">
        {me.posts.map((post) => (
          <Card key={postKey(post)} size="small" title={post.unit.name}>
            <p>
              {post.post.word}
              {post.onBehalfOf ? `(代 ${post.onBehalfOf.name})` : ''}
            </p>
            <Button type="primary" onClick={() => choose(post)}>
              以此岗位进入
            </Button>
          </Card>
        ))}
      </div>
    </main>
  );
}

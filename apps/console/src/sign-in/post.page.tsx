import type { Me, OwnPost } from '@tiaokuai/contracts';
import { Button, Empty } from 'antd';
import { postKey, postWords } from '../session/session.js';
import './sign-in.css';

interface PostPageProps {
  readonly me: Me;
  readonly choose: (post: OwnPost) => void;
  readonly signOut: () => void;
}

/** Everybody acts from one post at a time; the header says which. */
export function PostPage({ me, choose, signOut }: PostPageProps): React.ReactNode {
  return (
    <main className="sign-in">
      <title>选择岗位 · 条块</title>
      <h1>{me.person.name}，请选择岗位</h1>
      {me.posts.length === 0 ? <Empty description="您现在没有岗位，请联系本单位负责人或平台管理员" /> : null}
      <div className="choices">
        {me.posts.map((post) => (
          <button key={postKey(post)} type="button" className="choice" onClick={() => choose(post)}>
            <strong>{postWords(post)}</strong>
            <span className="quiet">以此岗位进入</span>
          </button>
        ))}
      </div>
      <p>
        <Button onClick={signOut}>换一个人登录</Button>
      </p>
    </main>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import type { Me, OwnPost } from '@tiaokuai/contracts';
import { Skeleton } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router';
import { actFrom, call } from '../api/client.js';
import { useMe } from '../api/queries.js';
import { recallPost, rememberPost, SessionContext, type Session } from '../session/session.js';
import { PostPage } from '../sign-in/post.page.js';
import { SignInPage } from '../sign-in/sign-in.page.js';
import { Failure } from '../ui/failure.js';
import { router } from './router.js';

/** Sign-in first, then the choice of a post, then the pages. */
export function SignInGate(): React.ReactNode {
  const me = useMe();
  const { post, choosePost, forgetPost } = useChosenPost(me.data ?? undefined);
  const signOut = useSignOut(forgetPost);
  const session = useMemo<Session | null>(
    () => (me.data && post ? { me: me.data, post, switchTo: choosePost, signOut } : null),
    [me.data, post, choosePost, signOut],
  );

  if (me.isPending) return <Skeleton active title={false} className="page" />;
  if (me.isError) return <Failure error={me.error} retry={() => void me.refetch()} />;
  if (me.data === null) return <SignInPage />;
  if (session === null) return <PostPage me={me.data} signOut={signOut} choose={choosePost} />;
  return (
    <SessionContext.Provider value={session}>
      <RouterProvider router={router} />
    </SessionContext.Provider>
  );
}

interface ChosenPost {
  readonly post: OwnPost | undefined;
  readonly choosePost: (post: OwnPost) => void;
  readonly forgetPost: () => void;
}

/** The post that the person acts from; every request is sent from it from now on. */
function useChosenPost(me: Me | undefined): ChosenPost {
  const [chosen, setChosen] = useState<OwnPost>();
  const post = me && (chosen ?? recallPost(me));
  actFrom(post && { id: post.id, onBehalfOf: post.onBehalfOf?.id });
  const choosePost = useCallback((next: OwnPost) => {
    rememberPost(next);
    setChosen(next);
  }, []);
  const forgetPost = useCallback(() => setChosen(undefined), []);
  return { post, choosePost, forgetPost };
}

function useSignOut(forgetPost: () => void): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    void call('/session', { method: 'DELETE' }).finally(() => {
      forgetPost();
      window.sessionStorage.clear();
      // Not the question who is signed in: whoever shows the answer must hear of it.
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
      client.setQueryData(['me'], null);
      void router.navigate('/');
    });
  }, [client, forgetPost]);
}

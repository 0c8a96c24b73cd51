import { QueryCache, QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import type { OwnPost } from '@tiaokuai/contracts';
import { App, ConfigProvider, Skeleton } from 'antd';
import zhCN from 'antd/locale/zh_CN.js';
import { useCallback, useMemo, useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { actFrom, call, ProblemError } from '../api/client.js';
import { useMe } from '../api/queries.js';
import { PostPage } from '../sign-in/post.page.js';
import { SignInPage } from '../sign-in/sign-in.page.js';
import { Failure } from './failure.js';
import { Frame } from './frame.js';
import { ICONS } from './icons.js';
import { NoSuchPage } from './no-such-page.js';
import { PageFailure } from './page-failure.js';
import { rememberedPost, rememberPost, SessionContext, type Session } from './session.js';
import { theme } from './theme.js';

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // The session ended meanwhile: what was typed is kept, and signing in leads back to the same address.
    onError: (failure) => {
      if (failure instanceof ProblemError && failure.problem.status === 401)
        queries.setQueryData(['me'], null);
    },
  }),
  defaultOptions: {
    queries: {
      // A refusal stays a refusal; only a server that could not be reached is worth another try.
      retry: (count, failure) =>
        count < 2 && !(failure instanceof ProblemError && failure.problem.status !== 0),
    },
  },
});

/** Each page is fetched when it is first opened, so that signing in is quick. */
const router = createBrowserRouter([
  {
    Component: Frame,
    ErrorBoundary: PageFailure,
    HydrateFallback: () => <Skeleton active title={false} className="page" />,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('../inbox/inbox.page.js')).InboxPage }) },
      {
        path: 'whistle',
        lazy: async () => ({ Component: (await import('../whistle/whistle.page.js')).WhistlePage }),
      },
      {
        path: 'open/:kind?',
        lazy: async () => ({ Component: (await import('../open/open.page.js')).OpenPage }),
      },
      {
        path: 'cases',
        lazy: async () => ({ Component: (await import('../cases/case-list.page.js')).CaseListPage }),
      },
      {
        path: 'cases/:caseId',
        lazy: async () => ({ Component: (await import('../case/case.page.js')).CasePage }),
      },
      { path: 'list', lazy: async () => ({ Component: (await import('../list/list.page.js')).ListPage }) },
      {
        path: 'procedures/:kind?',
        lazy: async () => ({ Component: (await import('../procedure/procedure.page.js')).ProcedurePage }),
      },
      {
        path: 'deliveries',
        lazy: async () => ({ Component: (await import('../deliveries/deliveries.page.js')).DeliveriesPage }),
      },
      { path: '*', Component: NoSuchPage },
    ],
  },
]);

export function Console(): React.ReactNode {
  return (
    <ConfigProvider
      {...ICONS}
      locale={zhCN}
      theme={theme}
      button={{ ...ICONS.button, autoInsertSpace: false }}
    >
      <App>
        <QueryClientProvider client={queries}>
          <SignedIn />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}

/** Sign-in first, then the choice of a post, then the pages. */
function SignedIn(): React.ReactNode {
  const me = useMe();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<OwnPost>();
  const post = me.data ? (chosen ?? rememberedPost(me.data)) : undefined;
  actFrom(post && { id: post.id, onBehalfOf: post.onBehalfOf?.id });

  const signOut = useCallback(() => {
    void call('/session', { method: 'DELETE' }).finally(() => {
      setChosen(undefined);
      window.sessionStorage.clear();
      // Not the question who is signed in: whoever shows the answer must hear of it.
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
      client.setQueryData(['me'], null);
      void router.navigate('/');
    });
  }, [client]);
  const session = useMemo<Session | null>(() => {
    if (!me.data || post === undefined) return null;
    return {
      me: me.data,
      post,
      switchTo: (next) => {
        rememberPost(next);
        setChosen(next);
      },
      signOut,
    };
  }, [me.data, post, signOut]);

  if (me.isPending) return <Skeleton active title={false} className="page" />;
  if (me.isError) return <Failure error={me.error} retry={() => void me.refetch()} />;
  if (me.data === null) return <SignInPage />;
  if (session === null)
    return (
      <PostPage
        me={me.data}
        signOut={signOut}
        choose={(next) => {
          rememberPost(next);
          setChosen(next);
        }}
      />
    );
  return (
    <SessionContext.Provider value={session}>
      <RouterProvider router={router} />
    </SessionContext.Provider>
  );
}

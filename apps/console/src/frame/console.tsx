import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import type { HeldPost } from '@tiaokuai/contracts';
import { App, ConfigProvider, Skeleton } from 'antd';
import zhCN from 'antd/locale/zh_CN.js';
import { useMemo, useState } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { actFrom, call, ProblemError } from '../api/client.js';
import { useMe } from '../api/queries.js';
import { CasePage } from '../case/case.page.js';
import { CaseListPage } from '../cases/case-list.page.js';
import { InboxPage } from '../inbox/inbox.page.js';
import { ListPage } from '../list/list.page.js';
import { PostPage } from '../sign-in/post.page.js';
import { SignInPage } from '../sign-in/sign-in.page.js';
import { WhistlePage } from '../whistle/whistle.page.js';
import { Failure } from './failure.js';
import { Frame } from './frame.js';
import { rememberedPost, rememberPost, SessionContext, type Session } from './session.js';
import { theme } from './theme.js';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays a refusal; only a server that could not be reached is worth another try.
      retry: (count, failure) =>
        count < 2 && !(failure instanceof ProblemError && failure.problem.status !== 0),
    },
  },
});

export function Console(): React.ReactNode {
  return (
    <ConfigProvider locale={zhCN} theme={theme}>
      <App>
        <QueryClientProvider client={queries}>
          <BrowserRouter>
            <SignedIn />
          </BrowserRouter>
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}

/** Sign-in first, then the choice of a post, then the pages. */
function SignedIn(): React.ReactNode {
  const me = useMe();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<HeldPost>();
  const post = me.data ? (chosen ?? rememberedPost(me.data)) : undefined;
  actFrom(post && { id: post.id, onBehalfOf: post.onBehalfOf?.id });

  const session = useMemo<Session | null>(() => {
    if (!me.data || post === undefined) return null;
    return {
      me: me.data,
      post,
      switchTo: (next) => {
        rememberPost(next);
        setChosen(next);
      },
      signOut: () => {
        void call('/session', { method: 'DELETE' }).finally(() => {
          setChosen(undefined);
          window.sessionStorage.clear();
          client.clear();
          client.setQueryData(['me'], null);
        });
      },
    };
  }, [me.data, post, client]);

  if (me.isPending) return <Skeleton active className="page" />;
  if (me.isError) return <Failure error={me.error} retry={() => void me.refetch()} />;
  if (me.data === null) return <SignInPage />;
  if (session === null)
    return (
      <PostPage
        me={me.data}
        choose={(next) => {
          rememberPost(next);
          setChosen(next);
        }}
      />
    );
  return (
    <SessionContext.Provider value={session}>
      <Frame>
        <Routes>
          <Route path="/" element={<InboxPage />} />
          <Route path="/whistle" element={<WhistlePage />} />
          <Route path="/cases" element={<CaseListPage />} />
          <Route path="/cases/:caseId" element={<CasePage />} />
          <Route path="/list" element={<ListPage />} />
          <Route path="*" element={<Navigate to="/" replace />} />
        </Routes>
      </Frame>
    </SessionContext.Provider>
  );
}

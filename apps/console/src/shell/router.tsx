import { Skeleton } from 'antd';
import { createBrowserRouter } from 'react-router';
import { Frame } from './frame.js';
import { NoSuchPage } from './no-such-page.js';
import { PageFailure } from './page-failure.js';

/** Each page is fetched when it is first opened, so that signing in is quick. */
export const router = createBrowserRouter([
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
        lazy: async () => ({ Component: (await import('../new-case/new-case.page.js')).NewCasePage }),
      },
      {
        path: 'cases',
        lazy: async () => ({ Component: (await import('../cases/case-list.page.js')).CaseListPage }),
      },
      {
        path: 'cases/:caseId',
        lazy: async () => ({ Component: (await import('../case/case.page.js')).CasePage }),
      },
      {
        path: 'list',
        lazy: async () => ({
          Component: (await import('../responsibility-list/responsibility-list.page.js'))
            .ResponsibilityListPage,
        }),
      },
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

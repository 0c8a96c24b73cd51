import { Skeleton } from 'antd';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Frame } from './frame.js';
import { NoSuchPage } from './no-such-page.js';
import { PageFailure } from './page-failure.js';
import { PAGES } from './pages.js';

export const router = createBrowserRouter([
  {
    Component: Frame,
    ErrorBoundary: PageFailure,
    HydrateFallback: () => <Skeleton active title={false} className="page" />,
    children: [
      ...PAGES.map(({ path, load }): RouteObject => {
        const lazy = async () => ({ Component: await load() });
        return path === '' ? { index: true, lazy } : { path, lazy };
      }),
      { path: '*', Component: NoSuchPage },
    ],
  },
]);

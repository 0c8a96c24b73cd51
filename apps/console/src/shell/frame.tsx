import { useEffect, useRef } from 'react';
import { NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import { NotificationBell } from '../notifications/notification-bell.js';
import { useSession } from '../session/session.js';
import { ServerClock } from '../time/server-clock.js';
import { useKeys } from '../ui/keys.js';
import { Help } from './help.js';
import { MENU } from './pages.js';
import { UserMenu } from './user-menu.js';
import './frame.css';

/** Header with who acts from which post, menu, and the page. */
export function Frame(): React.ReactNode {
  const go = useNavigate();
  const { post } = useSession();
  const page = useFocusOnArrival();
  const menu = MENU.filter(({ isFor }) => isFor(post));
  useKeys(
    Object.fromEntries(
      menu.flatMap(({ to, shortcut }) => (shortcut === null ? [] : [[shortcut.key, () => void go(to)]])),
    ),
  );
  return (
    <div className="frame">
      <a className="skip" href="#page">
        跳到正文
      </a>
      <header className="frame-header">
        <NavLink to="/" className="brand">
          <img src="/icon.svg" alt="" width={24} height={24} /> 条块
          <span className="brand-sub">街道吹哨 · 部门报到</span>
        </NavLink>
        <span className="demonstration" title="单位、人员和案件都是虚构的">
          演示数据
        </span>
        <ServerClock />
        <UserMenu />
        <NotificationBell />
        <Help />
      </header>
      <nav className="rail" aria-label="主菜单">
        {menu.map(({ to, label, icon }) => (
          <NavLink key={to} to={to} end={to === '/'}>
            {icon}
            {label}
          </NavLink>
        ))}
      </nav>
      <main id="page" tabIndex={-1} ref={page} className="page">
        <Outlet />
      </main>
    </div>
  );
}

/** A new page is told to screen readers, and its keys work at once. */
function useFocusOnArrival(): React.RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    page.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [pathname]);
  return page;
}

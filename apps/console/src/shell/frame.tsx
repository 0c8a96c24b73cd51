import {
  ApartmentOutlined,
  FileAddOutlined,
  FileSearchOutlined,
  InboxOutlined,
  NotificationOutlined,
  ProfileOutlined,
  SendOutlined,
} from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import { ServerClock } from '../time/server-clock.js';
import { NotificationBell } from '../notifications/notification-bell.js';
import { Help } from './help.js';
import { useKeys } from '../ui/keys.js';
import { useSession } from '../session/session.js';
import { UserMenu } from './user-menu.js';
import './frame.css';

const PAGES = [
  { to: '/', label: '工作台', icon: <InboxOutlined aria-hidden /> },
  { to: '/whistle', label: '吹哨', icon: <NotificationOutlined aria-hidden /> },
  { to: '/open', label: '发起', icon: <FileAddOutlined aria-hidden /> },
  { to: '/cases', label: '案件查询', icon: <FileSearchOutlined aria-hidden /> },
  { to: '/list', label: '责任清单', icon: <ProfileOutlined aria-hidden /> },
  { to: '/procedures', label: '流程说明', icon: <ApartmentOutlined aria-hidden /> },
  { to: '/deliveries', label: '外发通知', icon: <SendOutlined aria-hidden /> },
];
/** Who sees to it that notifications leave the house: for the whole district, or for his unit. */
const OPERATORS: readonly string[] = ['rulesAdministrator', 'platformOperator'];

/** Header with who acts from which post, menu, and the page. */
export function Frame(): React.ReactNode {
  const go = useNavigate();
  const { post } = useSession();
  const page = useFocusOnArrival();
  const mayWhistle = post.opens.includes('whistle');
  const mayOpen = post.opens.some((kind) => kind !== 'whistle');
  const hidden = [
    ...(mayWhistle ? [] : ['/whistle']),
    ...(mayOpen ? [] : ['/open']),
    ...(OPERATORS.includes(post.post.code) ? [] : ['/deliveries']),
  ];
  useKeys({
    ...(mayWhistle ? { w: () => void go('/whistle') } : {}),
    ...(mayOpen ? { n: () => void go('/open') } : {}),
  });
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
        {PAGES.filter(({ to }) => !hidden.includes(to)).map(({ to, label, icon }) => (
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

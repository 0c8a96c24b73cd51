import {
  FileSearchOutlined,
  InboxOutlined,
  LogoutOutlined,
  NotificationOutlined,
  ProfileOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import { Button, Dropdown, Layout, Menu } from 'antd';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useCalendar } from '../api/queries.js';
import { shortInstant } from '../time/instant.js';
import { postKey, useSession } from './session.js';

const PAGES = [
  { key: '/', label: '工作台', icon: <InboxOutlined aria-hidden /> },
  { key: '/whistle', label: '吹哨', icon: <NotificationOutlined aria-hidden /> },
  { key: '/cases', label: '案件查询', icon: <FileSearchOutlined aria-hidden /> },
  { key: '/list', label: '责任清单', icon: <ProfileOutlined aria-hidden /> },
];

/** Header with who acts from which post, menu, and the page. */
export function Frame({ children }: { readonly children: React.ReactNode }): React.ReactNode {
  const { pathname } = useLocation();
  const go = useNavigate();
  const here = PAGES.find((page) => page.key !== '/' && pathname.startsWith(page.key))?.key ?? '/';

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // keyCode 229: an input method is composing; macOS and Windows tell it in different ways (ux.md 3.13).
      if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input,textarea,[contenteditable],.ant-select')
      )
        return;
      if (event.key === 'w') void go('/whistle');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go]);

  return (
    <Layout className="frame">
      <a className="skip" href="#page">
        跳到正文
      </a>
      <Layout.Header className="frame-header">
        <span className="brand">
          <img src="/icon.svg" alt="" width={24} height={24} /> 条块
          <span className="brand-sub">街道吹哨 · 部门报到</span>
        </span>
        <Now />
        <Who />
      </Layout.Header>
      <Layout>
        <Layout.Sider width={148} breakpoint="lg" collapsedWidth={64} theme="light">
          <nav aria-label="主菜单">
            <Menu mode="inline" selectedKeys={[here]} items={PAGES} onClick={({ key }) => void go(key)} />
          </nav>
        </Layout.Sider>
        <Layout.Content id="page" tabIndex={-1} className="page" role="main">
          {children}
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

/** The server's time, and whether office clocks run now. */
function Now(): React.ReactNode {
  const { post, me } = useSession();
  const calendar = useCalendar(post.unit.id);
  if (calendar.data === undefined) return <span className="now" />;
  const { asOf, workingNow, nextOpening } = calendar.data;
  return (
    <span className="now">
      {me.clock === 'simulated' ? '演练时间 ' : ''}
      {shortInstant(asOf)} ·{' '}
      {workingNow
        ? '工作时间'
        : `非工作时间${nextOpening ? `,${shortInstant(nextOpening, asOf)} 恢复计时` : ''}`}
    </span>
  );
}

function Who(): React.ReactNode {
  const { me, post, switchTo, signOut } = useSession();
  const items = [
    ...me.posts.map((each) => ({
      key: postKey(each),
      icon: <UserSwitchOutlined aria-hidden />,
      label: `${each.unit.shortName} · ${each.post.word}${each.onBehalfOf ? `(代 ${each.onBehalfOf.name})` : ''}`,
      disabled: postKey(each) === postKey(post),
      onClick: () => switchTo(each),
    })),
    { type: 'divider' as const },
    { key: 'out', icon: <LogoutOutlined aria-hidden />, label: '退出登录', onClick: signOut },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" className="who">
        {me.person.name} 正以{' '}
        <strong>
          {post.unit.shortName} · {post.post.word}
        </strong>{' '}
        身份操作
      </Button>
    </Dropdown>
  );
}

import { DownOutlined, LogoutOutlined, SolutionOutlined, UserSwitchOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { useDirectoryCommands } from '../api/directory.js';
import { OWN_DELEGATION } from '../directory/own-delegation.js';
import { postKey, postWords, useSession } from '../session/session.js';

/** Always in the header: who acts, from which post; the others are one click away, and so is handing this one over for a time. */
export function UserMenu(): React.ReactNode {
  const { me, post, switchTo, signOut } = useSession();
  const go = useNavigate();
  const { data } = useDirectoryCommands(postKey(post));
  const mayDelegateOwn = data?.delegates === 'unit' || data?.delegates === 'own';
  const items = [
    ...me.posts.map((each) => ({
      key: postKey(each),
      icon: <UserSwitchOutlined aria-hidden />,
      label: postWords(each),
      disabled: postKey(each) === postKey(post),
      onClick: () => switchTo(each),
    })),
    { type: 'divider' as const },
    ...(mayDelegateOwn
      ? [
          {
            key: 'delegate',
            icon: <SolutionOutlined aria-hidden />,
            label: '授权代行',
            onClick: () => void go(OWN_DELEGATION),
          },
        ]
      : []),
    { key: 'out', icon: <LogoutOutlined aria-hidden />, label: '退出登录', onClick: signOut },
  ];
  return (
    <Dropdown
      menu={{ items }}
      trigger={['click']}
      getPopupContainer={(button) => button.parentElement ?? document.body}
    >
      <Button type="text" className="user-menu">
        <span className="user-menu-words">{me.person.name} 正以 </span>
        <strong>{postWords(post)}</strong>
        <span className="user-menu-words"> 身份操作</span>
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}

import { BellOutlined, CloseOutlined } from '@ant-design/icons';
import { Badge, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useNotifications } from '../api/notifications.js';
import { postKey, useSession } from '../session/session.js';
import { NotificationList } from './notification-list.js';

/** In the header: how much the acting post was asked or told that this person has not read, one click from the list. */
export function NotificationBell(): React.ReactNode {
  const { post } = useSession();
  const [open, setOpen] = useState(false);
  const { data } = useNotifications(postKey(post), { state: 'open', page: 1, size: 1 });
  const unread = data?.unread ?? 0;
  return (
    <>
      <Badge count={unread} size="small" title="" offset={[-6, 6]}>
        <Button
          type="text"
          aria-label={unread === 0 ? '通知' : `通知，${unread} 条未读`}
          aria-haspopup="dialog"
          icon={<BellOutlined aria-hidden />}
          onClick={() => setOpen(true)}
        />
      </Badge>
      <Drawer
        open={open}
        title="通知"
        size={460}
        onClose={() => setOpen(false)}
        closable={{ 'aria-label': '关闭', closeIcon: <CloseOutlined aria-hidden /> }}
        destroyOnHidden
      >
        <NotificationList key={postKey(post)} post={postKey(post)} leave={() => setOpen(false)} />
      </Drawer>
    </>
  );
}

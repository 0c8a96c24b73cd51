import type { Notices, NoticeView } from '@tiaokuai/contracts';
import { Button, Checkbox, Pagination, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMarkAsRead, useNotifications, type NotificationFilter } from '../api/notifications.js';
import { Failure } from '../ui/failure.js';
import { shortInstant } from '../time/instant.js';
import { numberWords, withNumber } from '../ui/case-number.js';
import './notifications.css';

const SIZE = 20;
const EMPTY: Readonly<Record<NotificationFilter, string>> = {
  open: '没有待办、未读的通知。',
  all: '还没有通知。',
};

interface NotificationListProps {
  readonly post: string;
  /** Called when a notification leads away to its case. */
  readonly leave: () => void;
}

/** What the post was asked or told: what is open, or everything with what is open first. */
export function NotificationList({ post, leave }: NotificationListProps): React.ReactNode {
  const [state, setState] = useState<NotificationFilter>('open');
  const [page, setPage] = useState(1);
  const { data, isError, error, refetch } = useNotifications(post, { state, page, size: SIZE });
  const markAsRead = useMarkAsRead();
  if (isError && data === undefined) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active title={false} />;
  const unread = data.rows.filter(isUnread).map(({ noticeId }) => noticeId);
  return (
    <>
      <div className="notifications-head">
        <Checkbox
          checked={state === 'all'}
          onChange={({ target }) => {
            setState(target.checked ? 'all' : 'open');
            setPage(1);
          }}
        >
          显示已办、已读
        </Checkbox>
        {unread.length > 0 && (
          <Button size="small" onClick={() => markAsRead(unread)}>
            本页全部标为已读
          </Button>
        )}
      </div>
      {data.rows.length === 0 ? (
        <p className="quiet">{EMPTY[state]}</p>
      ) : (
        <ul className="notifications" aria-label="通知">
          {data.rows.map((notification) => (
            <NotificationItem
              key={notification.noticeId}
              notification={notification}
              now={data.asOf}
              follow={() => {
                if (isUnread(notification)) markAsRead([notification.noticeId]);
                leave();
              }}
            />
          ))}
        </ul>
      )}
      <Pages notifications={data} go={setPage} />
    </>
  );
}

function isUnread({ open, readAt }: NoticeView): boolean {
  return open && readAt === null;
}

interface NotificationItemProps {
  readonly notification: NoticeView;
  readonly now: string;
  readonly follow: () => void;
}

/** A post may be told of a case that it cannot open: then there is no way in, only the word. */
function NotificationItem({ notification, now, follow }: NotificationItemProps): React.ReactNode {
  const { word, caseTitle, kind, dueAt, overdue, raisedAt, open } = notification;
  const due =
    open && dueAt !== null ? `${shortInstant(dueAt, now)} 前${overdue ? '（已逾期）' : ''}` : undefined;
  return (
    <li className={isUnread(notification) ? 'unread' : undefined}>
      <span className="notification-title">
        {isUnread(notification) && <span className="visually-hidden">未读：</span>}
        {caseTitle === undefined ? (
          <strong>{word}</strong>
        ) : (
          <Link
            to={`/cases/${notification.caseId}`}
            onClick={follow}
            aria-label={withNumber(word, notification)}
          >
            {word}
          </Link>
        )}
        <span className="notification-state">{stateOf(notification)}</span>
      </span>
      {caseTitle !== undefined && <span>{caseTitle}</span>}
      <span className="quiet">
        {[numberWords(notification) ?? kind.word, `${shortInstant(raisedAt, now)} 通知`, due]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </span>
    </li>
  );
}

function stateOf({ open, asks, readAt }: NoticeView): string {
  if (open) return asks ? '待办' : '未读';
  return asks || readAt === null ? '已办' : '已读';
}

function Pages({
  notifications,
  go,
}: {
  readonly notifications: Notices;
  readonly go: (page: number) => void;
}): React.ReactNode {
  const { total, size, page } = notifications;
  if (total <= size) return null;
  return (
    <Pagination
      align="end"
      size="small"
      current={page}
      pageSize={size}
      total={total}
      showSizeChanger={false}
      showTotal={(all) => `共 ${all} 条`}
      onChange={go}
    />
  );
}

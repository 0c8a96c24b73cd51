import type { DeliveryView } from '@tiaokuai/contracts';
import { Button, Empty, Skeleton, Tabs } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useDeliveries } from '../api/deliveries.js';
import { Failure } from '../ui/failure.js';
import { postKey, useSession } from '../session/session.js';
import { Pages } from '../table/pages.js';
import { Table, type Column } from '../table/table.js';
import { shortInstant } from '../time/instant.js';
import { useResendDelivery } from './resend-delivery.js';
import { failureReason } from './failure-reason.js';

const SIZE = 50;

interface StateView {
  readonly tab: string;
  readonly caption: string;
  readonly empty: string;
  /** One that is still tried sends itself. */
  readonly mayResend: boolean;
}

/** In the order of the tabs. */
const STATES: Readonly<Record<DeliveryView['state'], StateView>> = {
  dead: { tab: '发送失败', caption: '发送失败的通知', empty: '没有发送失败的通知', mayResend: true },
  waiting: { tab: '待重试', caption: '待重试的通知', empty: '没有待重试的通知', mayResend: false },
};

/** 外发通知: what could not be delivered, for whoever operates that; what was given up is sent again from here. */
export function DeliveriesPage(): React.ReactNode {
  const { post } = useSession();
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') === 'waiting' ? 'waiting' : 'dead';
  const { caption, empty, mayResend } = STATES[state];
  const page = Number(search.get('page') ?? 1);
  const { data, isError, isPending, error, refetch } = useDeliveries(postKey(post), {
    state,
    page,
    size: SIZE,
  });
  const { resend, pendingId } = useResendDelivery();
  return (
    <>
      <title>外发通知 · 条块</title>
      <h1>外发通知</h1>
      <p className="quiet">送到单位系统、群机器人和邮箱的通知。系统内的通知不受影响。</p>
      <Tabs
        activeKey={state}
        onChange={(key) => setSearch(key === 'dead' ? {} : { state: key })}
        items={Object.entries(STATES).map(([key, { tab }]) => ({ key, label: tab }))}
      />
      {isError ? <Failure error={error} retry={() => void refetch()} /> : null}
      {isPending ? <Skeleton active paragraph={{ rows: 6 }} title={false} /> : null}
      {data ? (
        <Table
          caption={caption}
          columns={[
            ...COLUMNS,
            ...(post.post.code === 'platformOperator' ? [CASE] : []),
            ...(mayResend ? [resendColumn(resend, pendingId)] : []),
          ]}
          rows={data.rows}
          rowKey={({ deliveryId }) => deliveryId}
          empty={<Empty description={empty} />}
        />
      ) : null}
      {data ? <Pages page={data.page} size={data.size} total={data.total} /> : null}
    </>
  );
}

const COLUMNS: readonly Column<DeliveryView>[] = [
  {
    title: '送给',
    cell: ({ unit, channel, recipient }) => (
      <span className="two-lines">
        <strong title={unit.name}>{unit.shortName}</strong>
        <span className="quiet">
          {channel.word} · {recipient}
        </span>
      </span>
    ),
  },
  {
    title: '没送到的原因',
    width: '30%',
    cell: ({ reason }) =>
      reason === undefined ? <span className="quiet">还没轮到</span> : <Why code={reason} />,
  },
  {
    title: '已尝试次数',
    width: '18%',
    cell: ({ attempts, at }) => (
      <span className="two-lines">
        <span>{attempts} 次</span>
        {at === null ? null : <span className="quiet">最近 {shortInstant(at)}</span>}
      </span>
    ),
  },
];

/** For a unit's own operator: who operates the installation sees no case. */
const CASE: Column<DeliveryView> = {
  title: '案件',
  width: '12%',
  cell: ({ caseId }) => <Link to={`/cases/${caseId}`}>看案件</Link>,
};

function Why({ code }: { readonly code: string }): React.ReactNode {
  const words = failureReason(code);
  return (
    <span className="two-lines">
      {words === undefined ? null : <span>{words}</span>}
      <span className="quiet">{code}</span>
    </span>
  );
}

function resendColumn(
  resend: (deliveryId: string) => void,
  pendingId: string | undefined,
): Column<DeliveryView> {
  return {
    title: '办理',
    width: '12%',
    cell: ({ deliveryId, unit }) => (
      <Button
        size="small"
        aria-label={`重新送出给${unit.shortName}的通知`}
        loading={pendingId === deliveryId}
        onClick={() => resend(deliveryId)}
      >
        重新送出
      </Button>
    ),
  };
}

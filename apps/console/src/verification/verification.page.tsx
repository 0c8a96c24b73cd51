import type { BrokenStream, RecordVerification } from '@tiaokuai/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { Link } from 'react-router';
import { askForVerification, useVerification } from '../api/verification.js';
import { postKey, useSession } from '../session/session.js';
import { Table, type Column } from '../table/table.js';
import { shortInstant } from '../time/instant.js';
import { Alert } from '../ui/alert.js';
import { Failure } from '../ui/failure.js';
import { useToast } from '../ui/use-toast.js';

/** 记录核验: whether every step still stands as it was recorded, for those who answer for that. */
export function VerificationPage(): React.ReactNode {
  const { post } = useSession();
  const { data, isError, isPending, error, refetch } = useVerification(postKey(post));
  return (
    <>
      <title>记录核验 · 条块</title>
      <h1>记录核验</h1>
      <p className="quiet">
        每一步记录都带有校验值。系统启动时、每晚和人工发起时，逐条重新计算，看是否被改过、删过。
      </p>
      {isError ? <Failure error={error} retry={() => void refetch()} /> : null}
      {isPending ? <Skeleton active paragraph={{ rows: 2 }} title={false} /> : null}
      {data ? <Standing verification={data} /> : null}
    </>
  );
}

function Standing({ verification }: { readonly verification: RecordVerification }): React.ReactNode {
  const { last, pending, broken } = verification;
  const ask = useAsk();
  return (
    <>
      {broken.length > 0 ? (
        <Alert title={`有 ${broken.length} 份记录与当初记下的不一致`}>
          <p>其他案件照常办理。请保留现场，联系系统维护人员查明原因。</p>
        </Alert>
      ) : null}
      <p role="status">
        {last === null
          ? '还没有完成过核验'
          : `最近一次：${shortInstant(last.endedAt)}，${last.cause.word}，核验 ${last.events} 条`}
        {last !== null && broken.length === 0 ? '，全部一致' : ''}
        {pending === null ? '' : pending.began ? `。正在核验，已核验 ${pending.events} 条` : '。即将开始核验'}
      </p>
      <p>
        <Button onClick={() => ask.mutate()} loading={ask.isPending} disabled={pending !== null}>
          现在核验
        </Button>
      </p>
      {broken.length > 0 ? (
        <Table
          caption="不一致的记录"
          columns={COLUMNS}
          rows={broken}
          rowKey={({ streamId }) => streamId}
          empty={null}
        />
      ) : null}
    </>
  );
}

function useAsk() {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: askForVerification,
    onError: (failure) => toast.failure(failure, '没有发起核验，请再试'),
    onSettled: () => client.invalidateQueries({ queryKey: ['verification'] }),
  });
}

const COLUMNS: readonly Column<BrokenStream>[] = [
  {
    title: '记录',
    cell: ({ streamId, caseId, number }) =>
      caseId === undefined ? streamId : <Link to={`/cases/${caseId}`}>{number ?? streamId}</Link>,
  },
  { title: '从第几步起', width: '16%', cell: ({ version }) => version },
  { title: '问题', width: '34%', cell: ({ fault }) => fault.word },
];

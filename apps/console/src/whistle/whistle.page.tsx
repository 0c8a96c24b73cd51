import { Skeleton } from 'antd';
import { useList, useProcedure, useUnits } from '../api/queries.js';
import { Failure } from '../ui/failure.js';
import { postKey, postWords, useSession } from '../session/session.js';
import { WhistleForm } from './whistle-form.js';
import './whistle.css';

/** 吹哨: one screen; choosing the listed item fills most of it, and the deadlines are there before anything is sent. */
export function WhistlePage(): React.ReactNode {
  const { post } = useSession();
  const procedure = useProcedure('whistle');
  const units = useUnits();
  // Who types quickly would search a list that is not there yet, and choose nothing.
  const list = useList();
  const schema = procedure.data?.commands.find(({ name }) => name === 'draft')?.schema;
  const failed = [procedure, units, list].find(({ isError }) => isError);
  return (
    <>
      <title>吹哨 · 条块</title>
      <h1>吹哨</h1>
      {post.opens.includes('whistle') ? null : (
        <p className="panel">{postWords(post)}不能起草哨单。请由本单位经办人或值班调度起草，或换一个岗位。</p>
      )}
      {failed ? <Failure error={failed.error} retry={() => void failed.refetch()} /> : null}
      {post.opens.includes('whistle') && schema && units.data && list.data ? (
        <WhistleForm key={postKey(post)} schema={schema} units={units.data} />
      ) : null}
      {!failed && [schema, units.data, list.data].includes(undefined) ? (
        <Skeleton active title={false} paragraph={{ rows: 10 }} />
      ) : null}
    </>
  );
}

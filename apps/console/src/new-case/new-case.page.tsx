import { Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { useProcedure, useProcedures, useUnits } from '../api/queries.js';
import { Failure } from '../ui/failure.js';
import { postKey, postWords, useSession } from '../session/session.js';
import { NewCaseForm } from './new-case-form.js';
import { PURPOSES } from './purposes.js';
import './new-case.css';

/** 发起: what this post may begin, and the form of the one that was chosen. */
export function NewCasePage(): React.ReactNode {
  const { kind } = useParams();
  return kind === undefined ? <ProcedureChoice /> : <NewCase key={kind} kind={kind} />;
}

function ProcedureChoice(): React.ReactNode {
  const { post } = useSession();
  const procedures = useProcedures();
  const own = (procedures.data?.procedures ?? []).filter(({ kind }) => post.opens.includes(kind));
  return (
    <>
      <title>发起 · 条块</title>
      <h1>发起</h1>
      {procedures.isPending ? <Skeleton active title={false} paragraph={{ rows: 6 }} /> : null}
      {procedures.isError ? (
        <Failure error={procedures.error} retry={() => void procedures.refetch()} />
      ) : null}
      {procedures.data && own.length === 0 ? (
        <p className="panel">{postWords(post)}没有可以发起的流程。请由本单位经办人发起，或换一个岗位。</p>
      ) : null}
      <ul className="kinds">
        {own.map(({ kind, label }) => (
          <li key={kind}>
            <Link to={kind === 'whistle' ? '/whistle' : `/open/${kind}`} className="panel">
              <strong>{label.zh}</strong>
              <span>{PURPOSES[kind]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function NewCase({ kind }: { readonly kind: string }): React.ReactNode {
  const { post } = useSession();
  const description = useProcedure(kind);
  const units = useUnits();
  const failed = [description, units].find(({ isError }) => isError);
  if (failed) return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  if (description.data === undefined || units.data === undefined)
    return <Skeleton active title={false} paragraph={{ rows: 12 }} />;
  const { label, commands } = description.data;
  const byPeople = commands.some(({ opens, engineOnly }) => opens && !engineOnly);
  const command = commands.find(({ name }) => name === post.begins[kind]);
  return (
    <div className="new-case">
      <title>{`发起${label.zh} · 条块`}</title>
      <h1>发起{label.zh}</h1>
      <p className="quiet">
        {PURPOSES[kind]}
        <Link to={`/procedures/${kind}`}>办理流程与时限</Link>
      </p>
      {command ? (
        <NewCaseForm key={postKey(post)} kind={kind} command={command} units={units.data} />
      ) : (
        <p className="panel">
          {!byPeople
            ? `${label.zh}由系统在有关情形出现时发起，不由人发起。`
            : `${postWords(post)}不能发起${label.zh}。请换一个岗位，或在“流程说明”里看由谁发起。`}
        </p>
      )}
    </div>
  );
}

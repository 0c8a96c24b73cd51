import { Skeleton } from 'antd';
import { Link, NavLink, useParams } from 'react-router';
import { useProcedure, useProcedures } from '../api/queries.js';
import { Failure } from '../ui/failure.js';
import { useSession } from '../session/session.js';
import { LimitTable } from './limit-table.js';
import { StageDiagram } from './stage-diagram.js';
import { StageTable } from './stage-table.js';

/** 流程说明: how the cases of one kind go, told by the procedure itself. */
export function ProcedurePage(): React.ReactNode {
  const { kind = 'whistle' } = useParams();
  const kinds = useProcedures();
  return (
    <>
      <h1>流程说明</h1>
      <nav aria-label="流程" className="procedure-kinds">
        {kinds.data?.procedures.map((each) => (
          <NavLink
            key={each.kind}
            to={`/procedures/${each.kind}`}
            aria-current={each.kind === kind ? 'page' : undefined}
          >
            {each.label.zh}
          </NavLink>
        ))}
      </nav>
      <ProcedureDetails key={kind} kind={kind} />
    </>
  );
}

function ProcedureDetails({ kind }: { readonly kind: string }): React.ReactNode {
  const { post } = useSession();
  const description = useProcedure(kind);
  if (description.isPending) return <Skeleton active title={false} paragraph={{ rows: 12 }} />;
  if (description.isError)
    return <Failure error={description.error} retry={() => void description.refetch()} />;
  const procedure = description.data;
  const name = procedure.label.zh;
  return (
    <>
      <title>{`${name}流程说明 · 条块`}</title>
      <section className="panel" aria-labelledby="diagram-head">
        <div className="panel-head">
          <h2 id="diagram-head">{name}：流程图</h2>
          {post.opens.includes(kind) ? (
            <Link to={kind === 'whistle' ? '/whistle' : `/open/${kind}`}>发起{name}</Link>
          ) : null}
          <a href={`/api/v1/procedures/${kind}/bpmn`} download>
            下载流程图文件
          </a>
        </div>
        <p className="quiet">
          方框是阶段，双圈是使阶段结束的事：信封是有人办理，时钟是期限届满，三角是系统处理；菱形处由规则决定去向。
        </p>
        <StageDiagram kind={kind} name={name} />
      </section>
      <section className="panel" aria-labelledby="stages-head">
        <h2 id="stages-head">各阶段可以做什么</h2>
        <StageTable procedure={procedure} />
      </section>
      <section className="panel" aria-labelledby="limits-head">
        <h2 id="limits-head">时限</h2>
        <LimitTable clocks={procedure.clocks} />
      </section>
      <section className="panel" aria-labelledby="ends-head">
        <h2 id="ends-head">结果与不能办理的原因</h2>
        <p>办理结果：{procedure.outcomes.map(({ label }) => label.zh).join('、')}。</p>
        <details>
          <summary>不能办理时会说明的原因（{procedure.refusals.length} 种）</summary>
          <ul className="plain">
            {procedure.refusals.map(({ code, label }) => (
              <li key={code}>{label.zh}</li>
            ))}
          </ul>
        </details>
      </section>
    </>
  );
}

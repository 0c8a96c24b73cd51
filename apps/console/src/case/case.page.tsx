import type { CaseView } from '@tiaokuai/contracts';
import { Skeleton } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { useCase, useSteps } from '../api/queries.js';
import { Failure } from '../ui/failure.js';
import { useSession } from '../session/session.js';
import { History } from '../replay/history.js';
import { Replay } from '../replay/replay.js';
import { clockTime } from '../time/instant.js';
import { CaseFacts } from './case-facts.js';
import { CaseHeader } from './case-header.js';
import { Family } from './family.js';
import { MatterFacts } from './matter-facts.js';
import { NextSteps } from './next-steps.js';
import { Openings } from './openings.js';
import { UnavailableCase } from './unavailable-case.js';
import { Precedents } from './precedents.js';
import { Reactions } from './reactions.js';
import { Units } from './units.js';
import './case.css';

/**
 * 案件页: the header always shows the present; below it the case as it is, or as it stood at step n when the address says
 * `?at=n`: then every panel below the replay bar knows what was known at that step and nothing later. A past state is
 * tinted, named as past, and offers nothing to do.
 */
export function CasePage(): React.ReactNode {
  const { caseId = '' } = useParams();
  const { post } = useSession();
  const [search, setSearch] = useSearchParams();
  const at = search.get('at') ?? undefined;
  const now = useCase(post.id, caseId);
  const past = useCase(post.id, caseId, at);
  const steps = useSteps(post.id, caseId, now.data?.version);

  if (now.isPending) return <Skeleton active title={false} paragraph={{ rows: 10 }} />;
  if (now.data === undefined) return <UnavailableCase error={now.error} retry={() => void now.refetch()} />;
  const live = now.data;
  const shown = at === undefined ? live : past.data;
  const goTo = (version: number | undefined) =>
    setSearch(version === undefined ? {} : { at: String(version) }, {
      replace: at !== undefined,
      preventScrollReset: true,
    });

  return (
    <>
      <title>{[live.number, live.title, '条块'].filter(Boolean).join(' · ')}</title>
      <CaseHeader view={live} />
      {now.isError ? (
        <Failure
          error={now.error}
          retry={() => void now.refetch()}
          stillValid={`显示的是 ${clockTime(live.asOf)} 的数据`}
        />
      ) : null}
      <NextSteps key={post.id} view={live} disabled={at !== undefined} />
      {steps.data ? (
        <Replay steps={steps.data.steps} live={live} shown={shown} at={at} goTo={goTo} />
      ) : (
        <Skeleton active title={false} paragraph={{ rows: 2 }} />
      )}
      {past.isError && at !== undefined ? (
        <Failure error={past.error} stillValid="这一步无法读取，其余各步不受影响" />
      ) : null}
      <div className={at === undefined ? 'case-body' : 'case-body replaying'}>
        {shown ? <State view={shown} live={at === undefined} /> : <Skeleton active title={false} />}
        <div>
          {steps.data ? <History steps={steps.data.steps} view={live} at={at} goTo={goTo} /> : null}
          {shown ? (
            <>
              <Reactions view={shown} />
              <Precedents view={shown} />
              <Family view={shown} />
              <Openings view={shown} />
            </>
          ) : null}
        </div>
      </div>
    </>
  );
}

/** The case at one moment. */
function State({ view, live }: { readonly view: CaseView; readonly live: boolean }): React.ReactNode {
  return (
    <div>
      {live ? null : (
        <p className="panel">
          当时的状态：<strong>{view.outcome?.word ?? view.stage.word}</strong>
        </p>
      )}
      {view.unrecorded.length > 0 && !live ? (
        <p className="panel">当时已发生、尚未记录：{view.unrecorded.map(({ word }) => word).join('；')}</p>
      ) : null}
      <MatterFacts view={view} />
      <Units view={view} />
      <CaseFacts view={view} live={live} />
    </div>
  );
}

import { Alert, Button, Skeleton } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { useCase, useSteps } from '../api/queries.js';
import { Failure } from '../frame/failure.js';
import { useSession } from '../frame/session.js';
import { Lanes } from '../replay/lanes.js';
import { ReplayBar } from '../replay/replay-bar.js';
import { StepList } from '../replay/step-list.js';
import { clockTime, shortInstant } from '../time/instant.js';
import { CaseFacts } from './case-facts.js';
import { CaseHeader } from './case-header.js';
import { Clocks } from './clocks.js';
import { Family } from './family.js';
import { Offers } from './offers.js';
import { Reactions } from './reactions.js';

/**
 * 案件页: the header always shows the present; below it the case as it is, or as it stood at step n when the address says
 * `?at=n`. A past state is tinted, named as past, and offers nothing to do (ux.md 3.2).
 */
export function CasePage(): React.ReactNode {
  const { caseId = '' } = useParams();
  const { post } = useSession();
  const [search, setSearch] = useSearchParams();
  const at = search.get('at') ?? undefined;
  const now = useCase(post.id, caseId);
  const past = useCase(post.id, caseId, at);
  const steps = useSteps(post.id, caseId, now.data?.version);
  const shown = at === undefined ? now.data : past.data;

  if (now.isPending) return <Skeleton active paragraph={{ rows: 10 }} />;
  if (now.data === undefined) return <Failure error={now.error} retry={() => void now.refetch()} />;
  const live = now.data;
  const goTo = (step: number | undefined) =>
    setSearch(step === undefined ? {} : { at: String(step) }, { replace: at !== undefined });

  return (
    <>
      <CaseHeader view={live} />
      {now.isError ? (
        <Failure
          error={now.error}
          retry={() => void now.refetch()}
          stillValid={`显示的是 ${clockTime(live.asOf)} 的数据`}
        />
      ) : null}
      {at === undefined ? <Offers view={live} /> : null}
      {steps.data ? (
        <section aria-label="回放" className={at === undefined ? 'panel' : 'panel replaying'}>
          <ReplayBar steps={steps.data.steps} at={at} goTo={goTo} />
          <Lanes steps={steps.data.steps} parties={live.parties} at={at} goTo={goTo} />
        </section>
      ) : (
        <Skeleton active paragraph={{ rows: 3 }} />
      )}
      {at !== undefined ? (
        <Alert
          className="notice replay-notice"
          type="info"
          message={`回放中 · 只读 · 以下为第 ${shown?.version ?? at} 步${shown ? `(${shortInstant(shown.asOf, live.asOf)})` : ''}的状态`}
          action={<Button onClick={() => goTo(undefined)}>回到当前</Button>}
        />
      ) : null}
      {past.isError && at !== undefined ? (
        <Failure error={past.error} stillValid="这一步无法读取,其余各步不受影响" />
      ) : null}
      {shown ? (
        <div className={at === undefined ? 'case-body' : 'case-body replaying'}>
          <div>
            <Clocks view={shown} />
            <CaseFacts view={shown} live={at === undefined} />
          </div>
          <div>
            <Reactions view={shown} />
            <Family view={live} />
            {steps.data ? <StepList steps={steps.data.steps} at={at} goTo={goTo} now={live.asOf} /> : null}
          </div>
        </div>
      ) : (
        <Skeleton active />
      )}
    </>
  );
}

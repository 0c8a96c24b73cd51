import { HistoryOutlined } from '@ant-design/icons';
import type { CaseStep, CaseView } from '@tiaokuai/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { shortInstant } from '../time/instant.js';
import { groupIndexAt, groupStepsByCommand, versionAt } from './step-groups.js';
import { Lanes } from './lanes.js';
import { ReplayBar } from './replay-bar.js';
import './replay.css';

interface ReplayProps {
  readonly steps: readonly CaseStep[];
  readonly live: CaseView;
  /** The state on the page; absent while it loads. */
  readonly shown: CaseView | undefined;
  readonly at: string | undefined;
  readonly goTo: (version: number | undefined) => void;
}

/** The slider over a case's history, and the lanes of its units. In the past it is purple and says so. */
export function Replay({ steps, live, shown, at, goTo }: ReplayProps): React.ReactNode {
  const [wide, setWide] = useState(false);
  const groups = groupStepsByCommand(steps);
  const version = versionAt(steps, at);
  const isPast = at !== undefined;
  return (
    <>
      <section aria-label="回放" className={isPast ? 'panel replay replay-past' : 'panel replay'}>
        <div className="replay-head">
          {isPast ? (
            <>
              <strong role="status">
                <HistoryOutlined aria-hidden /> 回放中 · 只读 · 以下为第 {version} 步
                {shown ? `（${shortInstant(shown.asOf, live.asOf)}）` : ''}的状态
              </strong>
              <Button type="primary" className="back-to-now" onClick={() => goTo(undefined)}>
                回到当前
              </Button>
            </>
          ) : (
            <>
              <span>
                <HistoryOutlined aria-hidden /> 回放
                <span className="quiet"> 拖动滑块，或按 ← → 看案件当时的样子；现在是第 {version} 步</span>
              </span>
              <Button size="small" aria-expanded={wide} onClick={() => setWide(!wide)}>
                {wide ? '收起各单位步骤' : '展开各单位步骤'}
              </Button>
            </>
          )}
        </div>
        <ReplayBar groups={groups} shown={groupIndexAt(groups, version)} goTo={goTo} />
      </section>
      {isPast || wide ? (
        <section aria-label="各单位步骤" className={isPast ? 'panel replaying' : 'panel'}>
          <Lanes groups={groups} parties={live.parties} version={version} goTo={goTo} />
        </section>
      ) : null}
    </>
  );
}

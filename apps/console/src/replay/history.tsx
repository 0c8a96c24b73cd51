import type { CaseStep, CaseView } from '@tiaokuai/contracts';
import { useEffect, useRef } from 'react';
import { shortInstant } from '../time/instant.js';
import { actorWords, groupStepsByCommand, stepWords, versionAt, type StepGroup } from './step-groups.js';
import { Changes } from './changes.js';
import { ChainBadge } from './chain-badge.js';
import { Files } from './files.js';
import { TechnicalProof } from './technical-proof.js';

interface HistoryProps {
  readonly steps: readonly CaseStep[];
  readonly view: CaseView;
  readonly at: string | undefined;
  readonly goTo: (version: number | undefined) => void;
}

/**
 * The history in words, newest first: who did what from which post, and what changed by it. In a replay it ends at the step
 * that is shown; the lanes and the slider lead on.
 */
export function History({ steps, view, at, goTo }: HistoryProps): React.ReactNode {
  const version = versionAt(steps, at);
  const known = steps.slice(0, version);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // The step shown stands on top. Only the list scrolls, never the page under the reader's eyes.
    if (at !== undefined && list.current) list.current.scrollTop = 0;
  }, [at]);
  const units = new Map(view.parties.map(({ unit }) => [unit.id, unit.shortName]));
  const open = (to: number) => goTo(to === steps.length ? undefined : to);
  return (
    <section className="panel" aria-label="历史">
      <div className="panel-head">
        <h2>历史</h2>
        <ChainBadge steps={known} />
      </div>
      {known.length < steps.length ? (
        <p className="quiet">此后的 {steps.length - known.length} 步当时尚未发生。</p>
      ) : null}
      <ol className="step-groups" ref={list} tabIndex={0} aria-label="历史，最新的在最前">
        {[...groupStepsByCommand(known)].reverse().map((group) => (
          <StepGroupItem
            key={group.version}
            group={group}
            caseId={view.caseId}
            now={view.asOf}
            units={units}
            current={at !== undefined && group.version === version}
            open={open}
          />
        ))}
      </ol>
    </section>
  );
}

interface StepGroupItemProps {
  readonly group: StepGroup;
  readonly caseId: string;
  readonly now: string;
  readonly units: ReadonlyMap<string, string>;
  readonly current: boolean;
  readonly open: (version: number) => void;
}

function StepGroupItem({ group, caseId, now, units, current, open }: StepGroupItemProps): React.ReactNode {
  const { head, words, mainSteps, steps, version } = group;
  const others = steps.filter((step) => !mainSteps.includes(step));
  const thread = units.get(head.thread ?? '');
  const about = thread !== undefined && thread !== head.actor.unit.shortName ? `（${thread}）` : '';
  const late =
    head.effectiveAt === head.recordedAt ? '' : ` 生效，${shortInstant(head.recordedAt, now)} 记录`;
  return (
    <li
      className={current ? 'step-group step-group-current' : 'step-group'}
      aria-current={current ? 'step' : undefined}
    >
      <button type="button" className="link step-group-title" onClick={() => open(version)}>
        {version}. {words}
        {about}
      </button>
      <div className="quiet">
        {actorWords(head)} · {shortInstant(head.effectiveAt, now)}
        {late}
      </div>
      {mainSteps.map((step) => (
        <Changes key={step.version} step={step} units={units} />
      ))}
      <Files caseId={caseId} files={steps.flatMap(({ files }) => files)} />
      {others.length > 0 ? (
        <details className="folded">
          <summary>另有{others.length}条系统记录</summary>
          {others.map((step) => (
            <div key={step.version} className="also">
              <button type="button" className="link" onClick={() => open(step.version)}>
                {step.version}. {stepWords(step)}
              </button>
              <Changes step={step} units={units} />
            </div>
          ))}
        </details>
      ) : null}
      <TechnicalProof steps={steps} />
    </li>
  );
}

import type { CaseStep, CaseView } from '@tiaokuai/contracts';
import { useEffect, useRef } from 'react';
import { shortInstant } from '../time/instant.js';
import { actsOf, stepWords, versionAt, whoWords, type Act } from './acts.js';
import { Changes } from './changes.js';
import { ChainBadge } from './chain-badge.js';
import { Files } from './files.js';
import { Technical } from './technical.js';

interface HistoryProps {
  readonly steps: readonly CaseStep[];
  readonly view: CaseView;
  readonly at: string | undefined;
  readonly goTo: (version: number | undefined) => void;
}

/** The history in words, newest first: who did what from which post, and what changed by it. */
export function History({ steps, view, at, goTo }: HistoryProps): React.ReactNode {
  const version = versionAt(steps, at);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('.act-current');
    // Only the list scrolls, never the page under the reader's eyes.
    if (current && list.current) list.current.scrollTop = current.offsetTop - list.current.clientHeight / 3;
  }, [version]);
  const units = new Map(view.parties.map(({ unit }) => [unit.id, unit.shortName]));
  const open = (to: number) => goTo(to === steps.length ? undefined : to);
  return (
    <section className="panel" aria-label="历史">
      <div className="panel-head">
        <h2>历史</h2>
        <ChainBadge steps={steps} />
      </div>
      <ol className="acts" ref={list} tabIndex={0} aria-label="历史，最新的在最前">
        {[...actsOf(steps)].reverse().map((act) => (
          <ActItem
            key={act.version}
            act={act}
            caseId={view.caseId}
            now={view.asOf}
            units={units}
            current={at !== undefined && act.head.version <= version && version <= act.version}
            open={open}
          />
        ))}
      </ol>
    </section>
  );
}

interface ActItemProps {
  readonly act: Act;
  readonly caseId: string;
  readonly now: string;
  readonly units: ReadonlyMap<string, string>;
  readonly current: boolean;
  readonly open: (version: number) => void;
}

function ActItem({ act, caseId, now, units, current, open }: ActItemProps): React.ReactNode {
  const { head, words, told, steps, version } = act;
  const others = steps.filter((step) => !told.includes(step));
  const thread = units.get(head.thread ?? '');
  const about = thread !== undefined && thread !== head.actor.unit.shortName ? `（${thread}）` : '';
  const late =
    head.effectiveAt === head.recordedAt ? '' : ` 生效，${shortInstant(head.recordedAt, now)} 记录`;
  return (
    <li className={current ? 'act act-current' : 'act'} aria-current={current ? 'step' : undefined}>
      <button type="button" className="link act-title" onClick={() => open(version)}>
        {version}. {words}
        {about}
      </button>
      <div className="quiet">
        {whoWords(head)} · {shortInstant(head.effectiveAt, now)}
        {late}
      </div>
      {told.map((step) => (
        <Changes key={step.version} step={step} units={units} />
      ))}
      <Files caseId={caseId} files={steps.flatMap(({ files }) => files)} />
      {others.length > 0 ? (
        <details className="folded">
          <summary>同时记入 {others.length} 步</summary>
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
      <Technical steps={steps} />
    </li>
  );
}

import type { CaseStep } from '@tiaokuai/contracts';
import { useEffect, useRef } from 'react';
import { exactInstant, shortInstant } from '../time/instant.js';
import { stepAt } from './replay-bar.js';

interface StepListProps {
  readonly steps: readonly CaseStep[];
  readonly at: string | undefined;
  readonly goTo: (step: number | undefined) => void;
  readonly now: string;
}

/** The history in words, newest first: who did what from which post, and what changed by it. */
export function StepList({ steps, at, goTo, now }: StepListProps): React.ReactNode {
  const current = stepAt(steps, at);
  const selected = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (at !== undefined) selected.current?.scrollIntoView({ block: 'nearest' });
  }, [at, current]);
  return (
    <section className="panel" aria-label="历史">
      <h2>历史</h2>
      <ol className="steps" reversed>
        {[...steps].reverse().map((step) => (
          <li
            key={step.version}
            ref={step.version === current ? selected : null}
            className={step.version === current && at !== undefined ? 'step step-current' : 'step'}
          >
            <button
              type="button"
              className="link step-title"
              onClick={() => goTo(step.version === steps.length ? undefined : step.version)}
            >
              {step.version}. {step.type.word}
            </button>
            <div className="quiet">
              {step.byEngine
                ? '系统'
                : `${step.actor.unit.shortName} ${step.actor.person.name}(${step.actor.post.word})`}
              {step.actor.onBehalfOf ? ` 代 ${step.actor.onBehalfOf.name}` : ''} ·{' '}
              {shortInstant(step.effectiveAt, now)}
              {step.effectiveAt !== step.recordedAt ? ` 生效,${shortInstant(step.recordedAt, now)} 记录` : ''}
            </div>
            {step.changes.length > 0 ? (
              <table className="changes">
                <caption className="visually-hidden">第 {step.version} 步改变了什么</caption>
                <tbody>
                  {step.changes.map((change) => (
                    <tr key={change.key}>
                      <th scope="row">{change.label}</th>
                      <td>{change.before ?? '—'}</td>
                      <td aria-label="变为">→</td>
                      <td>{change.after ?? '—'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            ) : null}
            <Technical step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Technical({ step }: { readonly step: CaseStep }): React.ReactNode {
  const { technical, pins } = step;
  return (
    <details className="technical">
      <summary>技术凭证</summary>
      <dl>
        <dt>记录时间</dt>
        <dd>{exactInstant(step.recordedAt)}</dd>
        <dt>依据版本</dt>
        <dd>
          清单 {pins.listVersion} · 时限 {pins.limitsVersion} · 日历 {pins.calendarVersion} · 组织{' '}
          {pins.directoryVersion}
        </dd>
        <dt>事件</dt>
        <dd lang="en">{step.type.code}</dd>
        <dt>本步摘要</dt>
        <dd className="hash">{technical.hash}</dd>
        <dt>前步摘要</dt>
        <dd className="hash">{technical.previousHash ?? '—'}</dd>
        <dt>原文</dt>
        <dd>
          <pre lang="en" tabIndex={0}>
            {JSON.stringify(technical.raw, null, 2)}
          </pre>
        </dd>
      </dl>
    </details>
  );
}

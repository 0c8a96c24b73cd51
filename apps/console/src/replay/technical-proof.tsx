import type { CaseStep } from '@tiaokuai/contracts';
import { useState } from 'react';
import { exactInstant } from '../time/instant.js';

/** What an auditor asks of a command, folded away from everybody else. */
export function TechnicalProof({ steps }: { readonly steps: readonly CaseStep[] }): React.ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details className="folded technical" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>技术凭证</summary>
      {open ? steps.map((step) => <Proof key={step.version} step={step} />) : null}
    </details>
  );
}

/** A hash by which one could find out what this post may not read. */
const WITHHELD = '对本岗位不公开';

function Proof({ step }: { readonly step: CaseStep }): React.ReactNode {
  const { technical, pins, version, type, recordedAt } = step;
  return (
    <dl>
      <dt>第 {version} 步</dt>
      <dd lang="en">{type.code}</dd>
      <dt>记录时间</dt>
      <dd>{exactInstant(recordedAt)}</dd>
      <dt>依据版本</dt>
      <dd>
        清单 {pins.listVersion} · 时限 {pins.limitsVersion} · 日历 {pins.calendarVersion} · 组织{' '}
        {pins.directoryVersion}
        {pins.gateVersion === undefined ? null : ` · 准入数据 ${pins.gateVersion}`}
      </dd>
      <dt>本步摘要</dt>
      <dd className="hash">{technical.hash ?? WITHHELD}</dd>
      <dt>前步摘要</dt>
      <dd className="hash">{technical.previousHash ?? (version === 1 ? '无（第一步）' : WITHHELD)}</dd>
      <dt>原文</dt>
      <dd>
        <pre lang="en" tabIndex={0}>
          {JSON.stringify(technical.raw, null, 2)}
        </pre>
      </dd>
      {technical.command === undefined ? null : (
        <>
          <dt>所依据的操作</dt>
          <dd>
            <pre lang="en" tabIndex={0}>
              {JSON.stringify(technical.command, null, 2)}
            </pre>
          </dd>
        </>
      )}
    </dl>
  );
}

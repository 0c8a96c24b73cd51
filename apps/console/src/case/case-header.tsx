import type { CaseView } from '@tiaokuai/contracts';
import { Tag } from 'antd';
import { shortInstant } from '../time/instant.js';

/** Always the present state, also while an earlier step is shown below. */
export function CaseHeader({ view }: { readonly view: CaseView }): React.ReactNode {
  return (
    <header className="case-header">
      <h1>{view.title}</h1>
      <p>
        <Tag>{view.kind.word}</Tag>
        <Tag>{view.urgency.word}</Tag>
        <strong className="stage">{view.outcome?.word ?? view.stage.word}</strong>
        <span className="quiet">
          {view.street?.name} · 主办 {view.leadUnit?.name ?? '未定'} · {view.openedBy.unit.shortName}{' '}
          {view.openedBy.person.name} {shortInstant(view.openedAt, view.asOf)} 发起 · 第 {view.latestVersion}{' '}
          步
        </span>
      </p>
    </header>
  );
}

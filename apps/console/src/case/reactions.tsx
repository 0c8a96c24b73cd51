import type { CaseView, ReactionView } from '@tiaokuai/contracts';
import { Link } from 'react-router';

/** What this case set off elsewhere, newest first, and whether the engine has done it; who was told is folded. */
export function Reactions({ view }: { readonly view: CaseView }): React.ReactNode {
  const newest = [...view.reactions].reverse();
  const effects = newest.filter(({ does }) => does !== 'notify');
  const notifications = newest.filter(({ does }) => does === 'notify');
  if (newest.length === 0) return null;
  return (
    <section className="panel" aria-label="后续处理">
      <h2>后续处理</h2>
      <ReactionList reactions={effects} />
      {notifications.length > 0 ? (
        <details className="folded">
          <summary>通知 {notifications.length} 条</summary>
          <ReactionList reactions={notifications} />
        </details>
      ) : null}
    </section>
  );
}

function ReactionList({ reactions }: { readonly reactions: readonly ReactionView[] }): React.ReactNode {
  return (
    <ul className="plain">
      {reactions.map((reaction) => (
        <li key={`${reaction.version}${reaction.key}`}>
          第 {reaction.version} 步 ·{' '}
          {reaction.caseId ? <Link to={`/cases/${reaction.caseId}`}>{reaction.about}</Link> : reaction.about}
          {reaction.unit ? ` → ${reaction.unit.shortName}` : ''}
          {reaction.insteadOf ? ` ${postWords(reaction.posts)}` : ''}
          <span className="quiet"> {outcomeWords(reaction)}</span>
        </li>
      ))}
    </ul>
  );
}

function postWords(posts: ReactionView['posts'] = []): string {
  return posts.map(({ word }) => word).join('、');
}

function outcomeWords({ performed, outcome }: ReactionView): string {
  if (performed === undefined) return '';
  if (!performed) return '处理中';
  if (outcome === 'noProcedure') return '已记录，这种案件尚未启用';
  if (outcome === 'dropped') return '事由已撤销，未再发起';
  return outcome?.startsWith('refused') ? '未采用' : '已办';
}

import type { CaseView } from '@tiaokuai/contracts';
import { Link } from 'react-router';

/** What this case set off elsewhere, and whether the engine has done it. */
export function Reactions({ view }: { readonly view: CaseView }): React.ReactNode {
  if (view.reactions.length === 0) return null;
  return (
    <section className="panel" aria-label="由此引发">
      <h2>由此引发</h2>
      <ul className="plain">
        {view.reactions.map((reaction) => (
          <li key={`${reaction.version}${reaction.key}`}>
            第 {reaction.version} 步 ·{' '}
            {reaction.caseId ? (
              <Link to={`/cases/${reaction.caseId}`}>{reaction.about}</Link>
            ) : (
              reaction.about
            )}
            {reaction.unit ? ` → ${reaction.unit.shortName}` : ''}
            <span className="quiet"> {reaction.performed ? '已办' : '待办'}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

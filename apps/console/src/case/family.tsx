import type { CaseView } from '@tiaokuai/contracts';
import { Link } from 'react-router';
import { shortInstant } from '../time/instant.js';

/** The cases of one matter, oldest first. */
export function Family({ view }: { readonly view: CaseView }): React.ReactNode {
  const others = view.family.filter((member) => member.caseId !== view.caseId);
  if (others.length === 0) return null;
  return (
    <section className="panel" aria-label="同一事项的案件">
      <h2>同一事项的案件</h2>
      <ul className="plain">
        {others.map((member) => (
          <li key={member.caseId}>
            <Link to={`/cases/${member.caseId}`}>{member.kind.word}</Link> · {member.stage.word} ·{' '}
            {shortInstant(member.openedAt, view.asOf)} 发起
          </li>
        ))}
      </ul>
    </section>
  );
}

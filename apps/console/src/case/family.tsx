import type { CaseView } from '@tiaokuai/contracts';
import { Link } from 'react-router';
import { shortInstant } from '../time/instant.js';
import { numberWords } from '../ui/case-number.js';
import { OrderBadge } from './order-badge.js';

/** The cases of one matter, oldest first. */
export function Family({ view }: { readonly view: CaseView }): React.ReactNode {
  const others = view.family.filter(({ caseId }) => caseId !== view.caseId);
  if (others.length === 0) return null;
  return (
    <section className="panel" aria-label="同一事项的案件">
      <h2>同一事项的案件</h2>
      <ul className="plain">
        {others.map(({ caseId, kind, stage, slip: order, title, openedAt, ...each }) => (
          <li key={caseId}>
            <Link to={`/cases/${caseId}`}>
              {numberWords(each) ?? kind.word}：{title}
            </Link>{' '}
            {order ? <OrderBadge order={order} /> : null}{' '}
            <span className="quiet">
              {stage.word} · {shortInstant(openedAt, view.asOf)} 发起
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

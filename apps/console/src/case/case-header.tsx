import type { CaseView } from '@tiaokuai/contracts';
import { Link } from 'react-router';
import { shortInstant } from '../time/instant.js';
import { CaseNumber } from '../ui/case-number.js';
import { actorName } from './actor-name.js';
import { OrderBadge } from './order-badge.js';

/** Always the present state, also while an earlier step is shown below. */
export function CaseHeader({ view }: { readonly view: CaseView }): React.ReactNode {
  const { openedBy, openedAt, asOf, leadUnit } = view;
  const order = view.family.find(({ caseId }) => caseId === view.caseId)?.slip;
  return (
    <header className="case-header">
      <div>
        <h1>{view.title}</h1>
        <p className="number">
          <CaseNumber {...view} />
        </p>
        <p className="quiet">
          {[
            view.kind.word,
            view.urgency.word,
            leadUnit ? `主办 ${leadUnit.shortName}` : '',
            `${actorName(openedBy)} ${shortInstant(openedAt, asOf)} 发起`,
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          · <Link to={`/procedures/${view.kind.code}`}>流程说明</Link>
        </p>
      </div>
      <p className="stage">
        {order ? <OrderBadge order={order} /> : null}
        <span className="quiet">现在</span> <strong>{view.stage.word}</strong>
        {view.outcome ? <span>{view.outcome.word}</span> : null}
      </p>
    </header>
  );
}

import type { CaseView } from '@tiaokuai/contracts';
import { Link } from 'react-router';
import { shortInstant } from '../time/instant.js';

/** Always the present state, also while an earlier step is shown below. */
export function CaseHeader({ view }: { readonly view: CaseView }): React.ReactNode {
  const { openedBy, openedAt, asOf, leadUnit } = view;
  return (
    <header className="case-header">
      <div>
        <h1>{view.title}</h1>
        <p className="quiet">
          {[
            view.kind.word,
            view.urgency.word,
            leadUnit ? `主办 ${leadUnit.shortName}` : '',
            `${openedBy.unit.shortName} ${openedBy.person.name} ${shortInstant(openedAt, asOf)} 发起`,
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          · <Link to={`/procedures/${view.kind.code}`}>流程说明</Link>
        </p>
      </div>
      <p className="stage">
        <span className="quiet">现在</span> <strong>{view.stage.word}</strong>
        {view.outcome ? <span>{view.outcome.word}</span> : null}
      </p>
    </header>
  );
}

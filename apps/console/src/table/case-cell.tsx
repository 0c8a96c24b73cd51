import type { CaseRow } from '@tiaokuai/contracts';
import { Link } from 'react-router';
import { shortInstant } from '../time/instant.js';
import { CaseNumber, numberWords, withNumber } from '../ui/case-number.js';

/** A case as the first cell of its row: its title, its number, and what else tells it from others of that title. */
export function CaseCell({ row, now }: { readonly row: CaseRow; readonly now: string }): React.ReactNode {
  return (
    <span className="two-lines">
      <Link
        to={`/cases/${row.caseId}`}
        className="row-link"
        title={row.title}
        aria-label={withNumber(row.title, row)}
      >
        {row.title}
      </Link>
      <span className="quiet">
        {row.unreadable ? <strong>记录读不出来，以下是最后所知 · </strong> : null}
        <CaseNumber {...row} />
        {numberWords(row) === undefined ? '' : ' · '}
        {[row.kind.word, row.urgency.word, row.street?.shortName, `${shortInstant(row.openedAt, now)} 发起`]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </span>
    </span>
  );
}

import type { CaseView, PrecedentView } from '@tiaokuai/contracts';
import { Link } from 'react-router';
import { usePrecedents } from '../api/queries.js';
import { Failure } from '../ui/failure.js';
import { useSession } from '../session/session.js';
import { shortInstant } from '../time/instant.js';
import { numberWords } from '../ui/case-number.js';

/** What earlier panels had determined about the same items when the case stood as shown. */
export function Precedents({ view }: { readonly view: CaseView }): React.ReactNode {
  const { post } = useSession();
  const found = usePrecedents(post.id, {
    caseId: view.caseId,
    at: view.replay?.at,
    wanted: view.kind.code === 'panel',
  });
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  const precedents = found.data?.precedents ?? [];
  if (precedents.length === 0) return null;
  return (
    <section className="panel" aria-label="同类事项的以往认定">
      <h2>同类事项的以往认定</h2>
      <p className="quiet">供参考，不约束本次认定。</p>
      <ul className="plain">
        {precedents.map((each) => (
          <Precedent key={each.caseId} precedent={each} now={view.asOf} />
        ))}
      </ul>
    </section>
  );
}

interface PrecedentProps {
  readonly precedent: PrecedentView;
  readonly now: string;
}

function Precedent({ precedent, now }: PrecedentProps): React.ReactNode {
  const { caseId, facts, items, lead, assists, basis, servedAt } = precedent;
  const assisting = assists.map(({ shortName }) => shortName).join('、');
  return (
    <li>
      <Link to={`/cases/${caseId}`}>{[numberWords(precedent), facts].filter(Boolean).join('：')}</Link>
      <div>
        <strong>{lead.shortName}主办</strong>
        {assisting ? `，${assisting}协办` : ''}
      </div>
      <div className="quiet">
        {items.map(({ code, word }) => `${code} ${word}`).join('；')}
        {basis.length > 0 ? ` · 依据 ${basis.join('；')}` : ''} · {shortInstant(servedAt, now)} 送达
      </div>
    </li>
  );
}

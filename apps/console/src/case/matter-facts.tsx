import type { CaseFacts, CaseView, FactSaid } from '@tiaokuai/contracts';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { call } from '../api/client.js';
import { useSession } from '../session/session.js';
import { shortInstant } from '../time/instant.js';
import { Failure } from '../ui/failure.js';
import { actorName } from './actor-name.js';

/**
 * 案情, first of all on the page: what happened, in the words of whoever said it, for all who have a part in the case;
 * for who coordinates or decides, of every case of the matter. In a replay, what had been said by the step shown.
 */
export function MatterFacts({ view }: { readonly view: CaseView }): React.ReactNode {
  const { post } = useSession();
  const { caseId, latestVersion } = view;
  const found = useQuery({
    queryKey: ['facts', post.id, caseId, latestVersion],
    queryFn: ({ signal }) => call<CaseFacts>(`/cases/${caseId}/facts`, { signal }),
    placeholderData: (before) => (before?.caseId === caseId ? before : undefined),
  });
  const stillClosed = view.sealed.some(({ kind, readAtOnce }) => kind === 'facts' && readAtOnce);
  if (found.isPending) return stillClosed ? <Skeleton active title={false} paragraph={{ rows: 3 }} /> : null;
  if (found.isError)
    return (
      <Failure
        error={found.error}
        retry={() => void found.refetch()}
        stillValid="案情暂时无法读取，页面其余内容不受影响"
      />
    );
  const said = found.data.facts.filter((each) => stands(each, view));
  if (said.length === 0) return null;
  return (
    <section className="panel" aria-label="案情">
      <h2>案情</h2>
      {said.map((each) => (
        <Said key={`${each.caseId}.${each.version}.${each.field}`} said={each} view={view} />
      ))}
    </section>
  );
}

/** What other cases of the matter say carries no step of this one, so a replay goes by the time it was said. */
function stands({ caseId, version, saidAt, replacedAt }: FactSaid, view: CaseView): boolean {
  if (caseId !== view.caseId) return replacedAt === undefined && saidAt <= view.asOf;
  return version <= view.version && (replacedAt === undefined || replacedAt > view.version);
}

function Said({ said, view }: { readonly said: FactSaid; readonly view: CaseView }): React.ReactNode {
  const { caseId, kind, title, label, saidAt, saidBy, text } = said;
  return (
    <div className="said">
      {text === null ? <p className="quiet">{label}已删除，无法恢复。</p> : <p className="pre">{text}</p>}
      <p className="quiet">
        {label} · {actorName(saidBy)} · {shortInstant(saidAt, view.asOf)}
        {caseId === view.caseId ? null : (
          <>
            {' · 见'}
            <Link to={`/cases/${caseId}`}>
              {kind.word}《{title}》
            </Link>
          </>
        )}
      </p>
    </div>
  );
}

import type { CaseOpenings, CaseView } from '@tiaokuai/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.js';
import { useSession } from '../session/session.js';
import { shortInstant } from '../time/instant.js';
import { Failure } from '../ui/failure.js';
import { actorName } from './actor-name.js';

/** 查阅记录: who read or opened what the case keeps sealed, for the head of a unit that answers for it. */
export function Openings({ view }: { readonly view: CaseView }): React.ReactNode {
  const { post } = useSession();
  const { caseId, seesOpenings } = view;
  const found = useQuery({
    queryKey: ['openings', post.id, caseId],
    queryFn: ({ signal }) => call<CaseOpenings>(`/cases/${caseId}/openings`, { signal }),
    enabled: seesOpenings,
  });
  if (!seesOpenings || found.isPending) return null;
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  return (
    <section className="panel" aria-label="查阅记录">
      <h2>查阅记录</h2>
      {found.data.openings.length === 0 ? <p className="quiet">还没有人查阅过封存的内容。</p> : null}
      <ul className="plain">
        {found.data.openings.map(({ at, by, what, purpose }, nth, all) => (
          <li key={all.length - nth}>
            {shortInstant(at, view.asOf)} · {actorName(by)} · {what}
            {purpose === undefined ? null : <span className="quiet"> · 用途：{purpose}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

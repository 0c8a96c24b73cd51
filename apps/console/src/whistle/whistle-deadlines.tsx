import type { Foresee } from '@tiaokuai/contracts';
import { useEffect, useState } from 'react';
import { ProblemError } from '../api/client.js';
import { useCalendar, useForesight } from '../api/queries.js';
import { withoutEmptyFields } from '../form/schema.js';
import { useSession } from '../session/session.js';
import { Deadlines } from '../time/deadlines.js';
import { shortInstant } from '../time/instant.js';
import type { WhistleDraft } from './draft.js';

interface WhistleDeadlinesProps {
  readonly draft: WhistleDraft | undefined;
  /** Some grid of the caller's ground, while none is chosen. */
  readonly anyGrid: string | undefined;
}

/** The deadlines each unit would have if the whistle were blown now: computed by the server, shown before sending. */
export function WhistleDeadlines({ draft, anyGrid }: WhistleDeadlinesProps): React.ReactNode {
  const { post } = useSession();
  const calendar = useCalendar(post.unit.id);
  const settled = useDebounced(draft);
  const isReady = settled?.departments?.some(({ unit }) => unit !== undefined) ?? false;
  const wanted = isReady && settled ? asIfComplete(settled, anyGrid) : undefined;
  const { data, error } = useForesight(post.id, wanted);
  return (
    <section className="panel" aria-label="如果现在吹哨" aria-live="polite">
      <h2>如果现在吹哨，时限是</h2>
      {calendar.data?.nextOpening ? (
        <p className="quiet">现在是非工作时间，工作时从 {shortInstant(calendar.data.nextOpening)} 起算。</p>
      ) : null}
      {wanted === undefined ? <p className="quiet">选好事项或单位，这里就列出每个单位的时限。</p> : null}
      {wanted && error ? (
        <p role="alert">{error instanceof ProblemError ? error.problem.title : '时限暂时算不出来'}</p>
      ) : null}
      {wanted && data && !error ? <Deadlines foresight={data} /> : null}
    </section>
  );
}

const NOT_YET = '（待填）';

/** No deadline hangs on what is not typed yet, so the rules may judge the rest already. */
function asIfComplete(draft: WhistleDraft, anyGrid: string | undefined): Foresee {
  const { place, departments = [], citizen: _citizen, ...rest } = draft;
  const text = { title: NOT_YET, facts: NOT_YET, ask: NOT_YET, beyondPowerReason: NOT_YET };
  const payload = {
    ...text,
    ...withoutEmptyFields(rest),
    place: { gridCode: place?.gridCode ?? anyGrid ?? NOT_YET, address: NOT_YET },
    departments: departments
      .filter(({ unit }) => unit !== undefined)
      .map((row) => ({ task: NOT_YET, role: 'assist', ...withoutEmptyFields(row) })),
  };
  return { kind: 'whistle', command: 'draft', payload };
}

const DEBOUNCE_MS = 350;

/** The value once it has not changed for a moment, so that typing does not ask the server at every key. */
function useDebounced<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), DEBOUNCE_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}

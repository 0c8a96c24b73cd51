import type { Foresight } from '@tiaokuai/contracts';
import { Form, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { ProblemError } from '../api/client.js';
import { useForesight } from '../api/queries.js';
import { withoutEmpty } from '../form/schema.js';
import { useSession } from '../frame/session.js';
import { shortInstant } from '../time/instant.js';
import type { WhistleDraft } from './draft.js';

interface ForeseenProps {
  readonly form: FormInstance<WhistleDraft>;
  readonly workingNow: boolean | undefined;
  readonly nextOpening: string | undefined;
}

/** The deadlines each unit would have if the whistle were blown now: computed by the server, shown before sending. */
export function Foreseen({ form, workingNow, nextOpening }: ForeseenProps): React.ReactNode {
  const { post } = useSession();
  const values = Form.useWatch([], form) as WhistleDraft | undefined;
  const wanted = useSettled(values);
  const ready = wanted?.departments?.some((row) => row.unit !== undefined);
  const foresight = useForesight(
    post.id,
    ready ? { kind: 'whistle', command: 'draft', payload: withoutEmpty(wanted) } : undefined,
  );

  return (
    <section className="panel" aria-label="吹哨后的时限" aria-live="polite">
      <h2>如果现在吹哨</h2>
      {workingNow === false ? (
        <p className="quiet">
          现在是非工作时间{nextOpening ? `,工作时从 ${shortInstant(nextOpening)} 起算` : ''}。
        </p>
      ) : null}
      {!ready ? <p className="quiet">选定要叫的单位后,这里显示每个单位的时限。</p> : null}
      {foresight.isError ? (
        <p className="quiet">
          {foresight.error instanceof ProblemError ? foresight.error.problem.title : '时限暂时算不出来'}
        </p>
      ) : null}
      {ready && foresight.data && !foresight.isError ? <Deadlines foresight={foresight.data} /> : null}
    </section>
  );
}

function Deadlines({ foresight }: { readonly foresight: Foresight }): React.ReactNode {
  const units = new Map(foresight.deadlines.map(({ unit }) => [unit.id, unit]));
  return (
    <>
      {[...units.values()].map((unit) => (
        <div key={unit.id} className="foreseen">
          <h3>{unit.shortName}</h3>
          <dl>
            {foresight.deadlines
              .filter((each) => each.unit.id === unit.id)
              .map((each) => (
                <div key={each.clock.code}>
                  <dt>{each.clock.word}</dt>
                  <dd>
                    {each.dueText}
                    {each.provisional ? '(暂定)' : ''}
                  </dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
    </>
  );
}

/** The value once it has not changed for a moment, so that typing does not ask the server at every key. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), 350);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}

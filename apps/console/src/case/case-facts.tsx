import type { CaseView } from '@tiaokuai/contracts';
import { shortInstant } from '../time/instant.js';
import { FactList } from './fact-list.js';
import { SealedData } from './sealed-data.js';

interface CaseFactsProps {
  readonly view: CaseView;
  readonly live: boolean;
}

/** The header has said these. */
const SHOWN_IN_HEADER: readonly string[] = ['title', 'urgency'];
/** Whom a sheet would call: unit, task and basis of each, a line for each unit. */
const CALLED_UNIT_PREFIX = 'called.';

/** What is known of the case as a whole. */
export function CaseFacts({ view, live }: CaseFactsProps): React.ReactNode {
  const called = view.facts.filter(({ key }) => key.startsWith(CALLED_UNIT_PREFIX));
  const rest = view.facts.filter(
    ({ key }) => !SHOWN_IN_HEADER.includes(key) && !key.startsWith(CALLED_UNIT_PREFIX),
  );
  const closed = view.sealed.filter(({ readAtOnce }) => !readAtOnce);
  return (
    <>
      <section className="panel" aria-label="基本情况">
        <h2>基本情况</h2>
        <FactList facts={rest} />
        <FactList facts={called} rowOf={3} />
        {closed.map((field) => (
          <SealedData key={`${field.version}.${field.field}`} view={view} field={field} live={live} />
        ))}
      </section>
      {view.faults.length > 0 ? (
        <section className="panel" aria-label="失责记录">
          <h2>失责记录</h2>
          <ul className="plain">
            {view.faults.map(({ unit, kind, at, word }) => (
              <li key={`${unit.id}${kind}${at}`}>
                {shortInstant(at, view.asOf)} · {unit.shortName} · {word}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

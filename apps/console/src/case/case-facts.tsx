import type { CaseView, FactView, SealedField } from '@tiaokuai/contracts';
import { Descriptions, Tag } from 'antd';
import { shortInstant } from '../time/instant.js';
import { SealedData } from './sealed-data.js';

/** What is known of the case and of each unit's part in it. */
export function CaseFacts({
  view,
  live,
}: {
  readonly view: CaseView;
  readonly live: boolean;
}): React.ReactNode {
  return (
    <>
      <section className="panel" aria-label="案情">
        <h2>案情</h2>
        <Facts facts={view.facts} />
        {view.sealed.map((field: SealedField) => (
          <SealedData
            key={`${field.version}.${field.field}`}
            caseId={view.caseId}
            field={field}
            live={live}
          />
        ))}
      </section>
      <section className="panel" aria-label="各单位">
        <h2>各单位</h2>
        {view.parties.map((party) => (
          <article key={party.unit.id} className={party.live ? 'party' : 'party party-released'}>
            <h3>
              {party.unit.name} <Tag>{party.role.word}</Tag>
              {party.live ? null : <Tag>已解除</Tag>}
            </h3>
            <Facts facts={party.facts} />
          </article>
        ))}
      </section>
      {view.faults.length > 0 ? (
        <section className="panel" aria-label="过错记录">
          <h2>过错记录</h2>
          <ul className="plain">
            {view.faults.map((fault) => (
              <li key={`${fault.unit.id}${fault.kind}${fault.at}`}>
                {shortInstant(fault.at, view.asOf)} · {fault.unit.shortName} · {fault.word}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Facts({ facts }: { readonly facts: readonly FactView[] }): React.ReactNode {
  const known = facts.filter((fact) => fact.text !== null && fact.format !== 'sealed');
  if (known.length === 0) return <p className="quiet">还没有内容</p>;
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 2 }}
      items={known.map((fact) => ({
        key: fact.key,
        label: fact.label,
        children: <span className="pre">{fact.text}</span>,
      }))}
    />
  );
}

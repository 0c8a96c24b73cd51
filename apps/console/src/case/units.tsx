import type { CaseView, FactView, NamedUnit, ObligationView, PartyView } from '@tiaokuai/contracts';
import { Tag } from 'antd';
import { shortInstant } from '../time/instant.js';
import { LIGHTS } from '../time/lights.js';
import { TimeLeft } from '../time/time-left.js';
import { FactList } from './fact-list.js';

/** Done, or nothing more can come of it. */
function isEnded({ light, owed }: ObligationView): boolean {
  return LIGHTS[light].endedWords !== null || (light === 'overdue' && !owed);
}

/** Each unit's part in the case: how far it is, what it owes by when, and what it has said. */
export function Units({ view }: { readonly view: CaseView }): React.ReactNode {
  const owners = view.obligations.map(({ owner }) => owner);
  const outside = [...new Map(owners.map((owner) => [owner.id, owner])).values()].filter(
    ({ id }) => !view.parties.some(({ unit }) => unit.id === id),
  );
  const simulated = view.obligations.some(({ label }) => label !== null);
  return (
    <section className="panel" aria-label="各单位">
      <h2>各单位</h2>
      {view.parties.map((party) => (
        <Unit key={party.unit.id} unit={party.unit} party={party} view={view} />
      ))}
      {outside.map((unit) => (
        <Unit key={unit.id} unit={unit} view={view} />
      ))}
      {simulated ? <p className="quiet">*时长是模拟参数，不是本地规定，待主管单位以本地规则替换。</p> : null}
    </section>
  );
}

interface UnitProps {
  readonly unit: NamedUnit;
  readonly party?: PartyView;
  readonly view: CaseView;
}

function Unit({ unit, party, view }: UnitProps): React.ReactNode {
  const clocks = view.obligations.filter(({ owner }) => owner.id === unit.id);
  const running = clocks.filter((clock) => !isEnded(clock)).sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const ended = clocks.filter(isEnded);
  const stage = party?.facts.find(({ key }) => isStage(key, unit));
  const facts = (party?.facts ?? []).filter(({ key }) => !isStage(key, unit));
  return (
    <article className={party?.live === false ? 'unit unit-released' : 'unit'}>
      <header>
        <h3 title={unit.name}>{unit.shortName}</h3>
        {party ? <Tag>{party.role.word}</Tag> : null}
        {stage?.text ? <strong>{stage.text}</strong> : null}
      </header>
      {running.map((owed) => (
        <Clock key={owed.id} owed={owed} view={view} />
      ))}
      <FactList facts={facts} />
      {ended.length > 0 ? (
        <details className="folded">
          <summary>已结束的时限 {ended.length} 项</summary>
          {ended.map((owed) => (
            <Clock key={owed.id} owed={owed} view={view} />
          ))}
        </details>
      ) : null}
    </article>
  );
}

function isStage(key: FactView['key'], { id }: NamedUnit): boolean {
  return key === `thread.${id}.stage`;
}

function Clock({ owed, view }: { readonly owed: ObligationView; readonly view: CaseView }): React.ReactNode {
  const { word, owner, thread, clock, label, startedAt } = owed;
  const about = view.parties.find(({ unit }) => unit.id === thread && thread !== owner.id)?.unit.shortName;
  return (
    <div className="clock">
      <span className="two-lines">
        <span>{about ? `${word}（${about}）` : word}</span>
        <span className="quiet">
          {clock.words}
          {label ? '*' : ''}，{shortInstant(startedAt, view.asOf)} 起
        </span>
      </span>
      <TimeLeft due={owed} now={view.asOf} />
    </div>
  );
}

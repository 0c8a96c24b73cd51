import type {
  ClockDescription,
  CommandForm,
  ProcedureDescription,
  StageDescription,
} from '@tiaokuai/contracts';

/** Stage by stage: what ends it, who may do that and where it leads; and what else may be done. */
export function StageTable({ procedure }: { readonly procedure: ProcedureDescription }): React.ReactNode {
  const names = new Map(procedure.stages.map(({ code, label }) => [code, label.zh]));
  const start: StageDescription = { code: '', label: { zh: '尚未发起', en: '' }, final: false };
  return [start, ...procedure.stages].map((stage) => (
    <Stage key={stage.code} stage={stage} procedure={procedure} names={names} />
  ));
}

interface StageProps {
  readonly stage: StageDescription;
  readonly procedure: ProcedureDescription;
  readonly names: ReadonlyMap<string, string>;
}

function Stage({ stage, procedure, names }: StageProps): React.ReactNode {
  const { code, label, final, passesTo } = stage;
  const leaving = procedure.commands.filter(({ leadsTo }) => leadsTo.some(({ from }) => from === code));
  const passed = procedure.clocks.filter(({ leadsTo }) => leadsTo.some(({ from }) => from === code));
  const others = procedure.commands.filter(
    ({ stages, engineOnly, leadsTo }) =>
      stages.includes(code) && !engineOnly && !leadsTo.some(({ from }) => from === code),
  );
  return (
    <section className="stage-of-procedure" aria-label={label.zh}>
      <h3>
        {label.zh}
        {final ? <span className="quiet">（终结阶段）</span> : null}
      </h3>
      {passesTo === undefined ? null : (
        <p>案件不停留，随即转为“{passesTo.map((each) => names.get(each) ?? each).join('或')}”。</p>
      )}
      {leaving.length + passed.length === 0 ? null : (
        <MoveTable stage={stage} leaving={leaving} passed={passed} names={names} />
      )}
      {others.length === 0 ? null : (
        <details>
          <summary>不改变阶段、还可以做的（{others.length} 项）</summary>
          <ul className="plain">
            {others.map((command) => (
              <li key={command.name}>
                <strong>{command.label.zh}</strong> <Givers command={command} stage={code} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface MoveTableProps {
  readonly stage: StageDescription;
  /** Commands that lead out of the stage, and time limits whose passing does. */
  readonly leaving: readonly CommandForm[];
  readonly passed: readonly ClockDescription[];
  readonly names: ReadonlyMap<string, string>;
}

function MoveTable({ stage: { code, label }, leaving, passed, names }: MoveTableProps): React.ReactNode {
  const destinations = ({ leadsTo }: CommandForm | ClockDescription): string =>
    leadsTo
      .filter(({ from }) => from === code)
      .map(({ to }) => (to === code ? '仍在本阶段' : `“${names.get(to) ?? to}”`))
      .join('或');
  return (
    <div className="table">
      <table>
        <caption className="visually-hidden">{label.zh}：可以转到哪里</caption>
        <thead>
          <tr>
            <th scope="col">做什么</th>
            <th scope="col">谁可以</th>
            <th scope="col">之后</th>
          </tr>
        </thead>
        <tbody>
          {leaving.map((command) => (
            <tr key={command.name}>
              <td data-title="做什么">{command.label.zh}</td>
              <td data-title="谁可以">
                <Givers command={command} stage={code} />
              </td>
              <td data-title="之后">{destinations(command)}</td>
            </tr>
          ))}
          {passed.map((clock) => (
            <tr key={clock.key}>
              <td data-title="做什么">“{clock.label.zh}”期限届满</td>
              <td data-title="谁可以">系统自动</td>
              <td data-title="之后">{destinations(clock)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** More posts than these stand behind a line that opens. */
const SHOWN = 6;

function Givers({
  command,
  stage,
}: {
  readonly command: CommandForm;
  readonly stage: string;
}): React.ReactNode {
  const { givers } = command;
  const posts = givers
    .flatMap((each) => (each.stages.includes(stage) ? each.posts : []))
    .map(({ label }) => label.zh);
  if (posts.length === 0) return <span className="quiet">视案情而定</span>;
  if (posts.length <= SHOWN) return <span className="quiet">{posts.join('、')}</span>;
  return (
    <details className="givers quiet">
      <summary>{posts.length} 种岗位</summary>
      {posts.join('、')}
    </details>
  );
}

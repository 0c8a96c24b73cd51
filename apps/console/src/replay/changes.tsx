import type { CaseStep } from '@tiaokuai/contracts';

interface ChangesProps {
  readonly step: CaseStep;
  /** Short names by id. */
  readonly units: ReadonlyMap<string, string>;
}

/** What a step changed, before and after, and the texts of it beyond that. */
export function Changes({ step, units }: ChangesProps): React.ReactNode {
  const { changes, actor, thread } = step;
  const known = [actor.unit.shortName, units.get(thread ?? '')];
  const isKnown = (text: string) =>
    known.includes(text) || changes.some(({ after }) => after?.includes(text));
  const texts = step.said.filter(({ text }) => !isKnown(text));
  const several = new Set(changes.flatMap((change) => change.thread ?? [])).size > 1;
  const whose = (unit: string | undefined) => (several && unit ? `${units.get(unit) ?? ''} ` : '');
  if (changes.length + texts.length === 0) return null;
  return (
    <dl className="changes">
      {changes.map(({ key, label, thread: unit, before, after }) => (
        <div key={key}>
          <dt>
            {whose(unit)}
            {label}
          </dt>
          <dd>
            {before === null ? null : (
              <>
                {before}
                <span aria-label="变为"> → </span>
              </>
            )}
            {after ?? '清除'}
          </dd>
        </div>
      ))}
      {texts.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="pre">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

import type { CaseStep } from '@tiaokuai/contracts';

interface ChangesProps {
  readonly step: CaseStep;
  /** The unit that its title names already. */
  readonly about?: string;
}

/** What a step changed, before and after, and what was said in it beyond that. */
export function Changes({ step, about }: ChangesProps): React.ReactNode {
  const known = [step.actor.unit.shortName, about];
  const told = (text: string) =>
    known.includes(text) || step.changes.some(({ after }) => after?.includes(text));
  const said = step.said.filter(({ text }) => !told(text));
  if (step.changes.length + said.length === 0) return null;
  return (
    <dl className="changes">
      {step.changes.map(({ key, label, before, after }) => (
        <div key={key}>
          <dt>{label}</dt>
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
      {said.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="pre">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

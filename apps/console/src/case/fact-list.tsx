import type { FactView } from '@tiaokuai/contracts';

interface FactListProps {
  readonly facts: readonly FactView[];
  /** How many stand side by side. */
  readonly rowOf?: 2 | 3;
}

/** Labelled facts, those that there are; sealed ones stand elsewhere. */
export function FactList({ facts, rowOf = 2 }: FactListProps): React.ReactNode {
  const known = facts.filter(({ text, format }) => text !== null && format !== 'sealed');
  if (known.length === 0) return null;
  return (
    <dl className={rowOf === 3 ? 'facts facts-three' : 'facts'}>
      {known.map(({ key, label, text }) => (
        <div key={key} className={(text ?? '').length > LONG ? 'fact-long' : undefined}>
          <dt>{label}</dt>
          <dd className="pre">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

const LONG = 26;

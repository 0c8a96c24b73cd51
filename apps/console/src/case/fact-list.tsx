import type { FactView } from '@tiaokuai/contracts';

interface FactListProps {
  readonly facts: readonly FactView[];
  /** How many stand side by side. */
  readonly rowOf?: 2 | 3;
}

/** Labelled facts, those that there are; sealed ones stand elsewhere. */
export function FactList({ facts, rowOf = 2 }: FactListProps): React.ReactNode {
  const known = facts.filter(({ text, format }) => text !== null && PLACES[format] === 'list');
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

/** Where a fact is shown; the server writes each of them out in words already. */
const PLACES: Readonly<Record<FactView['format'], 'list' | 'sealedData'>> = {
  text: 'list',
  label: 'list',
  instant: 'list',
  date: 'list',
  unit: 'list',
  person: 'list',
  grid: 'list',
  count: 'list',
  minutes: 'list',
  days: 'list',
  flag: 'list',
  sealed: 'sealedData',
};

import type { FactView } from '@tiaokuai/contracts';

/** Labelled facts, those that there are; sealed ones stand elsewhere. */
export function FactList({ facts }: { readonly facts: readonly FactView[] }): React.ReactNode {
  const known = facts.filter(({ text, format }) => text !== null && format !== 'sealed');
  if (known.length === 0) return null;
  return (
    <dl className="facts">
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

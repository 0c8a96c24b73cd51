import type { Coded } from '@tiaokuai/contracts';
import './slip.css';

const SHAPES: Readonly<Record<string, string>> = { white: '○', yellow: '▲', red: '■' };

/** An order's colour, always as shape, word, fill and border (ux.md 4). */
export function Slip({ slip }: { readonly slip: Coded }): React.ReactNode {
  return (
    <span className={`slip slip-${slip.code}`}>
      <span aria-hidden>{SHAPES[slip.code]}</span> {slip.word}
    </span>
  );
}

import type { Coded } from '@tiaokuai/contracts';
import './order-badge.css';

const SHAPES: Readonly<Record<string, string>> = { white: '○', yellow: '▲', red: '■' };

/** An order's colour, always as shape, word, fill and border: never by colour alone. */
export function OrderBadge({ order }: { readonly order: Coded }): React.ReactNode {
  return (
    <span className={`order-badge order-badge-${order.code}`}>
      <span aria-hidden>{SHAPES[order.code]}</span> {order.word}
    </span>
  );
}

import { useRef } from 'react';
import { useKeys } from '../ui/keys.js';
import './table.css';

export interface Column<R> {
  readonly title: string;
  /** A CSS width; the columns without one share the rest. */
  readonly width?: string;
  readonly cell: (row: R) => React.ReactNode;
}

interface TableProps<R> {
  /** For screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** What stands there instead of rows. */
  readonly empty: React.ReactNode;
}

/**
 * A list of things. A row whose first cell holds a link of class `row-link` is opened by a click anywhere in it; J and K
 * move the focus from row to row, so Enter opens and a screen reader follows. On a phone each row is a card.
 */
export function Table<R>({ caption, columns, rows, rowKey, empty }: TableProps<R>): React.ReactNode {
  const body = useRef<HTMLTableSectionElement>(null);
  useKeys({ j: () => moveFocus(body.current, 1), k: () => moveFocus(body.current, -1) });
  return (
    <div className="table">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, width }) => (
              <th key={title} scope="col" style={{ width }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ title, cell }) => (
                <td key={title} data-title={title}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? empty : null}
    </div>
  );
}

function moveFocus(body: HTMLElement | null, by: 1 | -1): void {
  const links = [...(body?.querySelectorAll<HTMLElement>('.row-link') ?? [])];
  const here = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
  const next = here < 0 ? 0 : here + by;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
}

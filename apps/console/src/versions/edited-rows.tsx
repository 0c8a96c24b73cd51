import { Button } from 'antd';
import { useState } from 'react';
import type { FieldSchema } from '../form/schema.js';
import { KeptRowsPanel } from './kept-rows-panel.js';
import type { KeptRow, KeptRows } from './use-kept-rows.js';

/** A row that is being edited: as it was kept, as it stands, or one that is new. */
export type Edited<C> = Partial<KeptRow<C>>;

interface Dialog {
  readonly version: number;
  readonly published: () => void;
  readonly close: () => void;
}

interface EditedRowsProps<C extends object> {
  readonly kept: KeptRows<C>;
  /** The newest one, on which changes are made. */
  readonly version: number;
  /** Whoever looks at it may change it. */
  readonly edits: boolean;
  /** What can be added, by the words of its button. */
  readonly additions: Readonly<Record<string, Edited<C>>>;
  readonly schemaOf: (row: KeptRow<C>) => FieldSchema;
  /** As the newest version has it; undefined where that has no such row. */
  readonly standing: (key: string) => C | undefined;
  readonly editor: (row: Edited<C>, close: () => void) => React.ReactNode;
  readonly publisher: (dialog: Dialog) => React.ReactNode;
  readonly published: () => void;
  /** The rows themselves. */
  readonly children: (edit: (row: Edited<C>) => void) => React.ReactNode;
}

/** What waits to be published, and the dialogs by which rows are changed, added and published. */
export function EditedRows<C extends object>(props: EditedRowsProps<C>): React.ReactNode {
  const { kept, version, edits, additions, schemaOf, standing, editor, publisher, published } = props;
  const [edited, setEdited] = useState<Edited<C>>();
  const [publishing, setPublishing] = useState(false);
  return (
    <>
      {edits ? (
        <p className="buttons">
          {Object.entries(additions).map(([label, row]) => (
            <Button key={label} onClick={() => setEdited(row)}>
              {label}
            </Button>
          ))}
          {kept.rows.length === 0 ? (
            <span className="quiet">逐项修改、增加或者移出，改完一起发布为新的一版。</span>
          ) : null}
        </p>
      ) : null}
      {edits && kept.rows.length > 0 ? (
        <KeptRowsPanel
          {...{ kept, schemaOf, standing, edit: setEdited, publish: () => setPublishing(true) }}
        />
      ) : null}
      {props.children(setEdited)}
      {edited ? editor(edited, () => setEdited(undefined)) : null}
      {publishing
        ? publisher({
            version,
            published: () => {
              setPublishing(false);
              kept.forget();
              published();
            },
            close: () => setPublishing(false),
          })
        : null}
    </>
  );
}

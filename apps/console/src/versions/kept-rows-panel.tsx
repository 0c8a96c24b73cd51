import { isSameContent } from '@tiaokuai/domain';
import { Button } from 'antd';
import type { FieldSchema } from '../form/schema.js';
import { CHANGE_WORDS } from './row-comparison.js';
import type { KeptRow, KeptRows } from './use-kept-rows.js';

interface KeptRowsPanelProps<C extends object> {
  readonly kept: KeptRows<C>;
  /** What the fields of a row are called. */
  readonly schemaOf: (row: KeptRow<C>) => FieldSchema;
  /** As the newest version has it; undefined where that has no such row. */
  readonly standing: (key: string) => C | undefined;
  readonly edit: (row: KeptRow<C>) => void;
  readonly publish: () => void;
}

/** What was changed and waits to be published, each to be changed again or taken back. */
export function KeptRowsPanel<C extends object>(props: KeptRowsPanelProps<C>): React.ReactNode {
  const { kept, schemaOf, standing, edit, publish } = props;
  const isOvertaken = ({ key, before }: KeptRow<C>): boolean => !isSameContent(before, standing(key));
  return (
    <section className="panel" aria-label="尚未发布的修改">
      <div className="panel-head" role="status">
        <span>已改 {kept.rows.length} 项，尚未发布。</span>
        <span className="buttons">
          <Button onClick={kept.forget}>全部放弃</Button>
          <Button type="primary" disabled={kept.rows.some(isOvertaken)} onClick={publish}>
            发布……
          </Button>
        </span>
      </div>
      <ul className="plain">
        {kept.rows.map((row) => (
          <li key={row.key} className="buttons">
            <KeptRowWords row={row} schema={schemaOf(row)} />
            {isOvertaken(row) ? <strong>此间已被他人改动，请撤回后重改</strong> : null}
            {row.after === undefined || isOvertaken(row) ? null : (
              <Button size="small" aria-label={`再改：${row.title}`} onClick={() => edit(row)}>
                再改
              </Button>
            )}
            <Button size="small" aria-label={`撤回修改：${row.title}`} onClick={() => kept.takeBack(row.key)}>
              撤回
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `修改 JP-03 油烟、噪声监测：主体责任单位、主体责任`. */
export function KeptRowWords<C extends object>({
  row,
  schema,
}: {
  readonly row: KeptRow<C>;
  readonly schema: FieldSchema;
}): React.ReactNode {
  const { change, title, before, after } = row;
  const fields = change === 'changed' ? changedFields(schema, before, after) : [];
  return (
    <span>
      <span className="mark">{CHANGE_WORDS[change]}</span> {title}
      {fields.length === 0 ? '' : `：${fields.join('、')}`}
    </span>
  );
}

function changedFields(
  { properties = {} }: FieldSchema,
  before: object = {},
  after: object = {},
): readonly string[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return Object.entries(properties)
    .filter(([name]) => !isSameContent(was.get(name), is.get(name)))
    .map(([name, { title }]) => title ?? name);
}

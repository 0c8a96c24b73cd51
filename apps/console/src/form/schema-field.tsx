import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form } from 'antd';
import type { Choices } from './choices.js';
import { Control } from './control.js';
import { FileField } from './file-field.js';
import { PositionField } from './position-field.js';
import { isFile, isPosition, withoutEmpty, type FieldSchema, type Path } from './schema.js';
import { WIDGETS } from './widgets.js';
import './form.css';

interface SchemaFieldProps {
  readonly schema: FieldSchema;
  /** Where the value stands in the whole form; `local` where it stands below the nearest list. */
  readonly path: Path;
  readonly local?: Path;
  readonly required: boolean;
  readonly isRow?: boolean;
  readonly choices?: Choices;
  readonly placeholder?: string;
}

/** One field of a command's own schema, as the control a clerk expects for it. */
export function SchemaField(props: SchemaFieldProps): React.ReactNode {
  const { schema, path, local = path, required, choices, placeholder } = props;
  const label = schema.title ?? '';
  const widget = schema.widget && WIDGETS[schema.widget];
  if (widget === null) return null;
  if (isFile(schema)) return <FileField label={label} path={local} whole={path} />;
  if (isPosition(schema)) return <PositionField label={label} path={local} required={required} />;
  if (schema.type === 'object') return <Group {...props} />;
  if (schema.type === 'array') return <Rows {...props} />;
  const blank = schema.type === 'string' && schema.enum === undefined ? { whitespace: true } : {};
  const rules = [{ required, message: `请${verbOf(schema)}${label}`, ...blank }];
  const common = { name: [...local], label, rules, className: 'field' };
  if (schema.type === 'boolean')
    return (
      <Form.Item {...common} rules={[]} valuePropName="checked" label={null}>
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    );
  return (
    <Form.Item {...common} {...widget?.item}>
      <Control
        schema={schema}
        path={path}
        label={label}
        required={required}
        choices={choices}
        placeholder={placeholder}
      />
    </Form.Item>
  );
}

/** What the message of an empty field asks for. */
function verbOf({ enum: allowed, widget }: FieldSchema): string {
  if (allowed !== undefined) return '选择';
  return widget === undefined ? '填写' : (WIDGETS[widget]?.verb ?? '');
}

/** An optional group is folded until somebody wants it, a row of a list never; it asks for its fields once something stands in it. */
function Group(props: SchemaFieldProps): React.ReactNode {
  const { schema, path, local = path, choices, required, isRow = false } = props;
  const values: unknown = Form.useWatch([...path]);
  const isBegun = withoutEmpty(values) !== undefined;
  const fields = Object.entries(schema.properties ?? {}).map(([name, inner]) => (
    <SchemaField
      key={name}
      schema={inner}
      path={[...path, name]}
      local={[...local, name]}
      required={(required || isBegun) && (schema.required?.includes(name) ?? false)}
      choices={choices}
    />
  ));
  if (!required && !isRow)
    return (
      <details className="group">
        <summary>{schema.title}（可不填）</summary>
        {fields}
      </details>
    );
  return (
    <fieldset className="group">
      {schema.title ? <legend>{schema.title}</legend> : null}
      {fields}
    </fieldset>
  );
}

function Rows({ schema, path, local = path, choices }: SchemaFieldProps): React.ReactNode {
  const { items, title = '' } = schema;
  if (items === undefined) return null;
  return (
    <fieldset className="group">
      <legend>{title}</legend>
      <Form.List name={[...local]}>
        {(rows, { add, remove }) => (
          <>
            {rows.map((row, index) => (
              <div key={row.key} className="rows-row">
                <Row
                  schema={{
                    ...items,
                    title: items.type === 'object' && !isFile(items) ? '' : `${title} ${index + 1}`,
                  }}
                  path={[...path, row.name]}
                  local={[row.name]}
                  required={index < (schema.minItems ?? 0)}
                  choices={choices}
                />
                <Button
                  type="text"
                  icon={<MinusCircleOutlined aria-hidden />}
                  aria-label={`删除第 ${index + 1} 条${title}`}
                  onClick={() => remove(row.name)}
                />
              </div>
            ))}
            <Button
              onClick={() => add()}
              icon={<PlusOutlined aria-hidden />}
              aria-label={`加一条${title}`}
              disabled={rows.length >= (schema.maxItems ?? Infinity)}
            >
              加一条
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

/** A row that the list can do without may stay empty; one that was begun is filled in. */
function Row(props: SchemaFieldProps): React.ReactNode {
  const value: unknown = Form.useWatch([...props.path]);
  return <SchemaField {...props} isRow required={props.required || withoutEmpty(value) !== undefined} />;
}

import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Radio, Rate, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useList, useUnits } from '../api/queries.js';
import { FileField } from './file-field.js';
import { isFile, type FieldSchema } from './schema.js';
import { instantOfPicked } from '../time/instant.js';

export type Path = readonly (string | number)[];

/** By widget: what the form's surroundings know the reference may name. */
export type Choices = Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>;

interface SchemaFieldProps {
  readonly schema: FieldSchema;
  /** Where the value stands in the whole form; `local` where it stands below the nearest list. */
  readonly path: Path;
  readonly local?: Path;
  readonly required: boolean;
  /** Words for references this form knows: the obligations, requests and grids it may name. */
  readonly choices?: Choices;
}

/** One field of a command's own schema, as the control a clerk expects for it. */
export function SchemaField(props: SchemaFieldProps): React.ReactNode {
  const { schema, path, local = path, required, choices } = props;
  const label = schema.title ?? String(path.at(-1));
  if (schema.widget === 'engine') return null;
  if (isFile(schema)) return <FileField label={label} path={local} />;
  if (schema.type === 'object') return <Group {...props} label={label} />;
  if (schema.type === 'array') return <Rows {...props} label={label} />;
  const rules = [{ required, message: `请填写${label}` }];
  const common = { name: [...local], label, rules, className: 'field' };
  if (schema.type === 'boolean')
    return (
      <Form.Item {...common} rules={[]} valuePropName="checked" initialValue={false} label={null}>
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    );
  if (schema.widget === 'instant')
    return (
      <Form.Item {...common} {...AS_INSTANT}>
        <DatePicker
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          placeholder="选择日期和时间"
          className="wide"
        />
      </Form.Item>
    );
  if (schema.widget === 'date')
    return (
      <Form.Item {...common} {...AS_DATE}>
        <DatePicker placeholder="选择日期" className="wide" />
      </Form.Item>
    );
  return (
    <Form.Item {...common}>
      <Control schema={schema} label={label} choices={choices} />
    </Form.Item>
  );
}

const AS_INSTANT = {
  getValueFromEvent: (picked: Dayjs | null) =>
    picked ? instantOfPicked(picked.format('YYYY-MM-DD HH:mm')) : undefined,
  getValueProps: (value?: string) => ({ value: value ? dayjs(value.slice(0, 16)) : undefined }),
};
const AS_DATE = {
  getValueFromEvent: (picked: Dayjs | null) => picked?.format('YYYY-MM-DD'),
  getValueProps: (value?: string) => ({ value: value ? dayjs(value) : undefined }),
};

interface ControlProps {
  readonly schema: FieldSchema;
  readonly label: string;
  readonly choices: SchemaFieldProps['choices'];
  readonly id?: string;
  readonly value?: never;
  readonly onChange?: never;
}

/** antd hands value, onChange and id to the child of Form.Item; they go on to the control itself. */
function Control({ schema, label, choices, ...given }: ControlProps): React.ReactNode {
  const known = schema.widget === undefined ? undefined : choices?.[schema.widget];
  if (known !== undefined)
    return (
      <Select
        {...given}
        options={[...known]}
        placeholder={`选择${label}`}
        showSearch={{ optionFilterProp: 'label' }}
      />
    );
  if (schema.enum !== undefined) {
    const options = schema.enum.map((value) => ({ value, label: schema.enumLabels?.[value]?.zh ?? value }));
    return options.length <= 5 ? (
      <Radio.Group {...given} options={options} optionType="button" />
    ) : (
      <Select {...given} options={options} placeholder={`选择${label}`} />
    );
  }
  if (schema.widget === 'unit') return <UnitSelect {...given} label={label} />;
  if (schema.widget === 'listItem') return <ItemSelect {...given} label={label} />;
  if (schema.type === 'integer' && schema.maximum === 5) return <Rate {...given} />;
  if (schema.type === 'integer' || schema.type === 'number')
    return <InputNumber {...given} min={schema.minimum} max={schema.maximum} className="wide" />;
  if (schema.widget === 'multiline' || (schema.maxLength ?? 0) > 200)
    return (
      <Input.TextArea
        {...given}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={schema.maxLength}
        showCount
      />
    );
  return <Input {...given} maxLength={schema.maxLength} />;
}

function UnitSelect({ label, ...given }: { readonly label: string }): React.ReactNode {
  const units = useUnits();
  const options = (units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <Select
      {...given}
      options={options}
      loading={units.isPending}
      placeholder={`选择${label}`}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
    />
  );
}

function ItemSelect({ label, ...given }: { readonly label: string }): React.ReactNode {
  const list = useList();
  const options = (list.data?.items ?? []).map((item) => ({
    value: item.code,
    label: `${item.code} ${item.name}`,
  }));
  return (
    <Select
      {...given}
      options={options}
      loading={list.isPending}
      placeholder={`选择${label}`}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
    />
  );
}

function Group({
  schema,
  path,
  local = path,
  choices,
  label,
}: SchemaFieldProps & { readonly label: string }): React.ReactNode {
  return (
    <fieldset className="group">
      {label ? <legend>{label}</legend> : null}
      {Object.entries(schema.properties ?? {}).map(([name, inner]) => (
        <SchemaField
          key={name}
          schema={inner}
          path={[...path, name]}
          local={[...local, name]}
          required={schema.required?.includes(name) ?? false}
          choices={choices}
        />
      ))}
    </fieldset>
  );
}

function Rows({
  schema,
  path,
  local = path,
  choices,
  label,
}: SchemaFieldProps & { readonly label: string }): React.ReactNode {
  const { items } = schema;
  if (items === undefined) return null;
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      <Form.List name={[...local]} initialValue={[undefined]}>
        {(rows, { add, remove }) => (
          <>
            {rows.map((row, index) => (
              <div key={row.key} className="rows-row">
                <SchemaField
                  schema={{
                    ...items,
                    title: items.type === 'object' ? '' : `${items.title ?? label} ${index + 1}`,
                  }}
                  path={[...path, index]}
                  local={[row.name]}
                  required
                  choices={choices}
                />
                <Button
                  type="text"
                  icon={<MinusCircleOutlined />}
                  aria-label={`删除第 ${index + 1} 条${label}`}
                  onClick={() => remove(row.name)}
                />
              </div>
            ))}
            <Button
              onClick={() => add()}
              icon={<PlusOutlined aria-hidden />}
              disabled={rows.length >= (schema.maxItems ?? Infinity)}
            >
              增加一条{label}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
